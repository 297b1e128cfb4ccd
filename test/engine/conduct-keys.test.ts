// Aim: what people do is drawn by who does it, for what and for the n-th time, whatever way led there.
import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../sim-core/base/distribution.ts';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { leave } from '../../sim-core/engine/homecoming.ts';
import { giveOrder } from '../../sim-core/engine/orders.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import type { HelpRequest } from '../../sim-core/model/mechanism/help-request.ts';
import type { Procedure } from '../../sim-core/model/mechanism/organisation.ts';
import { happened, named, procedure, QUIET, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';

const BLAZE = 0;
const RESCUE = 1;
const LOOSE: Distribution = { kind: 'lognormal', median: 30 * MINUTE, sigma: 0.6 };

const WORLD = smallWorld({
  horizonMs: 72 * HOUR,
  kinds: [{ id: 'team', capabilities: { rescue: 1, pumping: 1 }, turnOut: LOOSE, restMs: 0 }],
  hazards: [{ id: 'fire', states: { heat: 3 }, severity: 'heat', need: { rescue: '9' } }],
  incidents: [
    { id: 'blaze', hazard: 'fire', at: 'east', onset: 0 },
    { id: 'bonfire', hazard: 'fire', at: 'east', onset: 0 },
  ],
});

/** East asks; each level of its request goes the given way, and none after the last. */
function request(levels: (run: Run) => readonly Procedure[], hours: number, base = 1): Run {
  const run: Run = scripted(WORLD, {
    hooks: {
      law: { ...QUIET.law, terms: () => ({ base, permits: [], paper: null, binding: true }) },
      organisation: {
        ...QUIET.organisation,
        procedure: (_world: unknown, { level }: HelpRequest) => levels(run)[level] ?? null,
      },
    },
  });
  const actor = named(run.sim).department('east-office');
  see(run.sim, actor, BLAZE, 3, [9]);
  apply(run.sim, { kind: 'request', actor, incident: BLAZE, capability: RESCUE, amount: 2 });
  run.advance(hours * HOUR);
  return run;
}

describe('the first request of a lot to one office', () => {
  const area = ({ sim }: Run): Procedure => ({
    ...procedure(named(sim).department('area-office'), []),
    submit: LOOSE,
  });

  it('takes as long whether it was put elsewhere before or not', () => {
    const west = ({ sim }: Run): Procedure => procedure(named(sim).department('west-office'), []);
    const transit = (levels: (run: Run) => readonly Procedure[]): number => {
      const run = request(levels, 1.9);
      const [first] = happened(run.sim, 'sent').filter(
        (row) => row['message'] === 'request' && row['to'] === 'area-office',
      );
      return Number(first['deliver_ms']) - first.t;
    };
    const alone = transit((run) => [area(run)]);
    expect(transit((run) => [west(run), area(run)])).toBe(alone);
    // For the second time to the same office it is another letter.
    const again = request((run) => [area(run), area(run)], 12);
    const [one, other] = happened(again.sim, 'sent')
      .filter((row) => row['message'] === 'request')
      .map((row) => Number(row['deliver_ms']) - row.t);
    expect(one).toBe(alone);
    expect(other).not.toBe(alone);
  });

  it('up the ladder is its first, though a route of the mechanism led to the same office', () => {
    const upward = (run: Run): Procedure => ({ ...area(run), onLadder: true });
    const transit = (level: number, levels: (run: Run) => readonly Procedure[]): number => {
      const sent = happened(request(levels, 12).sim, 'sent').filter(
        (row) => row['message'] === 'request',
      );
      return Number(sent[level]['deliver_ms']) - sent[level].t;
    };
    const alone = transit(0, (run) => [upward(run)]);
    expect(transit(1, (run) => [area(run), upward(run)])).toBe(alone);
    expect(transit(1, (run) => [upward(run), upward(run)])).not.toBe(alone);
  });

  it('leaves a request that was overtaken without effect', () => {
    const slow = ({ sim }: Run): Procedure => ({
      ...procedure(named(sim).department('area-office'), []),
      submit: constant(3 * HOUR),
    });
    const run = request((one) => [slow(one)], 1);
    const [lot] = run.sim.state.lots;
    expect(lot.requestOrdinal).toBe(0);
    lot.requestOrdinal = 2;
    run.advance(6 * HOUR);
    expect(happened(run.sim, 'decided')).toEqual([]);
  });
});

describe('the first vote of a member on a lot', () => {
  it('comes after the same time and says the same, by whichever level', () => {
    const meeting = ({ sim }: Run): Procedure => ({
      ...procedure(named(sim).department('area-office'), []),
      voters: ['north-office', 'west-office'].map(named(sim).department),
      votesNeeded: 3,
      vote: LOOSE,
    });
    const nobody = ({ sim }: Run): Procedure => procedure(named(sim).department('area-office'), []);
    const votes = (levels: (run: Run) => readonly Procedure[]): readonly unknown[] => {
      const run = request(levels, 12, 0.5);
      const decided = happened(run.sim, 'decided').at(levels(run).length - 1)?.min ?? 0;
      const voted = happened(run.sim, 'voted').slice(0, 1);
      expect(decided).toBeGreaterThan(0);
      const asked = happened(run.sim, 'handled').filter((row) => row['message'] === 'invite');
      const read = asked.find((row) => row['department'] === voted[0]['department']);
      return voted.map(({ min, department, yes }) => [department, yes, min - (read?.min ?? 0)]);
    };
    expect(votes((run) => [nobody(run), meeting(run)])).toEqual(votes((run) => [meeting(run)]));
  });
});

describe('a unit that turns out', () => {
  it('takes the same time for its first deployment to an incident, wherever it was before', () => {
    const times = (elsewhere: boolean): readonly number[] => {
      const run = scripted(WORLD);
      const unit = WORLD.units.findIndex(({ id }) => id === 'east-team/01');
      const { incident } = named(run.sim);
      const found: number[] = [];
      const send = (to: number): void => {
        const before = run.sim.state.now;
        const order = { units: [unit], incident: to, capability: RESCUE, lot: -1, cause: -1 };
        giveOrder(run.sim, { actor: WORLD.units[unit].owner, ...order });
        run.advance(before + 5 * HOUR);
        if (to === incident('bonfire')) {
          found.push((happened(run.sim, 'departed').at(-1)?.t ?? 0) - before);
        }
        leave(run.sim, unit);
        run.advance(before + 10 * HOUR);
      };
      if (elsewhere) send(incident('blaze'));
      else run.advance(10 * HOUR);
      send(incident('bonfire'));
      send(incident('bonfire'));
      return found;
    };
    const [first, second] = times(false);
    expect(second).not.toBe(first);
    expect(times(true)).toEqual([first, second]);
  });
});
