import type { Attempt, AttemptKind } from '../attempt.ts';

/** Attempts of people at desks, and who sits where. */
const OF_PEOPLE: readonly AttemptKind[] = ['act', 'control', 'seat'];

/**
 * What is left of a log where doctrine is at every desk. An attempt under an id that was there before has
 * no effect and is left out; steps of the clock between which nobody tries anything else become one, since a
 * course does not depend on how an advance is cut.
 */
export function withoutPeople(log: readonly Attempt[]): readonly Attempt[] {
  const seen = new Set<string>();
  const left: Attempt[] = [];
  let toMs: number | null = null;
  for (const attempt of log) {
    const { id, by, body } = attempt;
    if (seen.has(id)) continue;
    seen.add(id);
    if (OF_PEOPLE.includes(body.kind)) continue;
    if (body.kind !== 'advance') {
      toMs = null;
      left.push(attempt);
      continue;
    }
    // Any other would be refused.
    if (by.role !== 'clock' || !Number.isSafeInteger(body.toMs)) continue;
    if (toMs !== null && body.toMs <= toMs) continue;
    if (toMs !== null) left.pop();
    toMs = body.toMs;
    left.push(attempt);
  }
  return left;
}
