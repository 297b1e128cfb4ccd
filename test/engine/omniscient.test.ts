// Aim: the benchmark puts help where truth needs it, within the stock, and protects by true severity.
import { describe, expect, it } from 'vitest';
import { HOUR } from '../../sim-core/base/time.ts';
import { initialHazards } from '../../sim-core/engine/hazards.ts';
import { omniscientStep } from '../../sim-core/engine/omniscient.ts';
import { runHazards } from '../../sim-core/engine/unmitigated.ts';
import { physicsOf } from '../kit/physics.ts';

const physics = physicsOf({
  hazards: [
    {
      id: 'fire',
      states: { heat: 4 },
      rates: { heat: '0.1 * heat - working(rescue)' },
      severity: 'heat',
      need: { rescue: 'heat', pumping: '1' },
      harm: { hurt: { kind: 'people', perHour: 'heat * (1 - 0.5 * protected(people))' } },
      protections: ['people'],
    },
  ],
  incidents: [
    { id: 'a', hazard: 'fire', at: 'east', onset: HOUR },
    { id: 'b', hazard: 'fire', at: 'west', onset: 2 * HOUR },
  ],
  protections: [
    {
      id: 'leave',
      owner: 'east-fire',
      incident: 'a',
      protection: 'people',
      promptedBy: ['a', 'b'],
      fromSeverity: 2,
      liftBelow: 1,
    },
  ],
});
const { linked, tape } = physics;
const [pumping, rescue] = [0, 1];

describe('the omniscient step', () => {
  it('gives each incident what it needs when the stock is enough', () => {
    const state = initialHazards(linked, tape);
    state.need.set([1, 3, 0, 5]);
    omniscientStep(linked, state, [10, 8]);
    expect([...state.working]).toEqual([1, 3, 0, 5]);
  });

  it('shares a stock that is too small by need, and never gives more than there is', () => {
    const state = initialHazards(linked, tape);
    state.need.set([1, 3, 0, 9]);
    omniscientStep(linked, state, Float64Array.of(0, 4));
    expect(state.working[rescue]).toBe(1);
    expect(state.working[2 + rescue]).toBe(3);
    expect(state.working[pumping]).toBe(0);
    omniscientStep(linked, state, [0, 9]);
    expect(state.working[rescue] + state.working[2 + rescue]).toBeCloseTo(9, 12);
  });

  it('protects from one true severity of any prompting incident, and lifts below the other', () => {
    const state = initialHazards(linked, tape);
    const after = (a: number, b: number): number => {
      state.severity.set([a, b]);
      omniscientStep(linked, state, [0, 0]);
      return state.protections[0];
    };
    expect(after(1.9, 0)).toBe(0);
    expect(after(0, 2)).toBe(1);
    expect(after(1.5, 0)).toBe(1);
    expect(after(0.9, 0.9)).toBe(0);
  });

  it('harms fewer people than no response, and a larger stock fewer still', () => {
    const harm = (respond: Parameters<typeof runHazards>[2]): number => {
      const end = runHazards(linked, tape, respond, () => {});
      return end.harm[0] + end.harm[3];
    };
    const none = harm(() => {});
    const [few, many] = [2, 40].map((stock) =>
      harm((state) => omniscientStep(linked, state, [stock, stock])),
    );
    expect(few).toBeLessThan(none);
    expect(many).toBeLessThan(few);
  });
});
