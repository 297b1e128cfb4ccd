// Aim: what a mechanism adds to a scenario is there before the run, by rule, and official things stay as they were.
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { brokenInvariants } from '../../sim-core/engine/checks.ts';
import { standingBy } from '../../sim-core/engine/holding.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import type { Hooks } from '../../sim-core/model/mechanism.ts';
import type { Helpers } from '../../sim-core/model/mechanism/participation.ts';
import { RESERVE_HOLDER } from '../../sim-core/model/mechanism/resources.ts';
import type { ResourceHooks } from '../../sim-core/model/mechanism/resources.ts';
import { happened, named, procedure, QUIET, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';
import type { WorldSpec } from '../kit/world-spec.ts';

const [BLAZE, RESCUE] = [0, 1];
const FIRE: WorldSpec = {
  horizonMs: 48 * HOUR,
  hazards: [{ id: 'fire', states: { heat: 3 }, severity: 'heat', need: { rescue: '3' } }],
  incidents: [{ id: 'blaze', hazard: 'fire', at: 'east', onset: 0 }],
};

/** People who decide at once and never refuse; the neighbours of east are asked. */
function start(hooks: Partial<Hooks>, spec: WorldSpec = {}): Run {
  const run: Run = scripted(smallWorld({ ...FIRE, ...spec }), {
    hooks: {
      organisation: {
        ...QUIET.organisation,
        procedure: (_world, { level }) => {
          if (level > 0) return null;
          const { department, jurisdiction } = named(run.sim);
          return procedure(department('area-office'), ['north', 'west'].map(jurisdiction));
        },
      },
      ...hooks,
    },
  });
  return run;
}

function request(run: Run, amount: number): void {
  const actor = named(run.sim).department('east-office');
  see(run.sim, actor, BLAZE, 3, [amount]);
  apply(run.sim, { kind: 'request', actor, incident: BLAZE, capability: RESCUE, amount });
}

describe('the common stock', () => {
  const holding = (stock: number, changes: Partial<ResourceHooks> = {}): Partial<Hooks> => ({
    resources: {
      ...QUIET.resources,
      breadth: 8,
      reserve: { stock, desks: 2, handling: constant(0) },
      donors: (world, _request, scope) => {
        const holder = world.seat(RESERVE_HOLDER);
        return [...scope, ...(holder < 0 ? [] : [world.jurisdictionOf(holder)])].map(
          (jurisdiction) => ({ jurisdiction, quantity: null }),
        );
      },
      ...changes,
    },
  });

  it('is a share of what the members own, in whole units, hosted in turn', () => {
    const { sim } = start(holding(0.25));
    const own = sim.scenario.units.slice(sim.prepared.official);
    expect(own.map(({ id }) => id)).toEqual(
      ['01', '02', '03'].map((n) => `${RESERVE_HOLDER}-team/${n}`),
    );
    expect(own.map(({ home }) => sim.scenario.places[home].id)).toEqual(['east', 'north', 'west']);
    expect(start(holding(0)).sim.scenario.units).toHaveLength(12);
  });

  it('helps although every neighbour refuses, keeps nothing back, and needs no permit', () => {
    const run = start({
      ...holding(0.25, { minReserve: 0.9 }),
      law: {
        ...QUIET.law,
        terms: () => ({ base: 0, permits: [0], paper: constant(HOUR), binding: false }),
      },
    });
    request(run, 3);
    run.advance(6 * HOUR);
    const moved = happened(run.sim, 'committed');
    expect(moved.map((row) => [row['donor'], row['amount'], row.min])).toEqual([
      [RESERVE_HOLDER, 3, expect.any(Number)],
    ]);
    expect(happened(run.sim, 'permitted')).toEqual([]);
    expect(brokenInvariants(run.sim)).toEqual([]);
  });

  it('pays its own way, and changes neither own capacity nor the tape', () => {
    const [with25, without] = [start(holding(0.25)), start(holding(0))];
    request(with25, 3);
    const end = with25.finish();
    without.finish();
    const holder = named(with25.sim).jurisdiction(RESERVE_HOLDER);
    expect(end.state.ledger[holder]).toBeLessThan(0);
    expect(with25.hashes().exogenous).toBe(without.hashes().exogenous);
    expect(with25.hashes().unmitigated).toBe(without.hashes().unmitigated);
    expect(Array.from(with25.sim.prepared.capacity.slice(0, 8))).toEqual([
      ...without.sim.prepared.capacity,
    ]);
  });
});

describe('units that stand by', () => {
  const STORM: WorldSpec = {
    drivers: [
      {
        id: 'wind',
        points: [
          [0, 0],
          [3 * HOUR, 0],
          [3 * HOUR + MINUTE, 1],
          [20 * HOUR, 1],
          [20 * HOUR + MINUTE, 0],
        ],
      },
    ],
    incidents: [{ id: 'blaze', hazard: 'fire', at: 'east', onset: 10 * HOUR }],
    risks: [{ at: 'east', value: 'driver(wind)', leadMs: 0 }],
  };
  const ahead = (changes: Partial<NonNullable<ResourceHooks['ahead']>> = {}): Partial<Hooks> => ({
    resources: {
      ...QUIET.resources,
      breadth: 8,
      ahead: { from: 0.5, share: 0.5, decide: constant(HOUR), stayMs: 48 * HOUR, ...changes },
    },
  });

  it('move when the forecast turns bad, by the amount of the rule, and not before', () => {
    const run = start(ahead(), STORM);
    run.advance(3 * HOUR);
    expect(happened(run.sim, 'staged')).toEqual([]);
    run.advance(8 * HOUR);
    // Decided at 4 h, an hour to decide, five minutes to turn out, an hour on the road.
    expect(happened(run.sim, 'staged').map((row) => [row['unit'], row['place'], row.min])).toEqual([
      ['north-team/01', 'east', 365],
      ['north-team/02', 'east', 365],
    ]);
    expect(brokenInvariants(run.sim)).toEqual([]);
  });

  it('are there for that place alone, without a new question', () => {
    const run = start(
      {
        ...ahead(),
        law: { ...QUIET.law, terms: () => ({ base: 1, permits: [], paper: null, binding: false }) },
      },
      STORM,
    );
    run.advance(10 * HOUR);
    const { jurisdiction } = named(run.sim);
    const [north, east, west] = ['north', 'east', 'west'].map(jurisdiction);
    expect(standingBy(run.sim, north, east, RESCUE)).toHaveLength(2);
    expect(standingBy(run.sim, north, west, RESCUE)).toEqual([]);
    request(run, 2);
    run.advance(11 * HOUR);
    const arrived = happened(run.sim, 'arrived');
    expect(arrived.map((row) => row['unit'])).toEqual(['north-team/01', 'north-team/02']);
    // No road lay between them and the fire.
    const left = happened(run.sim, 'departed').map(({ min }) => min);
    expect(arrived.map(({ min }) => min)).toEqual(left);
  });

  it('are false mobilisation from the order on, though the run ends before they are there', () => {
    const run = start(ahead(), { ...STORM, horizonMs: 6 * HOUR });
    run.finish();
    expect(happened(run.sim, 'staged')).toEqual([]);
    // Decided at 4 h, told at 5 h.
    expect(run.sim.state.tallies.wastedHours).toBe(2);
  });

  it('go home when the danger is over, have waited in vain, and are paid for by their owner', () => {
    const run = start(ahead(), {
      ...STORM,
      incidents: [{ ...STORM.incidents![0], onset: 47 * HOUR }],
    });
    run.advance(24 * HOUR);
    expect(happened(run.sim, 'home').map((row) => row['unit'])).toEqual([
      'north-team/01',
      'north-team/02',
    ]);
    // They have not worked.
    const [home, ready] = (['home', 'ready'] as const).map((kind) =>
      happened(run.sim, kind).map(({ min }) => min),
    );
    expect(ready).toEqual(home);
    const { ledger, tallies } = run.sim.state;
    expect(tallies.wastedHours).toBeGreaterThan(2 * 15);
    expect(ledger[named(run.sim).jurisdiction('north')]).toBeLessThan(-2 * 15 * 900);
    expect(ledger[named(run.sim).jurisdiction('east')]).toBe(0);
  });

  it('stay at home where they are in danger themselves, or unwilling', () => {
    const risky = ['north', 'west'].map((at) => ({ at, value: 'driver(wind)', leadMs: 0 }));
    const run = start(ahead(), { ...STORM, risks: [...STORM.risks!, ...risky] });
    run.advance(9 * HOUR);
    expect(happened(run.sim, 'staged')).toEqual([]);
    const law = {
      ...QUIET.law,
      terms: () => ({ base: 0, permits: [], paper: null, binding: true }),
    };
    const unwilling = start({ ...ahead(), law }, STORM);
    unwilling.advance(9 * HOUR);
    expect(happened(unwilling.sim, 'staged')).toEqual([]);
  });

  it('are missing at home', () => {
    const calls = {
      jurisdictions: [
        { id: 'area', parent: null, level: 'province' as const },
        { id: 'east', parent: 'area' },
        { id: 'west', parent: 'area' },
        {
          id: 'north',
          parent: 'area',
          background: [
            { id: 'calls', capability: 'rescue', ratePerHour: 1.5, service: constant(HOUR) },
          ],
        },
      ],
    };
    const waited = (share: number): number => {
      const run = start(ahead({ share }), { ...STORM, ...calls });
      run.advance(20 * HOUR);
      run.finish();
      return run.sim.state.tallies.callWaitHours[named(run.sim).jurisdiction('north')];
    };
    expect(waited(0.75)).toBeGreaterThan(waited(0.25));
  });
});

describe('helpers', () => {
  const group = (changes: Partial<Helpers> = {}): Partial<Hooks> => ({
    participation: {
      helpers: [
        {
          id: 'hands',
          nature: 'social',
          capabilities: ['rescue'],
          volume: 0.5,
          delay: constant(2 * HOUR),
          reliability: 1,
          unregistered: 0,
          congestion: 0,
          price: 0.5,
          lendable: false,
          ...changes,
        },
      ],
    },
  });
  const dispatch = (run: Run, amount: number): void => {
    const { department } = named(run.sim);
    apply(run.sim, {
      kind: 'dispatch',
      actor: department('east-office'),
      owner: department('east-hands'),
      incident: BLAZE,
      capability: RESCUE,
      amount,
    });
  };

  it('stand beside the official units of each member, with only the skills of the group', () => {
    const { sim } = start(group());
    const own = sim.scenario.units.slice(sim.prepared.official);
    expect(own.map(({ id }) => id)).toEqual(
      ['east', 'north', 'west'].flatMap((at) => [`${at}-hands-team/01`, `${at}-hands-team/02`]),
    );
    const kind = sim.scenario.kinds[own[0].kind];
    expect(kind).toMatchObject({ id: 'hands-team', capabilities: [0, 1], costPerHour: 450 });
  });

  it('are no part of own capacity, take no everyday call and stand in no register', () => {
    const { sim } = start(group());
    const east = named(sim).jurisdiction('east');
    expect(sim.prepared.capacity[east * 2 + RESCUE]).toBe(4);
    expect(sim.world.registered(east, RESCUE)).toBe(4);
  });

  it('turn out after their own delay', () => {
    const run = start(group());
    dispatch(run, 2);
    run.advance(5 * HOUR);
    const mustered = happened(run.sim, 'departed').map(({ min }) => min);
    expect(mustered).toHaveLength(2);
    expect(mustered.every((min) => min >= 120)).toBe(true);
  });

  it('that nobody can rely on are found missing when they should have left', () => {
    const run = start(group({ reliability: 0 }));
    dispatch(run, 2);
    run.advance(5 * HOUR);
    expect(happened(run.sim, 'stood_down')).toHaveLength(2);
    expect(happened(run.sim, 'departed')).toEqual([]);
    expect(run.sim.state.assigned[BLAZE * 2 + RESCUE]).toBe(0);
    expect(brokenInvariants(run.sim)).toEqual([]);
  });

  it('that nobody registered come when a response is declared, and no lead counts on them', () => {
    const run = start(group({ unregistered: 1 }));
    const actor = named(run.sim).department('east-office');
    see(run.sim, actor, BLAZE, 3, [3]);
    dispatch(run, 2);
    expect(happened(run.sim, 'mobilised')).toEqual([]);
    apply(run.sim, { kind: 'declare', actor, level: 4 });
    expect(happened(run.sim, 'mobilised').map((row) => row['unit'])).toEqual([
      'east-hands-team/01',
      'east-hands-team/02',
    ]);
    run.advance(5 * HOUR);
    expect(run.sim.state.hazards.working[BLAZE * 2 + RESCUE]).toBe(2);
    expect(brokenInvariants(run.sim)).toEqual([]);
  });

  it('that nobody registered stand in the way of those who come from outside', () => {
    const lastArrival = (congestion: number): number => {
      const run = start(group({ unregistered: 1, delay: constant(0), congestion }));
      const actor = named(run.sim).department('east-office');
      see(run.sim, actor, BLAZE, 3, [3]);
      apply(run.sim, { kind: 'declare', actor, level: 4 });
      run.advance(HOUR);
      request(run, 2);
      run.advance(12 * HOUR);
      const lent = happened(run.sim, 'arrived').filter((row) => Number(row['lot']) >= 0);
      expect(lent).toHaveLength(2);
      return Math.max(...lent.map(({ min }) => min));
    };
    // Two of them at the fire, a quarter each: an hour of road becomes an hour and a half.
    expect(lastArrival(0.25) - lastArrival(0)).toBe(30);
  });
});
