import type { Point, Schematic, Terrain } from './layout.ts';
import { projectionFor, type Degrees } from './projection.ts';

/** The longer side of the places' extent, in cells of a sheet. */
const CELLS = 10;
/** An extent in one place, or on one line, still has a size; radii of the earth. */
const LEAST_SPAN = 1e-4;

export interface Geography {
  /** Places where they lie, lines straight between them: drawn upon a map, not instead of one. */
  readonly drawing: Schematic;
  /** Where a position lies on the same sheet, in cells. */
  readonly cellOf: (at: Degrees) => Point;
}

/** The topology on the ground: fitted to a map by the true coordinates of its places. */
export function geographyOf({ places, roads, rivers }: Terrain): Geography {
  const project = projectionFor(places);
  const points = places.map(project);
  const [left, right] = rangeOf(points.map(({ x }) => x));
  const [top, bottom] = rangeOf(points.map(({ y }) => y));
  const scale = CELLS / Math.max(right - left, bottom - top, LEAST_SPAN);
  const cellOf = (at: Degrees): Point => {
    const { x, y } = project(at);
    return { x: (x - left) * scale, y: (y - top) * scale };
  };
  const nodes = new Map(places.map((place) => [place.id, cellOf(place)] as const));
  const known = (id: string): readonly Point[] => {
    const at = nodes.get(id);
    return at === undefined ? [] : [at];
  };
  return {
    cellOf,
    drawing: {
      columns: Math.max(2, (right - left) * scale + 1),
      rows: Math.max(2, (bottom - top) * scale + 1),
      nodes,
      lines: roads.flatMap(([from, to]) => {
        const ends = [...known(from), ...known(to)];
        return ends.length === 2 ? [{ from, to, points: ends }] : [];
      }),
      rivers: rivers
        .map((river) => [...new Set(river)].flatMap(known))
        .filter(({ length }) => length > 1),
    },
  };
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
}
