/**
 * Aim: what happens to a notice across a border: the clock of the law holds it to a number, the channel
 * distorts it, and a lead that is followed is verified, answered, or sent again.
 */
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import type { Hooks } from '../../sim-core/model/mechanism.ts';
import type { FollowUp } from '../../sim-core/model/mechanism/information.ts';
import { happened, named, QUIET, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';

const DAY = 24 * HOUR;
const NEIGHBOURS = Array.from({ length: 40 }, (_, i) => `n${i}`);
const WORLD = smallWorld({
  horizonMs: 3 * DAY,
  jurisdictions: [
    { id: 'area', parent: null, level: 'province' },
    ...['east', ...NEIGHBOURS].map((id) => ({ id, parent: 'area' })),
  ],
  departments: ['area', 'east', ...NEIGHBOURS].map((at) => ({
    id: `${at}-office`,
    function: 'emergency-management' as const,
    at,
    ...(at === 'area' ? {} : { superior: 'area-office', pull: 1 }),
  })),
  units: [],
  hazards: [{ id: 'fire', severity: '3' }],
  incidents: [{ id: 'blaze', hazard: 'fire', at: 'east' }],
});

/** East tells every neighbour, each notice taking a day on its own. */
function told(hooks: Partial<Hooks>, pulled = false): Run {
  const run = scripted(WORLD, { hooks });
  const { department } = named(run.sim);
  const actor = department('east-office');
  see(run.sim, actor, 0, 3, []);
  for (const id of NEIGHBOURS) {
    apply(run.sim, {
      kind: 'notify',
      actor,
      to: department(`${id}-office`),
      incident: 0,
      delay: constant(DAY),
      loss: 0,
      line: 'across',
      pulled,
    });
  }
  return run;
}

const clock = (capMs: number, late: number): Partial<Hooks> => ({
  law: { ...QUIET.law, noticeClock: () => ({ capMs, late }) },
});

const hours = (run: Run): readonly number[] =>
  happened(run.sim, 'sent').map((row) => Number(row['deliver_ms']) / HOUR);

describe('a notice under a clock', () => {
  it('takes what the law allows, and its own time where none is set or the number is larger', () => {
    expect(new Set(hours(told({})))).toEqual(new Set([24]));
    expect(new Set(hours(told(clock(HOUR, 0))))).toEqual(new Set([1]));
    expect(new Set(hours(told(clock(2 * DAY, 0))))).toEqual(new Set([24]));
  });

  it('breaks it as often as the law is not kept', () => {
    const late = hours(told(clock(HOUR, 0.3))).filter((time) => time === 24).length;
    expect(late).toBeGreaterThan(4);
    expect(late).toBeLessThan(22);
    expect(new Set(hours(told(clock(HOUR, 1))))).toEqual(new Set([24]));
  });

  it('counts the wait for the superior as well: what the law bounds is the whole way', () => {
    const pull = { ...QUIET.law, verticalPull: 1 };
    const free = hours(told({ law: pull }, true));
    expect(Math.min(...free)).toBeGreaterThan(24);
    const bound = { ...pull, noticeClock: () => ({ capMs: 30 * MINUTE, late: 0 }) };
    expect(new Set(hours(told({ law: bound }, true)))).toEqual(new Set([0.5]));
  });
});

describe('a notice through a distorting channel', () => {
  const factors = (distortion: number): readonly number[] => {
    const run = told({ information: { ...QUIET.information, distortion } });
    run.advance(3 * DAY);
    const told_ = happened(run.sim, 'learned').filter((row) => row['source'] === 'east-office');
    return told_.slice(1).map((row) => Math.log(Number(row['severity']) / 3));
  };

  it('says what was meant, times a lognormal factor of its own', () => {
    expect(new Set(factors(0))).toEqual(new Set([0]));
    const seen = factors(0.4);
    const deviation = Math.sqrt(seen.reduce((sum, x) => sum + x * x, 0) / seen.length);
    expect(deviation).toBeGreaterThan(0.25);
    expect(deviation).toBeLessThan(0.6);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('a lead that is followed', () => {
  /** One lead from east to the first neighbour, which takes an hour a leg. */
  function lead(followUp: Partial<FollowUp>, loss = 0): Run {
    const delivery = { delay: constant(HOUR), loss, via: -1, pulled: false };
    const run: Run = scripted(WORLD, {
      hooks: {
        // Whoever reads it misjudges, until the lead is verified.
        awareness: (id) => ({ ...QUIET.awareness(id), handling: 0, misjudgement: 0.5 }),
        information: {
          ...QUIET.information,
          share: () => [{ ...delivery, to: named(run.sim).department('n0-office') }],
          followUp: {
            verify: false,
            feedback: false,
            contact: constant(HOUR),
            dueMs: 3 * HOUR,
            ...followUp,
          },
        },
      },
    });
    const { department } = named(run.sim);
    const actor = department('east-office');
    see(run.sim, actor, 0, 3, []);
    const to = department('n0-office');
    const { delay, pulled } = delivery;
    const line = 'across' as const;
    apply(run.sim, { kind: 'notify', actor, to, incident: 0, delay, loss, line, pulled });
    return run;
  }
  const states = (run: Run): readonly unknown[] =>
    happened(run.sim, 'transferred').map((row) => [row.min / 60, row['transfer']]);

  it('is transferred, received, verified and answered, each leg in its time', () => {
    const run = lead({ verify: true, feedback: true });
    run.advance(DAY);
    expect(states(run)).toEqual([
      [0, 'transferred'],
      [1, 'received'],
      [3, 'verified'],
      [4, 'answered'],
    ]);
  });

  it('needs no answer where none is owed, and no check where nobody verifies', () => {
    const verified = lead({ verify: true });
    verified.advance(DAY);
    expect(states(verified).map((row) => (row as readonly unknown[])[1])).toEqual([
      'transferred',
      'received',
      'verified',
    ]);
    const answered = lead({ feedback: true });
    answered.advance(DAY);
    expect(states(answered)).toEqual([
      [0, 'transferred'],
      [1, 'received'],
      [2, 'answered'],
    ]);
  });

  it('counts as confirmed once verified, without an error of the reader', () => {
    const held = (verify: boolean) => {
      const run = lead({ verify, feedback: true });
      run.advance(DAY);
      const { department } = named(run.sim);
      const [giver, taker] = ['east-office', 'n0-office'].map(
        (id) => run.sim.state.beliefs[department(id)][0],
      );
      return { reports: taker?.reports, ratio: (taker?.severity ?? 0) / (giver?.severity ?? 1) };
    };
    expect(held(true)).toEqual({ reports: 3, ratio: 1 });
    expect(held(false).reports).toBe(1);
    expect(held(false).ratio).not.toBe(1);
  });

  it('is sent again, twice at most, when it was lost and feedback is owed', () => {
    const sentAgain = (followUp: Partial<FollowUp>): number => {
      const run = lead(followUp, 1);
      run.advance(2 * DAY);
      return happened(run.sim, 'lost').length;
    };
    expect(sentAgain({ feedback: true })).toBe(3);
    expect(sentAgain({ verify: true })).toBe(1);
  });

  it('leaves no trace in the state of a run whose mechanism follows nothing', () => {
    expect(Object.keys(scripted(WORLD).sim.state)).not.toContain('leadTransfers');
  });
});
