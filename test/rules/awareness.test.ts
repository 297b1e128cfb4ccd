/** Aim: the traits of people, and that members out of step keep their own. */
import { describe, expect, it } from 'vitest';
import type { ChoiceSpec } from '../kit/mechanism.ts';
import { frozen } from './frozen.ts';

const traitsOf = (awareness: ChoiceSpec) => frozen({ awareness }).hooks.awareness('hill');

describe('awareness', () => {
  it.each(['parochial', 'cooperative', 'integrated'])('of kind %s passes on each trait', (id) => {
    const traits = { threshold: 0.7, caution: 0.3, handling: 1.4, misjudgement: 0.1, trust: 0.2 };
    expect(traitsOf([id, traits])).toEqual(traits);
  });

  it("grows from 'parochial' over 'cooperative' to 'integrated' in every trait", () => {
    const steps = ['parochial', 'cooperative', 'integrated'].map(traitsOf);
    for (let i = 1; i < steps.length; i++) {
      const [before, after] = [steps[i - 1], steps[i]];
      expect(after.threshold).toBeLessThan(before.threshold);
      expect(after.caution).toBeLessThan(before.caution);
      expect(after.handling).toBeLessThan(before.handling);
      expect(after.misjudgement).toBeLessThan(before.misjudgement);
      expect(after.trust).toBeGreaterThan(before.trust);
    }
  });

  it('is the common one except in jurisdictions that are out of step', () => {
    const { hooks } = frozen({
      awareness: 'integrated',
      by: { coast: 'parochial', hill: ['cooperative', { trust: 0.3 }] },
    });
    expect(hooks.awareness('plain')).toEqual(traitsOf('integrated'));
    expect(hooks.awareness('coast')).toEqual(traitsOf('parochial'));
    expect(hooks.awareness('hill')).toEqual({ ...traitsOf('cooperative'), trust: 0.3 });
  });
});
