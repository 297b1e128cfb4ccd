// Aim: units are in one place and one state from order to rest, and roads, crews and surplus move them.
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { brokenInvariants } from '../../sim-core/engine/checks.ts';
import { choose, giveOrder } from '../../sim-core/engine/orders.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import { UNIT_STATUSES } from '../../sim-core/model/resource.ts';
import { DUTIES } from '../../sim-core/rules/doctrine/index.ts';
import { happened, named, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';
import type { KindSpec, WorldSpec } from '../kit/world-spec.ts';

const BLAZE = 0;
const [PUMPING, RESCUE] = [0, 1];

function start(spec: WorldSpec = {}, team: Partial<KindSpec> = {}, doctrine = false): Run {
  const world = smallWorld({
    horizonMs: 48 * HOUR,
    hazards: [{ id: 'fire', states: { heat: 3 }, severity: 'heat', need: { rescue: '3' } }],
    incidents: [{ id: 'blaze', hazard: 'fire', at: 'east', onset: 0 }],
    kinds: [{ id: 'team', capabilities: { rescue: 1, pumping: 1 }, ...team }],
    ...spec,
  });
  return scripted(world, doctrine ? { duties: (fn) => DUTIES[fn] } : {});
}

function send(run: Run, owner: string, amount: number, actor = owner, incident = BLAZE): void {
  const { department } = named(run.sim);
  apply(run.sim, {
    kind: 'dispatch',
    actor: department(actor),
    owner: department(owner),
    incident,
    capability: RESCUE,
    amount,
  });
}

/** Orders the first ready units of a county elsewhere, as a commitment does. */
function lend(run: Run, county: string, amount: number): void {
  const { department } = named(run.sim);
  const own = run.sim.scenario.units.flatMap(({ id }, u) =>
    id.startsWith(county) && statusOf(run, u) === 'ready' ? [u] : [],
  );
  giveOrder(run.sim, {
    actor: department(`${county}-fire`),
    units: choose(run.sim, own, RESCUE, amount),
    incident: BLAZE,
    capability: RESCUE,
    lot: -1,
    cause: -1,
  });
}

function statusOf(run: Run, unit: number): string {
  return UNIT_STATUSES[run.sim.state.units.status[unit]];
}

function statuses(run: Run): readonly string[] {
  return run.sim.scenario.units.map((_, u) => statusOf(run, u));
}

function release(run: Run, amount: number): void {
  const { department } = named(run.sim);
  apply(run.sim, {
    kind: 'release',
    actor: department('east-office'),
    incident: BLAZE,
    capability: RESCUE,
    amount,
  });
}

function minutes(run: Run, kind: Parameters<typeof happened>[1]): readonly number[] {
  return happened(run.sim, kind).map(({ min }) => min);
}

describe('a deployment', () => {
  it('turns out, travels, works as long as it can, goes home and rests in proportion', () => {
    const run = start({}, { enduranceMs: 2 * HOUR, restMs: 6 * HOUR, slowness: 1.5 });
    lend(run, 'west', 1);
    run.advance(24 * HOUR);
    expect(minutes(run, 'departed')).toEqual([5]);
    expect(minutes(run, 'arrived')).toEqual([5 + 90]);
    expect(minutes(run, 'left')).toEqual([95 + 120]);
    expect(minutes(run, 'home')).toEqual([215 + 90]);
    // It has worked as long as it can: a whole rest.
    expect(minutes(run, 'ready')).toEqual([305 + 360]);
    expect(statuses(run).every((status) => status === 'ready')).toBe(true);
    expect(brokenInvariants(run.sim)).toEqual([]);
  });

  it('rests less after less work', () => {
    const run = start({}, { enduranceMs: 10 * HOUR, restMs: 6 * HOUR });
    send(run, 'east-fire', 1);
    run.advance(65 * MINUTE);
    release(run, 1);
    run.advance(24 * HOUR);
    expect(minutes(run, 'home')).toEqual([65]);
    expect(minutes(run, 'ready')).toEqual([65 + 36]);
  });

  it('rests from its work alone, however long the road home', () => {
    const roads = [{ id: 'w-e', from: 'west', to: 'east', timeMs: 5 * HOUR }];
    const run = start({ roads }, { enduranceMs: 12 * HOUR, restMs: 6 * HOUR });
    lend(run, 'west', 1);
    run.advance(305 * MINUTE + HOUR);
    release(run, 1);
    run.advance(24 * HOUR);
    expect(minutes(run, 'home')).toEqual([305 + 60 + 300]);
    expect(minutes(run, 'ready')).toEqual([665 + 30]);
  });

  it('by another department waits for the owner’s desk, and its units are taken at once', () => {
    const run = start();
    send(run, 'east-fire', 2, 'east-office');
    expect(statuses(run).slice(0, 4)).toEqual(['mobilising', 'mobilising', 'ready', 'ready']);
    send(run, 'east-fire', 9, 'east-office');
    expect(
      statuses(run)
        .slice(0, 4)
        .every((status) => status === 'mobilising'),
    ).toBe(true);
    run.advance(20 * MINUTE + 10 * MINUTE + 5 * MINUTE);
    expect(minutes(run, 'arrived')).toEqual([35, 35, 35, 35]);
    expect(run.sim.state.assigned[BLAZE * 2 + RESCUE]).toBe(4);
    expect(run.sim.state.hazards.working[BLAZE * 2 + RESCUE]).toBe(4);
    expect(run.sim.state.hazards.working[BLAZE * 2 + PUMPING]).toBe(0);
  });

  it('reports from the scene to the lead of the place', () => {
    const run = start();
    lend(run, 'west', 1);
    run.advance(3 * HOUR);
    const { department } = named(run.sim);
    // 65 min to arrive, 20 to call, 10 at the desk.
    expect(run.sim.state.beliefs[department('east-office')][BLAZE]).toMatchObject({
      firstMs: 95 * MINUTE,
      asOfMs: 65 * MINUTE,
      severity: 3,
      need: [3],
    });
  });

  it('is useful while something is needed and wasted when nothing ever was', () => {
    const calm = start({
      hazards: [{ id: 'fire', states: { heat: 3 }, severity: 'heat', need: { rescue: '0' } }],
    });
    const busy = start();
    for (const run of [calm, busy]) {
      lend(run, 'west', 1);
      run.advance(5 * HOUR);
      release(run, 1);
      run.advance(7 * HOUR);
    }
    // Five hours from the order to the release, and an hour home.
    expect(calm.sim.state.tallies).toMatchObject({ wastedHours: 6, usefulHours: 0, awayHours: 6 });
    expect(busy.sim.state.tallies.wastedHours).toBe(0);
    // Measured at the steps from 1:10 to 5:00.
    expect(busy.sim.state.tallies.usefulHours).toBeCloseTo(47 / 12, 9);
  });

  it('that is not over when the run ends is counted up to there, wherever it is then', () => {
    const statusAtTheEnd = (
      horizonMs: number,
      { turnOutMs = 0, releasedMs = horizonMs }: { turnOutMs?: number; releasedMs?: number },
    ): string => {
      const run = start(
        {
          horizonMs,
          hazards: [{ id: 'fire', states: { heat: 3 }, severity: 'heat', need: { rescue: '0' } }],
          roads: [{ id: 'w-e', from: 'west', to: 'east', timeMs: 6 * HOUR }],
        },
        { turnOut: constant(turnOutMs) },
      );
      lend(run, 'west', 1);
      run.advance(releasedMs);
      if (releasedMs < horizonMs) release(run, 1);
      run.finish();
      const hours = horizonMs / HOUR;
      expect(run.sim.state.tallies).toMatchObject({ wastedHours: hours, awayHours: hours });
      return statuses(run).find((status) => status !== 'ready') ?? 'ready';
    };
    expect(statusAtTheEnd(2 * HOUR, { turnOutMs: 3 * HOUR })).toBe('mobilising');
    expect(statusAtTheEnd(5 * HOUR, {})).toBe('travelling');
    expect(statusAtTheEnd(8 * HOUR, {})).toBe('working');
    expect(statusAtTheEnd(9 * HOUR, { releasedMs: 7 * HOUR })).toBe('returning');
  });
});

describe('roads', () => {
  const roads = [
    { id: 'a-east-north', from: 'east', to: 'north', timeMs: HOUR },
    { id: 'b-north-west', from: 'north', to: 'west', timeMs: HOUR },
    { id: 'c-east-west', from: 'east', to: 'west', timeMs: 90 * MINUTE },
  ];
  const wind = (at: number): NonNullable<WorldSpec['drivers']> => [
    {
      id: 'wind',
      points: [
        [0, 0],
        [at, 0],
        [at + 1, 9],
      ],
    },
  ];

  it('that close before departure send the convoy another way', () => {
    const run = start({
      roads,
      drivers: wind(0),
      roadEffects: [{ road: 'c-east-west', closed: 'driver(wind) > 5' }],
    });
    run.advance(10 * MINUTE);
    lend(run, 'west', 1);
    run.advance(5 * HOUR);
    expect(minutes(run, 'arrived')).toEqual([10 + 5 + 120]);
  });

  it('that close ahead on the way make it wait before them, looking again every half hour', () => {
    const run = start({
      roads: roads.slice(0, 2),
      drivers: [
        {
          id: 'wind',
          points: [
            [0, 0],
            [30 * MINUTE, 9],
            [200 * MINUTE, 9],
            [201 * MINUTE, 0],
          ],
        },
      ],
      roadEffects: [{ road: 'a-east-north', closed: 'driver(wind) > 5' }],
    });
    lend(run, 'west', 1);
    run.advance(10 * HOUR);
    // At the closed road at 65; looks at 95, 125, 155, 185; open at 215.
    expect(minutes(run, 'arrived')).toEqual([215 + 60]);
    expect(brokenInvariants(run.sim)).toEqual([]);
  });

  it('that are slow take a convoy longer', () => {
    const run = start({
      roads,
      roadEffects: [{ road: 'c-east-west', slow: '1.2' }],
    });
    run.advance(MINUTE);
    lend(run, 'west', 1);
    run.advance(5 * HOUR);
    expect(minutes(run, 'arrived')).toEqual([1 + 5 + 108]);
  });
});

describe('a release', () => {
  it('takes no more than is surplus, the latest to arrive first', () => {
    const run = start();
    send(run, 'east-fire', 2);
    run.advance(30 * MINUTE);
    send(run, 'east-fire', 2);
    run.advance(HOUR);
    release(run, 1.5);
    expect(happened(run.sim, 'left').map((row) => row['unit'])).toEqual(['east-team/04']);
    release(run, 2);
    expect(happened(run.sim, 'left').map((row) => row['unit'])).toEqual([
      'east-team/04',
      'east-team/03',
      'east-team/02',
    ]);
    expect(run.sim.state.assigned[BLAZE * 2 + RESCUE]).toBe(1);
  });

  it('while a unit mobilises or travels leaves it on its way', () => {
    const run = start();
    lend(run, 'west', 2);
    release(run, 2);
    run.advance(30 * MINUTE);
    release(run, 2);
    run.advance(2 * HOUR);
    expect(minutes(run, 'arrived')).toEqual([65, 65]);
    expect(brokenInvariants(run.sim)).toEqual([]);
  });

  it('overtakes the end of endurance: the unit leaves once', () => {
    const run = start({}, { enduranceMs: 3 * HOUR });
    send(run, 'east-fire', 1);
    run.advance(2 * HOUR);
    release(run, 1);
    run.advance(12 * HOUR);
    expect(minutes(run, 'left')).toEqual([120]);
    expect(minutes(run, 'home')).toEqual([120]);
  });
});

describe('a unit that is lost', () => {
  const danger: WorldSpec = {
    hazards: [
      {
        id: 'fire',
        states: { heat: 3 },
        severity: 'heat',
        need: { rescue: '3' },
        danger: { blind: '0.5', informed: '0.05' },
      },
    ],
  };

  it('leaves the scene’s books, does nothing any more, and has been paid for', () => {
    const run = start(danger, { crew: 5, costPerHour: 100 });
    send(run, 'east-fire', 1);
    run.advance(12 * HOUR);
    expect(statusOf(run, 0)).toBe('lost');
    // A crew of five is harmed at half a person per crew-hour each: two hours, 24 steps after 0:05.
    const [lost] = happened(run.sim, 'lost_unit');
    expect(lost.min).toBe(125);
    expect(minutes(run, 'home')).toEqual([]);
    expect(run.sim.state.assigned[BLAZE * 2 + RESCUE]).toBe(0);
    expect(run.sim.state.tallies.crewHarm).toBeCloseTo(5, 9);
    const spent = run.sim.state.ledger[named(run.sim).jurisdiction('east')];
    expect(spent).toBe(-Math.round((125 / 60) * 100));
    expect(run.finish().state.ledger[named(run.sim).jurisdiction('east')]).toBe(spent);
    expect(brokenInvariants(run.sim)).toEqual([]);
  });

  it('is spared while its commander holds the decisive fact', () => {
    const run = start(danger);
    const { department } = named(run.sim);
    see(run.sim, department('east-office'), BLAZE, 3);
    const belief = run.sim.state.beliefs[department('east-office')][BLAZE];
    Object.assign(belief ?? {}, { detail: true });
    send(run, 'east-fire', 1);
    run.advance(12 * HOUR);
    expect(statusOf(run, 0)).toBe('working');
    expect(run.sim.state.tallies.crewHarm).toBeCloseTo(0.05 * 5 * (12 - 5 / 60), 1);
  });
});

describe('a lead', () => {
  it('sends its own units first and asks outside only for what they lack', () => {
    const run = start(
      { hazards: [{ id: 'fire', states: { heat: 3 }, severity: 'heat', need: { rescue: '6' } }] },
      {},
      true,
    );
    const { department } = named(run.sim);
    run.advance(7 * MINUTE);
    see(run.sim, department('east-office'), BLAZE, 3, [6]);
    expect(
      statuses(run)
        .slice(0, 4)
        .every((status) => status === 'mobilising'),
    ).toBe(true);
    expect(run.sim.state.lots).toMatchObject([
      { quantity: 2, capability: RESCUE, requestedMs: 7 * MINUTE },
    ]);
  });

  it('acts in the same look in which it declares a response', () => {
    const run = start({}, {}, true);
    const { department, jurisdiction } = named(run.sim);
    see(run.sim, department('east-office'), BLAZE, 3, [3]);
    expect(run.sim.state.responseLevel[jurisdiction('east')]).toBe(3);
    expect(statuses(run).filter((status) => status === 'mobilising')).toHaveLength(3);
  });

  it('winds up in the look in which it ends the response', () => {
    const run = start({}, { turnOut: constant(0) }, true);
    const { department, jurisdiction } = named(run.sim);
    see(run.sim, department('east-office'), BLAZE, 3, [3]);
    run.advance(2 * HOUR);
    expect(statuses(run).filter((status) => status === 'working')).toHaveLength(3);
    see(run.sim, department('east-office'), BLAZE, 0, [0]);
    expect(run.sim.state.responseLevel[jurisdiction('east')]).toBe(0);
    expect(statuses(run).filter((status) => status === 'returning')).toHaveLength(3);
  });
});
