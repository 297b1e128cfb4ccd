// Aim: a future drawn from a live moment repeats nothing that nobody has decided, and keeps what has begun.
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { rekey } from '../../sim-core/engine/forecast.ts';
import { isDown } from '../../sim-core/engine/notices.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import type { Hooks } from '../../sim-core/model/mechanism.ts';
import { happened, named, procedure, QUIET, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';

const BLAZE = 0;
const RESCUE = 1;
const FUTURES = Array.from({ length: 20 }, (_, n) => `future ${n}`);

const WORLD = smallWorld({
  horizonMs: 48 * HOUR,
  hazards: [{ id: 'fire', states: { heat: 3 }, severity: 'heat', need: { rescue: '9' } }],
  incidents: [{ id: 'blaze', hazard: 'fire', at: 'east', onset: 0 }],
});

function open(hooks: (run: () => Run) => Partial<Hooks>): Run {
  const run: Run = scripted(WORLD, { hooks: hooks(() => run), ledger: null });
  return run;
}

/** East asks through the area's office. */
function ask(run: Run): void {
  const east = named(run.sim).department('east-office');
  run.advance(HOUR);
  see(run.sim, east, BLAZE, 3, [9]);
  apply(run.sim, { kind: 'request', actor: east, incident: BLAZE, capability: RESCUE, amount: 3 });
}

/** What `look` finds some hours on in each future of this moment. */
function inFutures<T>(
  run: Run,
  hooks: (run: () => Run) => Partial<Hooks>,
  hours: number,
  look: (future: Run) => T,
): readonly T[] {
  const snapshot = run.snapshot();
  return FUTURES.map((name) => {
    const future = open(hooks);
    future.restore(snapshot);
    rekey(future.sim, name);
    future.advance(future.sim.state.now + hours * HOUR);
    return look(future);
  });
}

describe('a possible future', () => {
  it('does not know how members will vote who have read what they are asked', () => {
    const hooks = (self: () => Run): Partial<Hooks> => ({
      law: {
        ...QUIET.law,
        terms: () => ({ base: 0.5, permits: [], paper: null, binding: true }),
      },
      organisation: {
        ...QUIET.organisation,
        procedure: (_world, { level }) => {
          if (level > 0) return null;
          const { department, jurisdiction } = named(self().sim);
          return procedure(department('area-office'), [jurisdiction('west')], {
            voters: ['north-office', 'west-office'].map(department),
            votesNeeded: 2,
            vote: constant(3 * HOUR),
          });
        },
      },
    });
    const run = open(hooks);
    ask(run);
    run.advance(3 * HOUR);
    expect(run.sim.state.lots[0].status).toBe('voting');
    expect(happened(run.sim, 'voted')).toEqual([]);
    const first = inFutures(run, hooks, 3, (future) => happened(future.sim, 'voted')[0]);
    expect(new Set(first.map(({ yes }) => yes))).toEqual(new Set([0, 1]));
    // They are consulting already: that goes on as it is.
    expect(new Set(first.map(({ min }) => min)).size).toBe(1);
  });

  it('does not know how long a paper takes that waits for its permits, and leaves alone one begun', () => {
    const hooks = (self: () => Run): Partial<Hooks> => ({
      law: {
        ...QUIET.law,
        terms: () => ({
          base: 1,
          permits: [named(self().sim).department('area-office')],
          paper: { kind: 'uniform', low: HOUR, high: 9 * HOUR },
          binding: true,
        }),
      },
      organisation: {
        ...QUIET.organisation,
        procedure: (_world, { level }) => {
          const { department, jurisdiction } = named(self().sim);
          return level > 0 ? null : procedure(department('area-office'), [jurisdiction('west')]);
        },
      },
    });
    const run = open(hooks);
    ask(run);
    const committed = (future: Run): number => happened(future.sim, 'committed')[0].min;
    run.advance(2 * HOUR);
    expect(run.sim.state.asks[0].status).toBe('permits');
    expect(new Set(inFutures(run, hooks, 14, committed)).size).toBe(FUTURES.length);
    run.advance(4 * HOUR);
    expect(run.sim.state.asks[0].status).toBe('paper');
    expect(new Set(inFutures(run, hooks, 14, committed)).size).toBe(1);
  });

  it('keeps whether a relay is out of service in the running hour, and draws the hours after it', () => {
    const hooks = (): Partial<Hooks> => ({ information: { ...QUIET.information, outage: 0.5 } });
    const run = open(hooks);
    const seat = named(run.sim).department('area-office');
    run.advance(10 * HOUR + 20 * MINUTE);
    const now = isDown(run.sim, seat);
    const down = (future: Run): boolean => isDown(future.sim, seat);
    expect(new Set(inFutures(run, hooks, 0, down))).toEqual(new Set([now]));
    expect(new Set(inFutures(run, hooks, 1, down)).size).toBe(2);
  });
});
