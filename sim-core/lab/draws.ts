import { quantile } from '../base/distribution.ts';
import type { Distribution } from '../base/distribution.ts';
import { identityOf } from '../base/identity.ts';
import { createDraws, rootOf } from '../base/random.ts';
import type { Trial } from './scripted.ts';

/**
 * What a lab draws beside the model: a root of its own, and the meaning of each ordinal. The model's
 * purposes are not touched.
 */
const PURPOSES = {
  /** who: stream; ordinal: n-th task */
  gap: 1,
  /** who: department; ordinal: n-th message it has handled */
  route: 2,
  /** who: department; ordinal: 0 */
  failure: 3,
} as const;

export interface LabDraws {
  readonly uniform: (purpose: keyof typeof PURPOSES, id: string, ordinal: number) => number;
  readonly duration: (d: Distribution, id: string, ordinal: number) => number;
}

export function labDraws({ lab, seed }: Trial): LabDraws {
  const draws = createDraws(rootOf(seed, `${lab.id}/lab`), null);
  const identities = new Map<string, ReturnType<typeof identityOf>>();
  const who = (id: string): ReturnType<typeof identityOf> => {
    const known = identities.get(id) ?? identityOf(`lab/${id}`);
    identities.set(id, known);
    return known;
  };
  const uniform: LabDraws['uniform'] = (purpose, id, ordinal) =>
    draws.uniform(PURPOSES[purpose], who(id), ordinal);
  return {
    uniform,
    duration: (d, id, ordinal) =>
      d.kind === 'constant' ? d.value : quantile(d, uniform('gap', id, ordinal)),
  };
}
