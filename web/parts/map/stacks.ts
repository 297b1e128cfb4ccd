import type { MapMarker } from './marker.tsx';
import { textWidth } from './text-width.ts';

/** Markers of one place, one under the other, px. */
export const MARKER = { height: 26, gap: 2, most: 168 } as const;
/** More than this at one place are folded. */
const SHOWN_MOST = 3;

export interface Stack {
  readonly place: string;
  readonly shown: readonly MapMarker[];
  readonly folded: number;
  readonly open: boolean;
  readonly width: number;
  readonly height: number;
  /** The gravest first. */
  readonly rank: number;
}

/** @param opened place whose markers are all shown @param chosen marker that is never folded away */
export function stacksOf(
  markers: readonly MapMarker[],
  opened: string | null,
  chosen: string | null,
): readonly Stack[] {
  const places = new Map<string, MapMarker[]>();
  for (const marker of markers) {
    places.set(marker.place, [...(places.get(marker.place) ?? []), marker]);
  }
  return [...places].map(([place, all]) => {
    const sorted = [...all].sort(
      (a, b) =>
        Number(b.id === chosen) - Number(a.id === chosen) ||
        gravity(b) - gravity(a) ||
        (a.id < b.id ? -1 : 1),
    );
    const folds = sorted.length > SHOWN_MOST;
    const open = folds && place === opened;
    const shown = folds && !open ? sorted.slice(0, SHOWN_MOST - 1) : sorted;
    const rows = shown.length + (folds ? 1 : 0);
    return {
      place,
      shown,
      folded: sorted.length - shown.length,
      open,
      width: Math.max(...shown.map(markerWidth)),
      height: rows * (MARKER.height + MARKER.gap) - MARKER.gap,
      rank: Math.max(...sorted.map(gravity)),
    };
  });
}

/** Grade I is the gravest; below the grades is the least. */
function gravity({ grade }: MapMarker): number {
  return grade === 0 ? 0 : 5 - grade;
}

/** Grade, words, time and the room between them. */
function markerWidth({ title, time }: MapMarker): number {
  const inside = 24 + 6 + textWidth(title, 12) + 8 + (time === '' ? 0 : 6 + textWidth(time, 11));
  return Math.min(MARKER.most, Math.ceil(inside) + 2);
}
