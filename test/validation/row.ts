import type { Text } from '../../sim-core/base/text.ts';
import { meanAndError } from '../kit/queue-world.ts';

/** How a row is judged: by its standard error, or by a tolerance where nothing is left to chance. */
export type Judgement =
  | {
      readonly kind: 'sampled';
      /** Standard error of the mean over independent seeds, in the unit of the target. */
      readonly error: number;
      /** Largest standard error that counts as an answer, as a share of the target. */
      readonly errorLimit: number;
    }
  | {
      readonly kind: 'exact';
      /** Largest distance from the target that passes, in its unit. */
      readonly tolerance: number;
    };

/** One target of the ladder and what the model gave for it. */
export interface Row {
  readonly id: string;
  readonly title: Text;
  readonly unit: Text;
  readonly expected: number;
  readonly observed: number;
  readonly judgement: Judgement;
  /** Seeds and arrivals used, as text that is the same in both languages. */
  readonly work: string;
}

export type Verdict = 'pass' | 'fail';

/** Standard errors that chance is allowed. */
const WIDTH = 3;
const ERROR_LIMIT = 0.01;

/** `pass` within 3 standard errors of a small enough standard error, or within the tolerance. */
export function verdictOf({ expected, observed, judgement }: Row): Verdict {
  const away = Math.abs(observed - expected);
  switch (judgement.kind) {
    case 'sampled': {
      const { error, errorLimit } = judgement;
      const isSharp = error <= errorLimit * Math.abs(expected);
      return isSharp && away <= WIDTH * error ? 'pass' : 'fail';
    }
    case 'exact':
      return away <= judgement.tolerance ? 'pass' : 'fail';
  }
}

/** How much work a row may do: 1 in the command, less in the tests of every commit. */
export interface Effort {
  /** Share of the full sample, (0, 1]. */
  readonly share: number;
}

export const FULL: Effort = { share: 1 };

export interface Target {
  readonly id: string;
  readonly title: Text;
  readonly unit: Text;
  readonly expected: number;
}

/**
 * A row from one value per seed. A smaller sample is allowed a larger standard error: in proportion
 * to 1 / sqrt(share), and half as much again, since its own error is less well known.
 * @param errorLimit default 1 % of the target
 */
export function sampled(
  target: Target,
  values: readonly number[],
  work: string,
  effort: Effort,
  errorLimit: number = ERROR_LIMIT,
): Row {
  const { mean, error } = meanAndError(values);
  return {
    ...target,
    observed: mean,
    judgement: { kind: 'sampled', error, errorLimit: errorLimit * widening(effort) },
    work,
  };
}

function widening({ share }: Effort): number {
  return share === 1 ? 1 : 1.5 / Math.sqrt(share);
}

/** A row without chance. */
export function exact(target: Target, observed: number, tolerance: number, work: string): Row {
  return { ...target, observed, judgement: { kind: 'exact', tolerance }, work };
}

/** One value per seed `<id>/1` …, so that every row has its own chance and can be run again alone. */
export function bySeed(id: string, seeds: number, valueOf: (seed: string) => number): number[] {
  return Array.from({ length: seeds }, (_, n) => valueOf(`${id}/${n + 1}`));
}

/** The full number of messages, calls or requests of one seed, cut to the effort. */
export function cut(count: number, { share }: Effort): number {
  return Math.max(1, Math.round(count * share));
}
