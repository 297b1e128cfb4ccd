import { assert } from '../base/assert.ts';
import { allAgree, pairedHalfWidth, type Interval, type Paired } from './paired.ts';

export const VERDICTS = ['better', 'worse', 'equal', 'undecided'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Which way a metric is good. */
export const DIRECTIONS = ['lower', 'higher'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * Judges one contrast by what its printed interval shows.
 * - `equal`: the interval lies within [-delta, delta]. This is the test of two one-sided tests (TOST)
 *   at half the interval's level each, so a difference of delta or more is called equal with a chance
 *   of at most level / 2. It goes before the next two: a real but unimportant difference is equal.
 *   It holds for each contrast alone, not over the family.
 * - `better`, `worse`: Holm rejects "no difference" and the interval is on one side of 0. No
 *   difference at all is called better or worse anywhere in the family with a chance of at most alpha.
 * - `undecided`: neither; more seeds may tell.
 * @param interval null when there is only one pair
 * @param rejected what `holm` says of this contrast
 * @param delta half the indifference zone, in the metric's unit, 0 or more
 */
export function verdictOf(
  interval: Interval | null,
  rejected: boolean,
  direction: Direction,
  delta: number,
): Verdict {
  assert(delta >= 0, `verdict: an indifference zone of ${delta}`);
  if (interval === null) return 'undecided';
  const { low, high } = interval;
  if (low >= -delta && high <= delta) return 'equal';
  if (!rejected || (low <= 0 && high >= 0)) return 'undecided';
  return low > 0 === (direction === 'higher') ? 'better' : 'worse';
}

/** Beyond this a count of seeds is no advice any more. */
const SEED_LIMIT = 1_000_000;

/**
 * How many seeds more until the contrast would be decided, if the mean and sd of the differences and
 * the level stayed as they are: the interval shrinks until it leaves 0 or fits into the indifference
 * zone. A plan, not a promise: with estimates exactly right it is enough in about half of all cases.
 * @returns 0 when decided already; null when no number of seeds up to a million would do, or when
 *   one pair says nothing about the spread.
 */
export function moreSeeds(paired: Paired, level: number, delta: number): number | null {
  const { n, difference, sd } = paired;
  if (sd === null) return null;
  const gap = Math.abs(difference);
  const decided = (count: number): boolean => {
    const halfWidth = pairedHalfWidth(count, sd, level);
    if (gap + halfWidth <= delta) return true;
    return sd === 0 ? gap > 0 && allAgree(count) <= level : gap > halfWidth;
  };
  if (decided(n)) return 0;
  if (!decided(SEED_LIMIT)) return null;
  // Once decided, it stays decided with more seeds, so bisection finds the first count.
  let low = n;
  let high = SEED_LIMIT;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (decided(middle)) high = middle;
    else low = middle;
  }
  return high - n;
}
