// Aim: the course of the disaster without any response is a function of scenario and tape alone.
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { runHazards, unmitigated } from '../../sim-core/engine/unmitigated.ts';
import { physicsOf, tapeOf } from '../kit/physics.ts';
import type { WorldSpec } from '../kit/world.ts';

const SPEC: WorldSpec = {
  hazards: [
    {
      id: 'fire',
      parameters: { growth: 0.2 },
      states: { heat: 1 },
      rates: { heat: 'growth * heat - working(rescue)' },
      severity: 'heat',
      need: { rescue: 'heat' },
      harm: { hurt: { kind: 'people', perHour: 'heat' } },
      triggers: [
        { id: 'smoke', when: '1' },
        { id: 'spark', when: 'heat > 2', rate: '0.5' },
      ],
    },
  ],
  incidents: [
    { id: 'a', hazard: 'fire', at: 'east', onset: { kind: 'uniform', low: 0, high: HOUR } },
    { id: 'b', hazard: 'fire', at: 'west' },
    { id: 'c', hazard: 'fire', at: 'north' },
  ],
  cascade: [
    { id: 'a-b', from: 'a', trigger: 'spark', to: 'b', delay: { kind: 'exponential', mean: HOUR } },
    { id: 'b-c', from: 'b', trigger: 'smoke', to: 'c', delay: constant(90 * MINUTE) },
  ],
  units: [],
};
const physics = physicsOf(SPEC);
const { linked, world } = physics;

describe('the course without a response', () => {
  it('runs through the whole cascade, each link after the delay of the tape, with the first as root', () => {
    const starts = new Map<number, number>();
    const end = runHazards(
      linked,
      physics.tape,
      () => {},
      ({ active }, now) => {
        active.forEach((isActive, i) => {
          if (isActive === 1 && !starts.has(i)) starts.set(i, now);
        });
      },
    );
    expect([...end.root]).toEqual([0, 0, 0]);
    expect(starts.get(0)).toBeLessThan(starts.get(1) ?? 0);
    // Smoke is seen at the first instant of the grid at which b burns.
    expect(end.startedAt[2]).toBe((starts.get(1) ?? 0) + 90 * MINUTE);
    expect(end.startedAt[0]).toBe(physics.tape.onsetMs[0]);
  });

  it('has one hash per seed, however often it is asked for', () => {
    const first = unmitigated(linked, physics.tape);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(unmitigated(linked, physics.tape)).toBe(first);
    expect(unmitigated(physicsOf(SPEC).linked, tapeOf(world, '1'))).toBe(first);
    expect(unmitigated(linked, tapeOf(world, '2'))).not.toBe(first);
  });

  it('does not see units, but sees any number of the hazards', () => {
    const more = physicsOf({
      ...SPEC,
      units: [{ id: 'team', owner: 'east-fire', at: 'east', count: 9 }],
    });
    expect(unmitigated(more.linked, more.tape)).toBe(unmitigated(linked, physics.tape));
    const hotter = physicsOf({
      ...SPEC,
      hazards: (SPEC.hazards ?? []).map((fire) => ({ ...fire, parameters: { growth: 0.2001 } })),
    });
    expect(unmitigated(hotter.linked, hotter.tape)).not.toBe(unmitigated(linked, physics.tape));
  });
});
