import { holm } from './holm.ts';
import { pair, pairedInterval, type Interval, type Paired } from './paired.ts';
import { moreSeeds, verdictOf, type Direction, type Verdict } from './verdict.ts';

/** One mechanism against the baseline, judged within the family it was declared in. */
export interface Comparison extends Paired {
  /** The interval at this contrast's own Holm level; null for one pair. */
  readonly interval: Interval | null;
  readonly adjustedP: number;
  readonly verdict: Verdict;
  /** Seeds still needed, see `moreSeeds`: 0 when decided, null when no number would do. */
  readonly moreSeeds: number | null;
}

export interface Judgement {
  readonly direction: Direction;
  /** Half the indifference zone, in the metric's unit. */
  readonly delta: number;
  /** Family-wise error, 0.05 unless told. */
  readonly alpha?: number;
}

/**
 * Compares every treatment with the baseline on one metric in one scenario. All treatments together
 * are the family. Row i of a treatment and of the baseline must be the same seed.
 * @throws {Fault} for samples that differ in length, are empty or are not finite.
 */
export function compareWithBaseline(
  treatments: readonly (readonly number[])[],
  baseline: readonly number[],
  { direction, delta, alpha = 0.05 }: Judgement,
): Comparison[] {
  const pairs = treatments.map((treatment) => pair(treatment, baseline));
  const decisions = holm(
    pairs.map(({ p }) => p),
    alpha,
  );
  return pairs.map((paired, i) => {
    const { adjustedP, rejected, level } = decisions[i];
    const interval = pairedInterval(paired, level);
    const verdict = verdictOf(interval, rejected, direction, delta);
    const more = verdict === 'undecided' ? moreSeeds(paired, level, delta) : 0;
    return {
      ...paired,
      interval,
      adjustedP,
      verdict,
      // The t interval and the p value may disagree in the last bit at the border.
      moreSeeds: verdict === 'undecided' && more === 0 ? 1 : more,
    };
  });
}
