import { useMemo } from 'react';
import type { Titles } from '../titles.ts';
import type { Point, Schematic } from './layout.ts';
import type { Outline } from './outline.ts';
import { planOf, type NameWish, type Plan, type Wish } from './plan.ts';
import { FOOT, placing, type Size } from './sheet.ts';
import type { Stack } from './stacks.ts';
import { textWidth } from './text-width.ts';

const NAME = { size: 13, height: 16 } as const;
const AREA_NAME = { size: 12, height: 16 } as const;
/** Bold letters are so much wider. */
const BOLD = 1.1;

export interface Planned {
  readonly schematic: Schematic;
  readonly titles: Titles;
  readonly stacks: readonly Stack[];
  readonly outline: Outline | null;
  readonly members: ReadonlySet<string>;
  readonly home: string | null;
  readonly size: Size;
  readonly zoom: number;
}

/** Where everything with words stands; found anew only when something of it is another. */
export function usePlan(parts: Planned): Plan {
  const { schematic, titles, stacks, outline, members, home, size, zoom } = parts;
  // Markers are made anew at every beat; what matters of them here seldom changes.
  const beside = JSON.stringify(
    stacks.map(({ place: id, width, height, rank }) => ({ id, width, height, rank })),
  );
  return useMemo(() => {
    const leaving = linesFrom(schematic);
    const place = placing(schematic, size, zoom);
    const stacked = JSON.parse(beside) as readonly Omit<Wish, 'at'>[];
    const busy = new Set(stacked.map(({ id }) => id));
    const wishes = stacked.flatMap((wish) => {
      const node = schematic.nodes.get(wish.id);
      return node === undefined ? [] : [{ ...wish, at: place(node) }];
    });
    const names = [...schematic.nodes].map(([id, at]): NameWish => {
      const major = members.has(id) || id === home;
      return {
        id,
        at: place(at),
        width: textWidth(titles.place(id), NAME.size) * (major ? BOLD : 1) + 4,
        height: NAME.height,
        rank: (id === home ? 4 : 0) + (busy.has(id) ? 2 : 0) + (major ? 1 : 0) + 1,
        leaving: leaving.get(id) ?? [],
        // Upon a map places may lie too close for all their names; nearer by, the others come up.
        optional: outline !== null && !major && !busy.has(id),
      };
    });
    const ofMap = (outline?.names ?? []).map(({ name, at }, index): NameWish => ({
      id: `#${index}`,
      at: { x: at.x * zoom, y: at.y * zoom },
      width: textWidth(name, AREA_NAME.size) + 4,
      height: AREA_NAME.height,
      rank: -index,
      leaving: [],
      optional: true,
      centred: true,
    }));
    const height = (size.height - FOOT) * zoom;
    const sheet = { left: 0, top: 0, width: size.width * zoom, height };
    return planOf([...schematic.nodes.values()].map(place), wishes, [...names, ...ofMap], sheet);
  }, [schematic, size, zoom, titles, outline, members, home, beside]);
}

/** Directions in which lines leave each place. */
function linesFrom({ lines }: Schematic): ReadonlyMap<string, readonly Point[]> {
  const leaving = new Map<string, Point[]>();
  for (const { from, to, points } of lines) {
    const ends = [
      [from, points[0], points[1]],
      [to, points.at(-1), points.at(-2)],
    ] as const;
    for (const [id, at, next] of ends) {
      if (at === undefined || next === undefined) continue;
      const length = Math.hypot(next.x - at.x, next.y - at.y) || 1;
      const step = { x: (next.x - at.x) / length, y: (next.y - at.y) / length };
      leaving.set(id, [...(leaving.get(id) ?? []), step]);
    }
  }
  return leaving;
}
