/** Aim: what members learn of each other's will comes from answers that were free, not from orders. */
import { describe, expect, it } from 'vitest';
import { experienceOf } from '../../sim-core/campaign/experience.ts';
import { createRun } from '../../sim-core/index.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import type { MechanismSpec } from '../kit/mechanism.ts';
import { FIRES } from './fires.ts';

function answers(organisation: NonNullable<MechanismSpec['organisation']>): {
  readonly given: number;
  readonly free: number;
} {
  const mechanism = mechanismOf({
    awareness: ['integrated', { trust: -0.2 }],
    law: 'agreement',
    resources: 'request-offer',
    organisation,
  });
  const run = createRun({ scenario: FIRES, mechanism, seed: '1', trace: true, spans: false });
  const record = run.finish();
  const given = [...run.trace()].filter(
    ({ kind, quantity }) => kind === 'answered' && quantity !== 0,
  );
  return { given: given.length, free: experienceOf(run, record).answers.length };
}

describe('answers that were free', () => {
  it('are none where all is ordered, on whichever level', () => {
    for (const organisation of ['territorial', 'directive'] as const) {
      const { given, free } = answers(organisation);
      expect([organisation, given > 0, free]).toEqual([organisation, true, 0]);
    }
  });

  it('are those to every genuine ask, also on a later level', () => {
    const { given, free } = answers(['network', { degree: 1 }]);
    expect(free).toBeGreaterThan(1);
    expect(free).toBeLessThanOrEqual(given);
  });
});
