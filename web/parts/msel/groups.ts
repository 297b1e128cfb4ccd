import type { InjectEntry } from '../../../sim-core/exercise/entries.ts';

export const MSEL_GROUPS = ['ready', 'soon', 'later', 'done'] as const;
export type MselGroup = (typeof MSEL_GROUPS)[number];

const SOON_MS = 30 * 60_000;
const OVER = new Set(['released', 'completed', 'skipped', 'obsolete']);

/**
 * How urgent an inject is to the one who releases it.
 * @param due whether the attention queue asks for one that has no time of its own
 */
export function urgencyOf(inject: InjectEntry, nowMs: number, due: boolean): MselGroup {
  if (OVER.has(inject.state)) return 'done';
  if (inject.state === 'held' || inject.state === 'submitted') return 'ready';
  if (inject.atMs === null) return due ? 'ready' : 'later';
  if (inject.atMs <= nowMs) return 'ready';
  return inject.atMs - nowMs <= SOON_MS ? 'soon' : 'later';
}

/** By planned time, those without one last. */
export function byTime(
  a: readonly [string, InjectEntry],
  b: readonly [string, InjectEntry],
): number {
  return (a[1].atMs ?? Infinity) - (b[1].atMs ?? Infinity) || (a[1].number < b[1].number ? -1 : 1);
}
