import { MINUTE } from '../base/time.ts';
import type { ClockEntry } from './entries.ts';

/** Wall time in which a seat is expected to answer; after it the facilitators' queue names the seat. */
const ANSWER_WALL_MS = 3 * MINUTE;

/**
 * Until when something that waits is expected to be answered, story ms. Nobody could do anything while time
 * was passed at once: waiting counts from the phase on. No law or mechanism sets this: it is the drill's pace.
 * @param sinceMs when it was put
 */
export function answerDueMs(
  sinceMs: number,
  { speed, phaseStartedMs }: Pick<ClockEntry, 'speed' | 'phaseStartedMs'>,
): number {
  return Math.max(sinceMs, phaseStartedMs) + ANSWER_WALL_MS * Math.max(1, speed);
}
