/** The wall time of an agenda in columns of ten minutes, and which story time is played in which. */
import { MINUTE } from '../../base/time.ts';
import type { Phase } from '../definition.ts';

/** Wall time of one column of a rehearsal. */
export const BIN_MS = 10 * MINUTE;

export interface Window {
  readonly phase: Phase;
  readonly story: Phase['story'];
  /** Wall time at which it begins, ms. */
  readonly wallMs: number;
}

export function windowsOf(agenda: readonly Phase[]): readonly Window[] {
  let wallMs = 0;
  return agenda.map((phase) => {
    const window = { phase, story: phase.story, wallMs };
    wallMs += phase.wallMs;
    return window;
  });
}

/** The column in which a story time is played, -1 for one that is passed over. */
export function columnOf(windows: readonly Window[], storyMs: number): number {
  const window = windowAt(windows, storyMs);
  if (window === undefined || window.story === null) return -1;
  const { phase, story, wallMs } = window;
  const pace = (story.toMs - story.fromMs) / phase.wallMs;
  return Math.floor((wallMs + (storyMs - story.fromMs) / pace) / BIN_MS);
}

export function windowAt(windows: readonly Window[], storyMs: number): Window | undefined {
  return windows.find(
    ({ story }) => story !== null && storyMs >= story.fromMs && storyMs <= story.toMs,
  );
}

export function columnsOf(agenda: readonly Phase[]): number {
  return Math.ceil(agenda.reduce((sum, phase) => sum + phase.wallMs, 0) / BIN_MS);
}

/** Which columns are played for more than half. */
export function playedColumns(agenda: readonly Phase[]): readonly boolean[] {
  const played = Array.from({ length: columnsOf(agenda) }, () => 0);
  let wallMs = 0;
  for (const phase of agenda) {
    if (phase.story !== null) {
      for (let at = wallMs; at < wallMs + phase.wallMs; at += MINUTE) {
        played[Math.floor(at / BIN_MS)] += MINUTE;
      }
    }
    wallMs += phase.wallMs;
  }
  return played.map((ms) => ms > BIN_MS / 2);
}
