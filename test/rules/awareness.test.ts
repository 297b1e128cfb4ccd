/** Aim: the traits of people, and that members out of step keep their own. */
import { describe, expect, it } from 'vitest';
import { OPTIONS } from '../../sim-core/index.ts';
import type { ChoiceSpec } from '../kit/mechanism.ts';
import { frozen } from './frozen.ts';

const traitsOf = (awareness: ChoiceSpec) => frozen({ awareness }).hooks.awareness('hill');

describe('awareness', () => {
  it.each(['parochial', 'cooperative', 'integrated'])('of kind %s passes on each trait', (id) => {
    const traits = { threshold: 0.7, caution: 0.3, handling: 1.4, misjudgement: 0.1, trust: 0.2 };
    expect(traitsOf([id, traits])).toEqual({ ...traits, across: 1, upkeep: 0 });
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

  it("of kind 'training' makes people better and faster with each drill, at a price", () => {
    const drilled = (drills: number) => traitsOf(['training', { drills }]);
    expect(drilled(0).misjudgement).toBe(traitsOf('cooperative').misjudgement);
    expect(drilled(6).misjudgement).toBeLessThan(drilled(2).misjudgement);
    expect(drilled(6).handling).toBeLessThan(drilled(2).handling);
    expect(traitsOf(['training', { upkeep: 0.9 }]).upkeep).toBe(0.9);
    const cost = (drills: number): number =>
      OPTIONS.awareness.training.cost({ drills }).yuanPerYear;
    expect(cost(6)).toBeGreaterThan(cost(2));
  });

  it("of kind 'exchange' trades desks at home for trust and for those who call from outside", () => {
    const sent = (seconded: number) => traitsOf(['exchange', { seconded }]);
    expect(sent(0)).toMatchObject({ trust: 0.05, across: 1, handling: 1 });
    expect(sent(8).trust).toBeGreaterThan(sent(2).trust);
    expect(sent(8).across).toBeLessThan(sent(2).across);
    expect(sent(8).handling).toBeGreaterThan(sent(2).handling);
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
