import stdlibCdf from '@stdlib/stats-base-dists-t-cdf';
import stdlibQuantile from '@stdlib/stats-base-dists-t-quantile';
import { Fault } from '../base/assert.ts';

/**
 * The half-width of a two-sided t interval in standard errors: the 1 - level / 2 quantile.
 * @param level the share of intervals that may miss, in (0, 1)
 * @param df degrees of freedom, above 0
 * @throws {Fault} outside these ranges.
 */
export function tCritical(level: number, df: number): number {
  if (!(level > 0 && level < 1 && df > 0)) {
    throw new Fault(`tCritical: level ${level}, ${df} degrees of freedom`);
  }
  // Asked in the lower tail: 1 - level / 2 would round a small level away.
  return -stdlibQuantile(level / 2, df);
}

/** P(|T| >= |t|), the two-sided p value, in [0, 1]. */
export function tTwoSided(t: number, df: number): number {
  return Math.min(1, 2 * stdlibCdf(-Math.abs(t), df));
}
