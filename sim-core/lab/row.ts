import type { LabTarget } from '../model/lab.ts';

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

/** One target and what the model gave for it. */
export interface Row {
  readonly id: string;
  readonly expected: number;
  readonly observed: number;
  readonly judgement: Judgement;
  readonly seeds: number;
}

/** `unsharp`: nothing speaks against it, but the standard error is too large for that to mean much. */
export type Verdict = 'pass' | 'fail' | 'unsharp';

/** Standard errors that chance is allowed. */
const WIDTH = 3;

/** Largest standard error that counts as an answer, in the unit of the target; null without chance. */
export function errorLimitOf({ expected, judgement }: Row): number | null {
  return judgement.kind === 'sampled' ? judgement.errorLimit * Math.abs(expected) : null;
}

/** `pass` within 3 standard errors of a small enough standard error, or within the tolerance. */
export function verdictOf(row: Row): Verdict {
  const { expected, observed, judgement } = row;
  const away = Math.abs(observed - expected);
  switch (judgement.kind) {
    case 'sampled': {
      const { error } = judgement;
      if (!(away <= WIDTH * error)) return 'fail';
      return error <= (errorLimitOf(row) ?? Infinity) ? 'pass' : 'unsharp';
    }
    case 'exact':
      return away <= judgement.tolerance ? 'pass' : 'fail';
  }
}

/**
 * A row from one value per seed. A sample cut to a share of the work is allowed a larger standard error:
 * in proportion to 1 / sqrt(share), and half as much again, since its own error is less well known.
 */
export function rowOf(target: LabTarget, values: readonly number[], share = 1): Row {
  const { id, expected, tolerance, errorLimit } = target;
  const { mean, error } = meanAndError(values);
  const widening = share === 1 ? 1 : 1.5 / Math.sqrt(share);
  return {
    id,
    expected,
    observed: mean,
    seeds: values.length,
    judgement:
      tolerance === null
        ? { kind: 'sampled', error, errorLimit: errorLimit * widening }
        : { kind: 'exact', tolerance },
  };
}

/** Mean and standard error of the mean of independent values. */
function meanAndError(values: readonly number[]): {
  readonly mean: number;
  readonly error: number;
} {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}
