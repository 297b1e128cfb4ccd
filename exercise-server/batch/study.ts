import { holm } from '../../sim-core/experiment/holm.ts';
import { pair, pairedInterval, type Paired } from '../../sim-core/experiment/paired.ts';
import { summarise } from '../../sim-core/experiment/summary.ts';
import {
  moreSeeds,
  verdictOf,
  type Direction,
  type Verdict,
} from '../../sim-core/experiment/verdict.ts';

/** Family-wise error of the contrasts of one metric. */
export const ALPHA = 0.05;

/** Half the indifference zone: a number in the metric's unit, or a share of the baseline's |mean|. */
export interface Indifference {
  readonly value: number;
  readonly relative: boolean;
}

/** One metric as a study judges it. */
export interface StudyMetric {
  readonly id: string;
  readonly direction: Direction;
  readonly indifference: Indifference;
}

/** Values of one metric: [scenario][mechanism][seed], seeds in the same order everywhere. */
export type Samples = readonly (readonly (readonly number[])[])[];

/** One mechanism in one scenario on one metric, in the metric's unit. */
export interface StudyRow {
  readonly scenario: number;
  readonly mechanism: number;
  readonly mean: number;
  /** Half of the 95 % interval of the mean; null for one seed. */
  readonly halfWidth: number | null;
  /** Mechanism - baseline, paired by seed; 0 for the baseline itself. */
  readonly difference: number;
  /** The interval of the difference at its own Holm level; null for one seed. */
  readonly low: number | null;
  readonly high: number | null;
  readonly varianceReduction: number | null;
  readonly verdict: Verdict | 'baseline';
  /** Seeds still needed; 0 when decided, null when no practical number would do. */
  readonly moreSeeds: number | null;
  /** Half the indifference zone that the verdict used. */
  readonly delta: number;
}

export interface Study {
  /** By scenario, then mechanism. */
  readonly rows: readonly StudyRow[];
  /** Mechanisms that lead: in every scenario, not shown worse than the best mean. */
  readonly best: readonly number[];
}

/** A contrast before the family is judged. */
interface Contrast {
  readonly scenario: number;
  readonly mechanism: number;
  readonly paired: Paired;
  readonly delta: number;
}

/**
 * Compares every mechanism with the baseline on one metric. The family of Holm's procedure is all
 * contrasts of the metric, over all scenarios, so that adding a scenario is paid for.
 * @throws {Fault} for samples that are empty, of different lengths or not finite
 */
export function studyMetric(samples: Samples, baseline: number, metric: StudyMetric): Study {
  const contrasts = samples.flatMap((mechanisms, scenario) =>
    contrastsWith(mechanisms, baseline, metric).map((contrast) => ({ ...contrast, scenario })),
  );
  const judged = judge(contrasts, metric.direction);
  const rows = samples.flatMap((mechanisms, scenario) =>
    mechanisms.map((values, mechanism): StudyRow => {
      const { mean, halfWidth } = summarise(values);
      const found = judged.find((row) => row.scenario === scenario && row.mechanism === mechanism);
      if (found === undefined) {
        return {
          scenario,
          mechanism,
          mean,
          halfWidth,
          difference: 0,
          low: halfWidth === null ? null : 0,
          high: halfWidth === null ? null : 0,
          varianceReduction: null,
          verdict: 'baseline',
          moreSeeds: 0,
          delta: deltaOf(metric.indifference, values),
        };
      }
      return { ...found, mean, halfWidth };
    }),
  );
  return { rows, best: leaders(samples, metric) };
}

/** Half the indifference zone, in the metric's unit, given what the baseline scored. */
export function deltaOf(zone: Indifference, baseline: readonly number[]): number {
  return zone.relative ? zone.value * Math.abs(summarise(baseline).mean) : zone.value;
}

function contrastsWith(
  mechanisms: readonly (readonly number[])[],
  reference: number,
  metric: StudyMetric,
): Omit<Contrast, 'scenario'>[] {
  const delta = deltaOf(metric.indifference, mechanisms[reference]);
  return mechanisms.flatMap((values, mechanism) =>
    mechanism === reference
      ? []
      : [{ mechanism, paired: pair(values, mechanisms[reference]), delta }],
  );
}

function judge(
  contrasts: readonly Contrast[],
  direction: Direction,
): Omit<StudyRow, 'mean' | 'halfWidth'>[] {
  if (contrasts.length === 0) return [];
  const decisions = holm(
    contrasts.map(({ paired }) => paired.p),
    ALPHA,
  );
  return contrasts.map(({ scenario, mechanism, paired, delta }, i) => {
    const { rejected, level } = decisions[i];
    const interval = pairedInterval(paired, level);
    const verdict = verdictOf(interval, rejected, direction, delta);
    const more = verdict === 'undecided' ? moreSeeds(paired, level, delta) : 0;
    return {
      scenario,
      mechanism,
      difference: paired.difference,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      varianceReduction: paired.varianceReduction,
      verdict,
      // The t interval and the p value may disagree in the last bit at the border.
      moreSeeds: verdict === 'undecided' && more === 0 ? 1 : more,
      delta,
    };
  });
}

/**
 * In each scenario all mechanisms are judged against the best mean, all scenarios in one family as in
 * the table; who is never worse, leads.
 */
function leaders(samples: Samples, metric: StudyMetric): number[] {
  const contrasts = samples.flatMap((mechanisms, scenario) => {
    const means = mechanisms.map((values) => summarise(values).mean);
    const top = metric.direction === 'lower' ? Math.min(...means) : Math.max(...means);
    return contrastsWith(mechanisms, means.indexOf(top), metric).map((contrast) => ({
      ...contrast,
      scenario,
    }));
  });
  const beaten = new Set(
    judge(contrasts, metric.direction)
      .filter(({ verdict }) => verdict === 'worse')
      .map(({ mechanism }) => mechanism),
  );
  return samples[0].flatMap((_, mechanism) => (beaten.has(mechanism) ? [] : [mechanism]));
}
