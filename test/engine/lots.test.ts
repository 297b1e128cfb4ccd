// Aim: a request goes the way that organisation answers, votes by its rule, and is never left hanging.
import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../sim-core/base/distribution.ts';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { scheduleReview } from '../../sim-core/engine/handling.ts';
import { withdraw } from '../../sim-core/engine/lots.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import type { Hooks } from '../../sim-core/model/mechanism.ts';
import type { HelpRequest } from '../../sim-core/model/mechanism/help-request.ts';
import type { Procedure } from '../../sim-core/model/mechanism/organisation.ts';
import { happened, named, procedure, QUIET, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';
import type { JurisdictionSpec, WorldSpec } from '../kit/world-spec.ts';

const BLAZE = 0;
const RESCUE = 1;
/** Neighbours of east, by index order of their ids: m1, m2 … */
const NEIGHBOURS = ['m1', 'm2', 'm3'];

interface Setting {
  readonly neighbours?: readonly string[];
  readonly route?: (request: HelpRequest, base: Procedure, run: Run) => Procedure | null;
  readonly chance?: number;
  readonly breadth?: number;
  readonly seed?: string;
  readonly horizonMs?: number;
  readonly teams?: number;
}

function start(setting: Setting = {}): Run {
  const neighbours = setting.neighbours ?? NEIGHBOURS;
  const counties: JurisdictionSpec[] = ['east', ...neighbours].map((id) => ({
    id,
    parent: 'area',
  }));
  const spec: WorldSpec = {
    horizonMs: setting.horizonMs ?? 48 * HOUR,
    jurisdictions: [{ id: 'area', parent: null, level: 'province' }, ...counties],
    departments: [
      { id: 'area-office', function: 'emergency-management', at: 'area' },
      ...counties.map(({ id }) => ({
        id: `${id}-office`,
        function: 'emergency-management' as const,
        at: id,
        desks: 9,
      })),
    ],
    units: neighbours.map((id) => ({
      id: `${id}-team`,
      owner: `${id}-office`,
      at: id,
      count: setting.teams ?? 2,
    })),
    hazards: [{ id: 'fire', states: { heat: 3 }, severity: 'heat', need: { rescue: '3' } }],
    incidents: [{ id: 'blaze', hazard: 'fire', at: 'east', onset: 0 }],
  };
  const hooks: Partial<Hooks> = {
    // Desks without time: what a test measures is the procedure.
    awareness: () => ({
      threshold: 1,
      caution: 0,
      handling: 0,
      misjudgement: 0,
      trust: 0,
      across: 1,
      upkeep: 0,
    }),
    law: {
      ...QUIET.law,
      terms: () => ({ base: setting.chance ?? 1, permits: [], paper: null, binding: true }),
    },
    resources: { ...QUIET.resources, breadth: setting.breadth ?? 1 },
    organisation: {
      ...QUIET.organisation,
      procedure: (_world, request) => {
        const { department, jurisdiction } = named(run.sim);
        const base = procedure(
          department('area-office'),
          neighbours.map((id) => jurisdiction(id)),
        );
        return setting.route === undefined ? base : setting.route(request, base, run);
      },
    },
  };
  const run: Run = scripted(smallWorld(spec), { hooks, seed: setting.seed ?? '1' });
  return run;
}

function ask(run: Run, amount: number): void {
  const actor = named(run.sim).department('east-office');
  if (run.sim.state.beliefs[actor][BLAZE] === null) see(run.sim, actor, BLAZE, 3, [3]);
  apply(run.sim, { kind: 'request', actor, incident: BLAZE, capability: RESCUE, amount });
}

function voters(run: Run, neighbours: readonly string[] = NEIGHBOURS): readonly number[] {
  return neighbours.map((id) => named(run.sim).department(`${id}-office`));
}

function donorsAsked(run: Run): readonly unknown[] {
  return happened(run.sim, 'asked').map((row) => row['donor']);
}

describe('a lot', () => {
  it('is split over the donors in their order, by what each has', () => {
    const run = start();
    ask(run, 5);
    run.advance(HOUR);
    expect(donorsAsked(run)).toEqual(['m1', 'm2', 'm3']);
    expect(happened(run.sim, 'committed').map((row) => row['amount'])).toEqual([2, 2, 1]);
    expect(run.sim.state.lots[0]).toMatchObject({ status: 'closed', committed: 5, level: 0 });
    expect(run.sim.state.assigned[BLAZE * 2 + RESCUE]).toBe(5);
  });

  it('stops asking when it is complete', () => {
    const run = start();
    ask(run, 2);
    run.advance(HOUR);
    expect(donorsAsked(run)).toEqual(['m1']);
  });

  it('asks as many donors at a time as resources say, and commits no more than is missing', () => {
    const run = start({
      breadth: 3,
      route: (_request, base) => ({ ...base, contact: constant(20 * MINUTE) }),
    });
    ask(run, 3);
    run.advance(19 * MINUTE);
    expect(donorsAsked(run)).toEqual(['m1', 'm2', 'm3']);
    run.advance(HOUR);
    expect(run.sim.state.lots[0]).toMatchObject({ status: 'closed', committed: 3 });
    expect(happened(run.sim, 'committed').map((row) => row['amount'])).toEqual([2, 1]);
    // The third was told that nothing is missing any more, which is no refusal of its own.
    expect(run.sim.state.tallies).toMatchObject({ asks: 3, refusals: 0 });
    expect(run.sim.state.asks.map(({ status }) => status)).toEqual([
      'committed',
      'committed',
      'withdrawn',
    ]);
  });

  it('goes to the next donor, then one level up, when nobody gives', () => {
    const run = start({
      chance: 0,
      route: (request, base) => (request.level < 3 ? base : null),
    });
    ask(run, 3);
    run.advance(HOUR);
    expect(donorsAsked(run)).toEqual([...NEIGHBOURS, ...NEIGHBOURS, ...NEIGHBOURS]);
    expect(happened(run.sim, 'requested').map((row) => row['level'])).toEqual([0, 1, 2]);
    expect(run.sim.state.tallies.refusals).toBe(9);
    expect(run.sim.state.lots[0]).toMatchObject({ status: 'waiting', committed: 0 });
  });

  it('without a route waits two hours with an open span and is put again from the first level', () => {
    const run = start({
      route: (request, base, { sim }) => (sim.state.now < HOUR || request.level > 0 ? null : base),
    });
    ask(run, 2);
    run.advance(2 * HOUR - 1);
    const [lot] = run.sim.state.lots;
    expect(lot).toMatchObject({ status: 'waiting', attempt: 1 });
    expect(lot.openSpan).toBeGreaterThanOrEqual(0);
    run.advance(3 * HOUR);
    expect(lot).toMatchObject({ status: 'closed', committed: 2, endMs: 2 * HOUR });
  });

  it('whose route vanishes while it is on its way waits instead of hanging', () => {
    const run = start({
      route: (_request, base, { sim }) =>
        sim.state.now > 0 && sim.state.now < HOUR
          ? null
          : { ...base, submit: constant(30 * MINUTE) },
    });
    ask(run, 2);
    run.advance(31 * MINUTE);
    expect(run.sim.state.lots[0]).toMatchObject({ status: 'waiting' });
    run.advance(12 * HOUR);
    expect(run.sim.state.lots[0]).toMatchObject({ status: 'closed', committed: 2 });
  });

  it('that is withdrawn stops where it is: no vote, no answer, no unit comes of it', () => {
    const run = start({ route: (_request, base) => ({ ...base, contact: constant(HOUR) }) });
    ask(run, 5);
    run.advance(30 * MINUTE);
    const [lot] = run.sim.state.lots;
    withdraw(run.sim, lot);
    withdraw(run.sim, lot);
    run.advance(12 * HOUR);
    expect(lot).toMatchObject({ status: 'withdrawn', endMs: 30 * MINUTE, committed: 0 });
    expect(run.sim.state.asks.map(({ status }) => status)).toEqual(['withdrawn']);
    expect(happened(run.sim, 'mobilised')).toEqual([]);
    expect(run.sim.state.tallies.withdrawn).toBe(1);
  });

  it('is withdrawn at the hourly look once its lead believes the need gone', () => {
    const run = start({ chance: 0, route: ({ level }, base) => (level > 0 ? null : base) });
    const actor = named(run.sim).department('east-office');
    ask(run, 5);
    scheduleReview(run.sim, actor);
    run.advance(30 * MINUTE);
    see(run.sim, actor, BLAZE, 3, [0]);
    run.advance(HOUR - 1);
    expect(run.sim.state.lots[0].status).toBe('waiting');
    run.advance(HOUR);
    expect(run.sim.state.lots[0]).toMatchObject({ status: 'withdrawn', endMs: HOUR, openSpan: -1 });
  });
});

describe('a sitting', () => {
  const meeting: Setting['route'] = (_request, base, run) => ({
    ...base,
    convene: constant(3 * HOUR),
    voters: voters(run),
    votesNeeded: 1,
    agenda: 2,
  });

  it('is convened once for the requests of a root, up to its agenda; the rest wait for another', () => {
    const run = start({ route: meeting });
    ask(run, 1);
    run.advance(HOUR);
    ask(run, 1);
    ask(run, 1);
    run.advance(12 * HOUR);
    expect(run.sim.state.sittings).toMatchObject([
      { convenedMs: 3 * HOUR, items: 2 },
      { convenedMs: 4 * HOUR, items: 1 },
    ]);
    expect(happened(run.sim, 'decided').map(({ min }) => min)).toEqual([180, 180, 240]);
  });

  it('takes a later request at once while it lasts, and a new one is convened after half a day', () => {
    const run = start({ route: meeting });
    ask(run, 1);
    run.advance(10 * HOUR);
    ask(run, 1);
    run.advance(40 * HOUR);
    expect(happened(run.sim, 'decided').map(({ min }) => min)).toEqual([180, 600]);
    const late = start({ route: meeting });
    ask(late, 1);
    late.advance(15 * HOUR);
    ask(late, 1);
    late.advance(40 * HOUR);
    expect(happened(late.sim, 'decided').map(({ min }) => min)).toEqual([180, 15 * 60 + 180]);
  });
});

describe('a sitting with a period', () => {
  const decided = (run: Run, untilMs: number): readonly number[] => {
    run.advance(untilMs);
    return happened(run.sim, 'decided').map(({ min }) => min / 60);
  };
  const convened = { convene: constant(3 * HOUR), votesNeeded: 1 };

  it('is held at the next regular hour when that comes before an emergency sitting can', () => {
    const regular = (periodMs: number): Run =>
      start({
        route: (_r, base, run) => ({ ...base, ...convened, voters: voters(run), periodMs }),
      });
    for (const [periodMs, hour] of [
      [2 * HOUR, 2],
      [4 * HOUR, 3],
      [Infinity, 3],
    ] as const) {
      const run = regular(periodMs);
      ask(run, 1);
      expect(decided(run, 12 * HOUR)).toEqual([hour]);
    }
  });

  it('leaves what its plan cannot take to the plan of the next period', () => {
    const planned: Setting['route'] = (_request, base, run) => ({
      ...base,
      ...convened,
      voters: voters(run),
      agenda: 2,
      sessionMs: 8 * HOUR,
      overflow: 'next-session',
    });
    const run = start({ route: planned });
    for (let n = 0; n < 5; n++) ask(run, 1);
    expect(decided(run, 30 * HOUR)).toEqual([3, 3, 11, 11, 19]);
  });
});

describe('a vote', () => {
  function ballot(
    needed: number,
    chance: number,
    seed = '1',
    vote: Distribution | null = null,
  ): Run {
    const run = start({
      seed,
      chance,
      route: (request, base, at) =>
        request.level > 0 ? null : { ...base, voters: voters(at), votesNeeded: needed, vote },
    });
    ask(run, 2);
    run.advance(47 * HOUR);
    return run;
  }

  it('passes with as many yes as the rule needs, and fails as soon as it cannot', () => {
    for (let seed = 0; seed < 40; seed++) {
      for (const needed of [1, 2, 3]) {
        const run = ballot(needed, 0.5, `${seed}`, { kind: 'exponential', mean: HOUR });
        const votes = happened(run.sim, 'voted');
        const decisions = happened(run.sim, 'decided');
        const first = votes.filter(({ t }) => t <= decisions[0].t);
        const yes = first.filter((row) => row['yes'] === 1).length;
        const passed = yes >= needed;
        expect(decisions[0]['approved']).toBe(passed ? 1 : 0);
        // The last vote read is the one that decided.
        expect(passed ? yes : first.length - yes).toBe(passed ? needed : 3 - needed + 1);
      }
    }
  });

  it('binds those who said yes: they are asked and do not refuse', () => {
    const run = ballot(3, 1);
    expect(happened(run.sim, 'answered').every((row) => row['accepted'] === 1)).toBe(true);
  });

  it('that fails sends the request one level up', () => {
    const run = start({
      chance: 0,
      route: (request, base, at) =>
        request.level > 1
          ? null
          : request.level === 1
            ? { ...base, force: 'ordered' }
            : { ...base, voters: voters(at), votesNeeded: 3 },
    });
    ask(run, 2);
    run.advance(HOUR);
    expect(happened(run.sim, 'requested').map((row) => row['level'])).toEqual([0, 1]);
  });

  describe('of n members with exponential answers of mean 1 h is decided', () => {
    const N = 5;
    const members = Array.from({ length: N }, (_, i) => `m${i + 1}`);
    const RUNS = 400;

    function hoursToDecide(needed: number): { readonly mean: number; readonly se: number } {
      const times: number[] = [];
      for (let seed = 0; seed < RUNS; seed++) {
        const run = start({
          neighbours: members,
          teams: 0,
          seed: `${seed}`,
          horizonMs: 24 * HOUR,
          route: (request, base, at) =>
            request.level > 0
              ? null
              : {
                  ...base,
                  voters: voters(at, members),
                  votesNeeded: needed,
                  vote: { kind: 'exponential', mean: HOUR },
                },
        });
        ask(run, 1);
        while (run.sim.state.lots[0].status === 'submitted') run.step();
        while (run.sim.state.lots[0].status === 'voting' && run.step());
        times.push(run.sim.state.now / HOUR);
      }
      const mean = times.reduce((sum, time) => sum + time, 0) / RUNS;
      const spread = times.reduce((sum, time) => sum + (time - mean) * (time - mean), 0);
      return { mean, se: Math.sqrt(spread / (RUNS - 1) / RUNS) };
    }

    const harmonic = (n: number): number => (n === 0 ? 0 : 1 / n + harmonic(n - 1));

    it.each([
      ['by all after H(5) hours', N, harmonic(N)],
      ['by a majority after H(5) - H(2) hours', 3, harmonic(N) - harmonic(N - 3)],
      ['by any after a fifth of an hour', 1, 1 / N],
    ])('%s', (_name, needed, expected) => {
      const { mean, se } = hoursToDecide(needed);
      expect(Math.abs(mean - expected)).toBeLessThan(3 * se);
      expect(se).toBeLessThan(expected * 0.06);
    });
  });
});
