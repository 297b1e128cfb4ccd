/**
 * Where names and markers stand: the most important first, each at the best of a few positions around its
 * place, what is taken stays taken. The same things give the same picture.
 */
import type { Point } from './layout.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Wish {
  readonly id: string;
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** Larger comes first. */
  readonly rank: number;
}

export interface NameWish extends Wish {
  /** Directions in which lines leave the place, unit vectors. */
  readonly leaving: readonly Point[];
  /** Left out, rather than over another. */
  readonly optional: boolean;
  /** A name of an area stands on it, not beside it. */
  readonly centred?: boolean;
}

export interface Plan {
  readonly stacks: ReadonlyMap<string, Box>;
  readonly names: ReadonlyMap<string, Box>;
}

/** From the middle of a place to the edge of what stands beside it, px. */
const GAP = 9;
/** What is right beside it stands so much farther away: there letters, not the space above them, come near. */
const ABREAST = 4;
const DOT = 8;
/** Directions around a place, the preferred first. */
const AROUND: readonly Point[] = [
  { x: 0, y: 1 },
  { x: 0, y: -1 },
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
  { x: 1, y: -1 },
  { x: -1, y: -1 },
];
const CORNERS: readonly Point[] = [
  { x: 1, y: -1 },
  { x: -1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
];
/** How much farther from its place a stack of markers may go, px; a line then leads to it. */
const FARTHER = [0, 26, 56, 92, 132] as const;
/** The same of a name, which must still be seen to belong to its place. */
const ASIDE = [0, 7, 15] as const;

const UPON = { side: { x: 0, y: 0 }, farther: 0 };
const BESIDE = ASIDE.flatMap((farther) => AROUND.map((side) => ({ side, farther })));

/** What covering a square px costs, or having it beyond the edge of the sheet. */
const COST = { stack: 3, dot: 6, name: 1, cut: 6 } as const;
/** Costs in square px: of a line through a name, of standing late in the order, of a px away. */
const CROSSED = 90;
const LATE = 6;
const AWAY = 7;
/** A name that may be left out is, once so much of it is covered. */
const COVERED_MOST = 0.08;

/** @param places middles of all places, px @param sheet what is seen at first, px */
export function planOf(
  places: readonly Point[],
  stacks: readonly Wish[],
  names: readonly NameWish[],
  sheet: Box,
): Plan {
  const dots = places.map((at) => boxAround(at, DOT));
  const taken: Box[] = [];
  const planned = new Map<string, Box>();
  // Where a name would stand by itself: markers leave it free while they can.
  const reserved = names
    .filter(({ optional, centred }) => !optional && centred !== true)
    .map((wish) => boxAt(wish, AROUND[0] ?? { x: 0, y: 1 }, 0));
  for (const wish of inOrder(stacks)) {
    const box = best(
      FARTHER.flatMap((farther) =>
        CORNERS.map((side, late) => {
          const box = within(boxAt(wish, side, farther), sheet);
          const cost =
            covered(box, taken) * COST.stack +
            covered(box, dots) * COST.dot +
            covered(box, reserved) * COST.name +
            farther * AWAY +
            late * LATE;
          return { box, cost };
        }),
      ),
    );
    planned.set(wish.id, box.box);
    taken.push(box.box);
  }
  const written = new Map<string, Box>();
  for (const wish of inOrder(names)) {
    const ways = wish.centred === true ? [UPON] : BESIDE;
    const found = best(
      ways.map(({ side, farther }, late) => {
        const box = boxAt(wish, side, farther);
        const cost =
          covered(box, taken) * COST.stack +
          covered(box, dots) * COST.dot +
          outside(box, sheet) * COST.cut +
          crossings(side, wish.leaving) * CROSSED +
          farther * AWAY +
          late * LATE;
        return { box, cost };
      }),
    );
    const hidden = covered(found.box, taken) + covered(found.box, dots);
    if (wish.optional && hidden > COVERED_MOST * wish.width * wish.height) continue;
    written.set(wish.id, found.box);
    taken.push(found.box);
  }
  return { stacks: planned, names: written };
}

function inOrder<W extends Wish>(wishes: readonly W[]): readonly W[] {
  return [...wishes].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}

function best<C extends { readonly box: Box; readonly cost: number }>(choices: readonly C[]): C {
  return choices.reduce((least, one) => (one.cost < least.cost ? one : least));
}

function boxAround({ x, y }: Point, reach: number): Box {
  return { left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach };
}

/** A box beside a point in a direction; (0, 0) = upon it. */
function boxAt({ at, width, height }: Wish, { x, y }: Point, farther: number): Box {
  const gap = GAP + farther + (y === 0 ? ABREAST : 0);
  const slant = x !== 0 && y !== 0 ? 0.75 : 1;
  return {
    left: at.x + x * gap * slant + (x === 0 ? -width / 2 : x < 0 ? -width : 0),
    top: at.y + y * gap * slant + (y === 0 ? -height / 2 : y < 0 ? -height : 0),
    width,
    height,
  };
}

function covered(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => sum + shared(box, other), 0);
}

/** Area that two boxes share. */
export function shared(a: Box, b: Box): number {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}

/** The same box, moved until the edge of the sheet cuts nothing of it. */
function within({ left, top, width, height }: Box, sheet: Box): Box {
  return {
    left: Math.max(sheet.left, Math.min(left, sheet.left + sheet.width - width)),
    top: Math.max(sheet.top, Math.min(top, sheet.top + sheet.height - height)),
    width,
    height,
  };
}

function outside(box: Box, sheet: Box): number {
  return box.width * box.height - shared(box, sheet);
}

/** How much the lines that leave a place run through what stands on this side of it. */
function crossings(side: Point, leaving: readonly Point[]): number {
  const length = Math.hypot(side.x, side.y) || 1;
  return leaving.reduce((sum, line) => {
    const along = (line.x * side.x + line.y * side.y) / length;
    return sum + (along > 0.95 ? 3 : along > 0.5 ? 1 : 0);
  }, 0);
}
