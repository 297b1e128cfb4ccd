// Aim: lending costs something at home: everyday calls wait for units that are away, and waiting harms.
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import type { Response } from '../../sim-core/engine/sim.ts';
import { happened, named, scripted } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';

const RESCUE = 1;

function start(count: number, serviceMs = 30 * MINUTE, response: Response = 'mechanism'): Run {
  const world = smallWorld({
    jurisdictions: [
      { id: 'area', parent: null, level: 'province' },
      {
        id: 'east',
        parent: 'area',
        background: [
          {
            id: 'calls',
            capability: 'rescue',
            ratePerHour: 1,
            service: constant(serviceMs),
            harmPerHour: 2,
          },
        ],
      },
      { id: 'west', parent: 'area' },
    ],
    hazards: [{ id: 'fire', severity: '1', need: { rescue: '4' } }],
    incidents: [{ id: 'blaze', hazard: 'fire', at: 'west', onset: 0 }],
    units: [{ id: 'team', owner: 'east-fire', at: 'east', count }],
    kinds: [{ id: 'team', capabilities: { rescue: 1 }, enduranceMs: 4 * HOUR, restMs: 0 }],
  });
  return scripted(world, { response });
}

function sendAll(run: Run): void {
  const owner = named(run.sim).department('east-fire');
  apply(run.sim, {
    kind: 'dispatch',
    actor: owner,
    owner,
    incident: 0,
    capability: RESCUE,
    amount: 99,
  });
}

describe('an everyday call', () => {
  it('is served at once while a unit stands ready', () => {
    const run = start(50);
    const { state } = run.finish();
    expect(run.sim.tape.calls.length).toBeGreaterThan(10);
    expect(happened(run.sim, 'waiting')).toEqual([]);
    expect(happened(run.sim, 'call').map((row) => row.t)).toEqual(
      run.sim.tape.calls.map((call) => call.timeMs),
    );
    expect([...state.tallies.callHarm]).toEqual([0, 0, 0]);
  });

  it('waits while every unit is away, and harms by the hour until one is back', () => {
    const run = start(1);
    sendAll(run);
    const { state } = run.finish();
    const backMs = happened(run.sim, 'ready')[0].t;
    const early = run.sim.tape.calls.filter((call) => call.timeMs < backMs);
    expect(early.length).toBeGreaterThan(1);
    expect(happened(run.sim, 'waiting').length).toBeGreaterThanOrEqual(early.length);
    const waits = happened(run.sim, 'call').map((row) => {
      const made = run.sim.tape.calls.find(({ ordinal }) => ordinal === row['ordinal']);
      return (row.t - (made?.timeMs ?? NaN)) / HOUR;
    });
    const hours = waits.reduce((sum, wait) => sum + wait, 0) + unserved(run);
    const { jurisdiction } = named(run.sim);
    expect(state.tallies.callWaitHours[jurisdiction('east')]).toBeCloseTo(hours, 9);
    expect(state.tallies.callHarm[jurisdiction('east')]).toBeCloseTo(2 * hours, 9);
  });

  it('is served in the order of waiting, and by the first unit that can', () => {
    const run = start(1, 90 * MINUTE);
    run.finish();
    const served = happened(run.sim, 'call').map((row) => row['ordinal']);
    expect(served).toEqual(served.map((_, n) => n));
    const times = happened(run.sim, 'call').map((row) => row.t);
    for (let n = 1; n < times.length; n++) {
      expect(times[n] - times[n - 1]).toBeGreaterThanOrEqual(90 * MINUTE);
    }
  });

  it('comes at the same times whatever is done, and keeps a unit from being sent', () => {
    const idle = start(1);
    const away = start(1);
    sendAll(away);
    idle.finish();
    away.finish();
    expect(away.sim.tape.calls).toEqual(idle.sim.tape.calls);

    const busy = start(1, 10 * HOUR);
    busy.advance(busy.sim.tape.calls[0].timeMs);
    sendAll(busy);
    expect(happened(busy.sim, 'mobilised')).toEqual([]);
  });

  it('is taken when nobody responds, and not by the omniscient hand', () => {
    const none = start(1, 30 * MINUTE, 'none');
    none.finish();
    expect(happened(none.sim, 'call').length).toBeGreaterThan(10);
    const omniscient = start(1, 30 * MINUTE, 'omniscient');
    omniscient.finish();
    expect(happened(omniscient.sim, 'call')).toEqual([]);
  });
});

function unserved(run: Run): number {
  const served = happened(run.sim, 'call').length;
  const end = run.sim.endMs;
  return run.sim.tape.calls
    .slice(served)
    .reduce((sum, { timeMs }) => sum + (end - timeMs) / HOUR, 0);
}
