import { pair, pairedInterval } from '../../sim-core/experiment/paired.ts';
import { deltaOf, type Samples, type StudyMetric } from './study.ts';

/** Fewer seeds than this never count as enough. */
const LEAST = 10;

export interface Precision {
  readonly metric: StudyMetric;
  readonly baseline: number;
  /** γ: how wide a half-width may be as a share of the baseline's mean. */
  readonly share: number;
}

/**
 * How many seeds the stopping rule asks for, its look-ahead included; null when these are not enough.
 * The rule: every contrast's 95 % half-width is at most max(δ/2, γ/(1+γ) · |baseline mean|), and
 * stays so for max(5, n/20) more seeds (Law; Hoad, Robinson and Davies).
 */
export function seedsEnough(samples: Samples, precision: Precision): number | null {
  const available = samples[0]?.[0]?.length ?? 0;
  let since: number | null = null;
  for (let n = LEAST; n <= available; n++) {
    if (!preciseAt(samples, n, precision)) {
      since = null;
      continue;
    }
    since ??= n;
    const lookAhead = Math.max(5, Math.ceil(since / 20));
    if (n - since >= lookAhead) return n;
  }
  return null;
}

function preciseAt(samples: Samples, n: number, { metric, baseline, share }: Precision): boolean {
  const allowed = share / (1 + share);
  return samples.every((mechanisms) => {
    const reference = mechanisms[baseline].slice(0, n);
    const mean = Math.abs(reference.reduce((sum, value) => sum + value, 0) / n);
    const limit = Math.max(deltaOf(metric.indifference, reference) / 2, allowed * mean);
    return mechanisms.every((values, mechanism) => {
      if (mechanism === baseline) return true;
      const interval = pairedInterval(pair(values.slice(0, n), reference), 0.05);
      return interval !== null && (interval.high - interval.low) / 2 <= limit;
    });
  });
}
