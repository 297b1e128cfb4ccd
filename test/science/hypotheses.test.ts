/**
 * Aim: what holds by construction holds, and what emerged once emerges again: a refuted hypothesis stays
 * on record as refuted. The release tier asks the same of 200 seeds.
 */
import { expect, test } from 'vitest';
import { scenarioOf, shippedLibrary } from '../kit/drill.ts';
import { HYPOTHESES } from './hypotheses/index.ts';
import { trialOf } from './hypotheses/hypothesis.ts';

const library = shippedLibrary();

test('what must hold by construction is recorded as holding', () => {
  expect(HYPOTHESES.filter(({ kind, verdict }) => kind === 'K' && verdict !== 'holds')).toEqual([]);
});

test.each(HYPOTHESES)(
  '$id ($kind): $statement',
  ({ scenario, seeds, holds, verdict }) => {
    const numbers = Array.from({ length: seeds }, (_, i) => String(i + 1));
    const trial = trialOf(scenarioOf(library, scenario), numbers);
    expect(holds(trial) ? 'holds' : 'refuted').toBe(verdict);
  },
  120_000,
);
