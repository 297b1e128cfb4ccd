/** One line of a group's log: what was tried, and when by the wall. */
import type { Attempt } from '../../sim-core/exercise/attempt.ts';

export interface Entry {
  /** UTC, ms: who reads the log later wants to know. Nothing is computed from it. */
  readonly at: number;
  /** Wall time of the running phase so far, ms, so that a restart does not begin the phase anew. */
  readonly phaseMs: number;
  readonly attempt: Attempt;
}

export function writeEntry(entry: Entry): string {
  return JSON.stringify(entry);
}

/** @throws {SyntaxError} for a text that no room has written */
export function readEntry(body: string): Entry {
  const entry = JSON.parse(body) as Entry;
  if (typeof entry.attempt?.id !== 'string')
    throw new SyntaxError('a log entry without an attempt');
  return entry;
}
