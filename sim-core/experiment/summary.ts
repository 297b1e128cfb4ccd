import { assert, Fault } from '../base/assert.ts';
import { tCritical } from './student-t.ts';

/** One sample of independent runs. Mean, sd and half-width are in the unit of the values. */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation with n - 1; null for one value. */
  readonly sd: number | null;
  /** Half the width of the two-sided t interval of the mean; null for one value. */
  readonly halfWidth: number | null;
}

/**
 * @param level the share of intervals that may miss the true mean: 0.05 for a 95 % interval
 * @throws {Fault} for no values, a value that is not finite, or a level outside (0, 1).
 */
export function summarise(values: readonly number[], level = 0.05): Summary {
  const { n, mean, variance } = moments(values);
  if (variance === null) return { n, mean, sd: null, halfWidth: null };
  const sd = Math.sqrt(variance);
  return { n, mean, sd, halfWidth: (tCritical(level, n - 1) * sd) / Math.sqrt(n) };
}

/** Mean and variance (n - 1; null for one value), summed in the order given. @throws {Fault} as above. */
export function moments(values: readonly number[]): {
  readonly n: number;
  readonly mean: number;
  readonly variance: number | null;
} {
  const n = values.length;
  assert(n > 0, 'a sample needs at least one value');
  // Taken from the first value, so that equal values have exactly that mean and variance 0.
  const origin = values[0];
  let sum = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) throw new Fault(`a sample holds ${value}`);
    sum += value - origin;
  }
  const mean = origin + sum / n;
  if (n === 1) return { n, mean, variance: null };
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { n, mean, variance: squares / (n - 1) };
}
