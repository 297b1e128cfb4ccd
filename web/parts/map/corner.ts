import type { Point } from './layout.ts';

export type Corner = 'upRight' | 'downRight' | 'upLeft' | 'downLeft';

const CORNERS: readonly Corner[] = ['upRight', 'downRight', 'upLeft', 'downLeft'];
/** Size of one marker, px, and the room that a name takes under its place. */
const WIDTH = 150;
const HEIGHT = 30;
const NAME = { across: 26, below: 30 };

/**
 * The corner of a place in which a stack of markers covers the fewest other places and their names. What
 * it covers is taken from then on.
 */
export function freeCorner(at: Point, count: number, taken: Point[]): Corner {
  const boxOf = (corner: Corner) => {
    const high = count * HEIGHT;
    const right = corner.endsWith('Right');
    const up = corner.startsWith('up');
    return {
      left: right ? at.x + 9 : at.x - 9 - WIDTH,
      top: up ? at.y - 7 - high : at.y + 7,
      width: WIDTH,
      height: high,
    };
  };
  const covered = (corner: Corner): number => {
    const { left, top, width, height } = boxOf(corner);
    const hits = taken.filter(
      ({ x, y }) =>
        x + NAME.across > left &&
        x - NAME.across < left + width &&
        y + NAME.below > top &&
        y - 8 < top + height &&
        !(x === at.x && y === at.y),
    ).length;
    // Below its place it covers the place's own name.
    return hits + (left < 4 || top < 4 ? 8 : 0) + (corner.startsWith('down') ? 0.6 : 0);
  };
  const best = [...CORNERS].sort((a, b) => covered(a) - covered(b))[0] ?? 'upRight';
  const { left, top, width, height } = boxOf(best);
  for (const share of [0.1, 0.35, 0.6, 0.85]) {
    for (let row = 0; row < count; row += 1) {
      taken.push({ x: left + width * share, y: top + (row + 0.5) * (height / count) });
    }
  }
  return best;
}
