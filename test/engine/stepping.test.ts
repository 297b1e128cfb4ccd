// Aim: each step the world moves first and is then measured, told to those who know it, and looked at.
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import type { Response } from '../../sim-core/engine/sim.ts';
import { tapeOf } from '../kit/physics.ts';
import { happened, named, scripted } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';
import type { WorldSpec } from '../kit/world-spec.ts';
import { linkScenario } from '../../sim-core/engine/hazards.ts';
import { runHazards } from '../../sim-core/engine/unmitigated.ts';

const RESCUE = 1;

function start(spec: WorldSpec, response: Response = 'mechanism'): Run {
  return scripted(smallWorld(spec), { response });
}

const CHAIN: WorldSpec = {
  hazards: [
    {
      id: 'fire',
      states: { heat: 1 },
      rates: { heat: '0.1 * heat - working(rescue)' },
      severity: 'heat',
      need: { rescue: 'heat' },
      harm: { hurt: { kind: 'people', perHour: 'heat' } },
      triggers: [{ id: 'jumps', when: 'heat > 1.3' }],
    },
  ],
  incidents: [
    { id: 'first', hazard: 'fire', at: 'east', onset: 0, knownTo: ['east-ecology'] },
    { id: 'second', hazard: 'fire', at: 'west', knownTo: ['west-ecology'] },
  ],
  cascade: [{ id: 'x', from: 'first', trigger: 'jumps', to: 'second' }],
};

describe('a step', () => {
  it('runs the hazards exactly as they run alone when nobody does anything', () => {
    for (const response of ['mechanism', 'none'] as const) {
      const run = start(CHAIN, response);
      run.finish();
      const { scenario } = run.sim;
      const alone = runHazards(
        linkScenario(scenario),
        tapeOf(scenario, '1'),
        () => {},
        () => {},
      );
      expect([...run.sim.state.hazards.harm]).toEqual([...alone.harm]);
      expect(run.sim.state.hazards.env).toEqual(alone.env);
    }
  });

  it('has no part in a run that ends where it would begin', () => {
    const short = start({ ...CHAIN, horizonMs: 2 * HOUR });
    const early = scripted(smallWorld(CHAIN), { untilMs: 2 * HOUR });
    for (const run of [short, early]) run.finish();
    expect(early.sim.state.now).toBe(2 * HOUR);
    expect(early.sim.state.hazards.harm).toEqual(short.sim.state.hazards.harm);
    expect(early.sim.state.tallies).toEqual(short.sim.state.tallies);
    expect(early.sim.state.series).toEqual(short.sim.state.series);
  });

  it('tells those who know an incident from the start as soon as it is measured, once', () => {
    const run = start(CHAIN);
    run.finish();
    const { department } = named(run.sim);
    const seen = (id: string): readonly unknown[] =>
      happened(run.sim, 'observed')
        .filter((row) => row['department'] === id)
        .map(({ min }) => min);
    expect(seen('east-ecology')).toEqual([0]);
    // A target that starts without delay, after its instant's step, is measured one step later.
    const [{ min }] = happened(run.sim, 'started').slice(1);
    expect(seen('west-ecology')).toEqual([min + 5]);
    expect(run.sim.state.beliefs[department('west-ecology')][1]).toMatchObject({
      detail: true,
      severity: 1,
    });
  });

  it('sums unmet need from truth, whoever asked', () => {
    const run = start({
      ...CHAIN,
      hazards: [
        {
          id: 'fire',
          severity: '1',
          need: { rescue: '3' },
          triggers: [{ id: 'jumps', when: '0' }],
        },
      ],
    });
    run.advance(0);
    const owner = named(run.sim).department('east-fire');
    apply(run.sim, {
      kind: 'dispatch',
      actor: owner,
      owner,
      incident: 0,
      capability: RESCUE,
      amount: 2,
    });
    run.advance(10 * HOUR - 1);
    const { unmetHours, needHours } = run.sim.state.tallies;
    const east = named(run.sim).jurisdiction('east');
    expect(needHours[east]).toBeCloseTo(30, 9);
    // Two teams at work from 0:05, after the step of that instant, until the end.
    expect(unmetHours[east]).toBeCloseTo(3 * (2 / 12) + (10 - 2 / 12), 9);
  });

  it('measures the age of information of each desk that must know', () => {
    const run = start({
      hazards: [{ id: 'fire', severity: '1' }],
      incidents: [
        { id: 'first', hazard: 'fire', at: 'east', onset: HOUR, decisiveFor: ['west-office'] },
      ],
      horizonMs: 3 * HOUR,
    });
    const { state } = run.finish();
    // From 1:00 the pair ages from 0 to 2 h, measured at 24 steps.
    expect(state.tallies.ageWeight).toBeCloseTo(2, 9);
    expect(state.tallies.ageSum).toBeCloseTo((23 * 24) / 2 / 144, 9);
  });

  it('keeps a curve of unmet need and harm by the hour', () => {
    const run = start(CHAIN);
    run.finish();
    expect(run.sim.state.series).toHaveLength(24 * 4);
    expect(run.sim.state.series[0]).toBe(1);
    const people = run.sim.state.series.filter((_, i) => i % 4 === 1);
    expect(people).toEqual([...people].sort((a, b) => a - b));
  });
});

describe('a lead that sees for itself', () => {
  it('looks over what it holds every hour, like one that was told', () => {
    const run = start({
      hazards: [
        { id: 'fire', severity: '1', observe: [{ by: 'emergency-management', everyMs: HOUR }] },
      ],
      incidents: [{ id: 'first', hazard: 'fire', at: 'east', onset: 0 }],
    });
    run.advance(30 * MINUTE);
    expect(run.sim.state.reviewing[named(run.sim).department('east-office')]).toBe(1);
    expect(run.sim.state.reviewing[named(run.sim).department('west-office')]).toBe(0);
  });
});
