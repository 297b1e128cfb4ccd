import { quantile } from '../../base/distribution.ts';
import type { Distribution } from '../../base/distribution.ts';
import { ln } from '../../base/math.ts';
import { posteriorOn } from './posterior.ts';
import type { Posterior } from './posterior.ts';

/** One act of a person whose thinking could be timed, against what doctrine needs for one message. */
export interface TimedAct {
  /** ln of the person's wall time over doctrine's typical time (its geometric mean). */
  readonly logRatio: number;
  /** Standard deviation of the logarithm of doctrine's own time: 0 for one that never varies. */
  readonly spread: number;
}

/**
 * What is held before looking: with 90 %, a department's people take between a half and double of what its
 * doctrine takes. Someone further off than that would be another kind of desk, and must show it.
 */
const HANDLING_WITHIN = 2;
/** As if so many acts had shown how much one time differs from the next: doctrine says so, but not for sure. */
const SPREAD_WEIGHT = 4;
/** People are never clockwork, even where a scenario's desks are. */
const LEAST_SPREAD = 0.3;
/** t quantile of 95 % with SPREAD_WEIGHT degrees of freedom: makes the prior's 90 % what is said above. */
const T_95 = 2.1318467863;
/** Multipliers beyond e to this are none. */
const REACH = 8;

export interface HandlingPrior {
  /** How many acts it weighs as much as. */
  readonly weight: number;
  /** Standard deviation of one logarithm of time, in the middle of what is held possible. */
  readonly spread: number;
}

/** @param spreads of doctrine's own times, one for each act or desk looked at */
export function handlingPrior(spreads: readonly number[]): HandlingPrior {
  const mean =
    spreads.length === 0 ? 0 : spreads.reduce((sum, one) => sum + one, 0) / spreads.length;
  const spread = Math.max(LEAST_SPREAD, mean);
  const root = (spread * T_95) / ln(HANDLING_WITHIN);
  return { spread, weight: root * root };
}

/**
 * ln of the multiplier of doctrine's own handling time. Times are taken as lognormal around it with a
 * spread that is not known either (normal inverse-gamma, conjugate), so what is left is a t distribution.
 */
export function handlingPosterior(prior: HandlingPrior, logRatios: readonly number[]): Posterior {
  const n = logRatios.length;
  const mean = n === 0 ? 0 : logRatios.reduce((sum, one) => sum + one, 0) / n;
  const squares = logRatios.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  const weight = prior.weight + n;
  const centre = (n * mean) / weight;
  const freedom = SPREAD_WEIGHT + n;
  const surprise = ((prior.weight * n) / weight) * mean * mean;
  const scale =
    (SPREAD_WEIGHT * prior.spread * prior.spread + squares + surprise) / (freedom * weight);
  return posteriorOn(-REACH, REACH, (value) => {
    const distance = value - centre;
    return (-(freedom + 1) / 2) * ln(1 + (distance * distance) / (freedom * scale));
  });
}

/** Equal shares of a distribution by which its logarithm is averaged. */
const SHARES = 400;

/** Mean and standard deviation of the logarithm of a time, ms; null for a time of 0. */
export function logMoments(
  time: Distribution,
): { readonly mean: number; readonly spread: number } | null {
  const logs = Array.from({ length: SHARES }, (_, i) => ln(quantile(time, (i + 0.5) / SHARES)));
  const mean = logs.reduce((sum, one) => sum + one, 0) / SHARES;
  if (!Number.isFinite(mean)) return null;
  const variance = logs.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / SHARES;
  return { mean, spread: Math.sqrt(variance) };
}
