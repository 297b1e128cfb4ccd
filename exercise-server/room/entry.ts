/** One line of a group's log: what was tried, and when by the wall. */
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import { hasTexts, restored } from './seal.ts';

export interface Entry {
  /** UTC, ms: who reads the log later wants to know. Nothing is computed from it. */
  readonly at: number;
  /** Wall time of the running phase so far, ms, so that a restart does not begin the phase anew. */
  readonly phaseMs: number;
  readonly attempt: Attempt;
}

/** @param salt of the seals of its texts, known to nobody else */
export function writeEntry({ at, phaseMs, attempt }: Entry, salt: string): string {
  return JSON.stringify({ at, phaseMs, attempt, ...(hasTexts(attempt) ? { salt } : {}) });
}

/** @throws {SyntaxError} for a text that no room has written */
export function readEntry(body: string): Entry {
  const { at, phaseMs, attempt, salt } = JSON.parse(body) as Entry & { readonly salt?: unknown };
  if (typeof attempt?.id !== 'string') throw new SyntaxError('a log entry without an attempt');
  return { at, phaseMs, attempt: salt === null ? restored(attempt) : attempt };
}
