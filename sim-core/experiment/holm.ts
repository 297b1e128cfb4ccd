import { assert } from '../base/assert.ts';

/** What Holm's procedure says of one contrast. */
export interface HolmDecision {
  /** The least family-wise alpha at which this contrast would be rejected. */
  readonly adjustedP: number;
  readonly rejected: boolean;
  /** The level at which this contrast was judged; its interval is printed at 1 - level. */
  readonly level: number;
}

/**
 * Holm's step-down procedure over a declared family: the chance of rejecting at least one true
 * "no difference" is at most alpha, whatever the dependence between the contrasts.
 *
 * The k-th smallest of m p values is judged at alpha / (m - k + 1); at the first that fails, it and
 * all larger ones stay, and share that level (equal p values share the stricter level). An interval
 * at a contrast's own level therefore leaves out 0 exactly when the contrast is rejected, so table
 * and verdict never disagree. What such an interval promises: alone it covers with at least
 * 1 - alpha; all at once they do not promise 1 - alpha (intervals that do, and agree with Holm, are
 * unbounded on one side for most contrasts and so tell a reader nothing).
 *
 * Source: Holm, "A simple sequentially rejective multiple test procedure", 1979.
 * @returns decisions in the order of the p values
 * @throws {Fault} for a p value outside [0, 1] or alpha outside (0, 1).
 */
export function holm(pValues: readonly number[], alpha: number): HolmDecision[] {
  assert(alpha > 0 && alpha < 1, `holm: alpha ${alpha}`);
  for (const p of pValues) assert(p >= 0 && p <= 1, `holm: p value ${p}`);
  const m = pValues.length;
  const order = pValues.map((_, i) => i).sort((i, j) => pValues[i] - pValues[j] || i - j);
  const decisions: HolmDecision[] = Array.from({ length: m });
  let adjustedP = 0;
  let level = alpha;
  let open = true;
  for (let k = 0; k < m; k++) {
    const p = pValues[order[k]];
    adjustedP = Math.max(adjustedP, Math.min(1, p * (m - k)));
    const tied = k > 0 && p === pValues[order[k - 1]];
    if (open && !tied) {
      level = alpha / (m - k);
      open = p <= level;
    }
    decisions[order[k]] = { adjustedP, rejected: open, level };
  }
  return decisions;
}
