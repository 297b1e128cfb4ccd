import { assert } from '../base/assert.ts';
import { tCritical, tTwoSided } from './student-t.ts';
import { moments } from './summary.ts';

/** One mechanism against the baseline on the same seeds; differences are mechanism - baseline. */
export interface Paired {
  readonly n: number;
  /** Mean of the differences, in the metric's unit. */
  readonly difference: number;
  /** Standard deviation of the differences (n - 1); null for one pair. */
  readonly sd: number | null;
  /** Two-sided p value of "the true difference is 0"; 1 for one pair. */
  readonly p: number;
  /**
   * (S_k^2 + S_0^2) / S_D^2: how many times more independent runs would be needed for the same
   * width. Null when it is not finite.
   */
  readonly varianceReduction: number | null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The paired t test: runs of one seed share their dice, so treating the two samples as independent
 * would waste what they share. When every difference is the same and not 0, the t statistic has no
 * finite value; the exact sign test speaks instead (all n pairs agree: p = 2^(1 - n)), since two
 * equal differences of a counted metric are no proof.
 * @throws {Fault} when the samples differ in length, are empty, or hold a value that is not finite.
 */
export function pair(treatment: readonly number[], baseline: readonly number[]): Paired {
  const n = treatment.length;
  assert(n === baseline.length, `paired samples of ${n} and ${baseline.length} runs`);
  const { mean: difference, variance } = moments(treatment.map((value, i) => value - baseline[i]));
  if (variance === null) return { n, difference, sd: null, p: 1, varianceReduction: null };
  const sd = Math.sqrt(variance);
  if (sd === 0) {
    return { n, difference, sd, p: difference === 0 ? 1 : allAgree(n), varianceReduction: null };
  }
  const own = moments(treatment).variance ?? 0;
  const others = moments(baseline).variance ?? 0;
  const ratio = (own + others) / variance;
  return {
    n,
    difference,
    sd,
    p: tTwoSided(difference / (sd / Math.sqrt(n)), n - 1),
    varianceReduction: Number.isFinite(ratio) ? ratio : null,
  };
}

/**
 * The two-sided t interval of the true difference, n - 1 degrees of freedom; null for one pair.
 * @param level the share of intervals that may miss, in (0, 1)
 */
export function pairedInterval(paired: Paired, level: number): Interval | null {
  const { n, difference, sd } = paired;
  if (sd === null) return null;
  const halfWidth = pairedHalfWidth(n, sd, level);
  return { low: difference - halfWidth, high: difference + halfWidth };
}

/** Half the width of that interval for n >= 2 pairs whose differences have this sd. */
export function pairedHalfWidth(n: number, sd: number, level: number): number {
  return (tCritical(level, n - 1) * sd) / Math.sqrt(n);
}

/** Two-sided p value of the sign test when all n signs are equal: 2^(1 - n). */
export function allAgree(n: number): number {
  let p = 1;
  for (let i = 1; i < n && p > 0; i++) p /= 2;
  return p;
}
