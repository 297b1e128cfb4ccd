// Aim: a protection takes effect after its own time, unless it is lifted first, and costs while in force.
import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../sim-core/base/distribution.ts';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import { DUTIES } from '../../sim-core/rules/doctrine/index.ts';
import { happened, named, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';

function start(takes: Distribution = constant(30 * MINUTE), byDoctrine = false): Run {
  const world = smallWorld({
    hazards: [
      {
        id: 'fire',
        states: { heat: 2 },
        severity: 'heat',
        harm: { hurt: { kind: 'people', perHour: '1 - protected(shelter)' } },
        protections: ['shelter'],
      },
    ],
    incidents: [{ id: 'blaze', hazard: 'fire', at: 'east', onset: 0 }],
    protections: [
      {
        id: 'leave',
        owner: 'east-fire',
        incident: 'blaze',
        protection: 'shelter',
        takes,
        costPerHour: 600,
        fromSeverity: 2,
        liftBelow: 1,
      },
    ],
  });
  return scripted(world, byDoctrine ? { duties: (fn) => DUTIES[fn] } : {});
}

function act(run: Run, on: boolean, actor = 'east-fire'): ReturnType<typeof apply> {
  const { department } = named(run.sim);
  return apply(run.sim, { kind: 'protect', actor: department(actor), protection: 0, on });
}

function inForce(run: Run): number {
  return run.sim.state.hazards.protections[0];
}

describe('a protection', () => {
  it('comes into force after the time it takes, and lowers harm from then on', () => {
    const run = start();
    act(run, true);
    run.advance(30 * MINUTE - 1);
    expect(inForce(run)).toBe(0);
    run.advance(30 * MINUTE);
    expect(inForce(run)).toBe(1);
    run.advance(5 * HOUR);
    const [people] = run.sim.state.hazards.harm;
    // The step of 0:30 was measured before the shelter stood.
    expect(people).toBeCloseTo(35 / 60, 9);
  });

  it('that is lifted before it stands never comes into force', () => {
    const run = start();
    act(run, true);
    run.advance(20 * MINUTE);
    act(run, false);
    run.advance(5 * HOUR);
    expect(inForce(run)).toBe(0);
    expect(run.sim.state.protecting[0]).toBe(0);
    expect(run.finish().state.tallies.protectionHours).toBe(0);
  });

  it('that is lifted and taken again counts its time from the second decision', () => {
    const run = start();
    act(run, true);
    run.advance(20 * MINUTE);
    act(run, false);
    act(run, true);
    run.advance(49 * MINUTE);
    expect(inForce(run)).toBe(0);
    run.advance(50 * MINUTE);
    expect(inForce(run)).toBe(1);
  });

  it('may be taken, lifted and taken again at one instant', () => {
    const run = start(constant(0));
    act(run, true);
    act(run, false);
    act(run, true);
    run.advance(0);
    expect(inForce(run)).toBe(1);
    expect(happened(run.sim, 'protected').map((row) => row['on'])).toEqual([0, 1]);
  });

  it('costs its owner’s place by the hour while it stands, to the end of the run', () => {
    const run = start();
    act(run, true);
    run.advance(10 * HOUR);
    act(run, false);
    run.advance(12 * HOUR);
    act(run, true);
    const { state } = run.finish();
    const { jurisdiction } = named(run.sim);
    expect(state.tallies.protectionHours).toBeCloseTo(9.5 + 11.5, 9);
    expect(state.ledger[jurisdiction('east')]).toBe(-21 * 600);
    expect(inForce(run)).toBe(1);
  });

  it('is taken twice no faster than once, and lifted twice no more than once', () => {
    const run = start();
    act(run, true);
    run.advance(10 * MINUTE);
    act(run, true);
    run.advance(30 * MINUTE);
    expect(inForce(run)).toBe(1);
    act(run, false);
    act(run, false);
    expect(happened(run.sim, 'protected').map((row) => row['on'])).toEqual([1, 0]);
  });

  it('is nobody’s but its owner’s', () => {
    const run = start();
    expect(act(run, true, 'west-fire').standing).toBe('impossible');
    run.advance(2 * HOUR);
    expect(inForce(run)).toBe(0);
  });

  it('is taken on its owner’s belief alone, and lifted on it, whatever is true', () => {
    const run = start(constant(0), true);
    const { department } = named(run.sim);
    run.advance(HOUR);
    expect(inForce(run)).toBe(0);
    see(run.sim, department('east-fire'), 0, 2);
    run.advance(2 * HOUR);
    expect(inForce(run)).toBe(1);
    see(run.sim, department('east-fire'), 0, 1);
    run.advance(3 * HOUR);
    expect(inForce(run)).toBe(1);
    see(run.sim, department('east-fire'), 0, 0.9);
    run.advance(4 * HOUR);
    expect(inForce(run)).toBe(0);
  });
});
