// Aim: the hazards step as documented, in any order of incidents, and never carry on with a wrong number.
import { describe, expect, it } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { copy } from '../../sim-core/base/canonical.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { initialHazards, startIncident, stepHazards } from '../../sim-core/engine/hazards.ts';
import { runHazards } from '../../sim-core/engine/unmitigated.ts';
import type { HazardState } from '../../sim-core/model/hazard-state.ts';
import type { HazardSpec } from '../kit/hazard.ts';
import { physicsOf } from '../kit/physics.ts';
import type { Physics } from '../kit/physics.ts';
import type { WorldSpec } from '../kit/world.ts';

const STEP = 5 * MINUTE;
const NOTHING = (): void => {};

/** A tank that fills at `inflow` and leaks a tenth of its content an hour. */
const TANK: HazardSpec = {
  id: 'tank',
  inputs: ['inflow'],
  parameters: { limit: 10 },
  states: { content: 0 },
  derived: { leak: 'content * 0.1', share: 'content / limit' },
  rates: { content: 'inflow - leak - working(pumping)' },
  severity: 'share',
  ends: 'content < 0.01 and inflow == 0',
  need: { pumping: 'ceil(content)', rescue: 'content > 5 ? 2 : 0' },
  harm: {
    hurt: { kind: 'people', perHour: 'content * (1 - 0.5 * protected(wall))' },
    lost: { kind: 'money', perHour: '100' },
  },
  protections: ['wall'],
  danger: { blind: '0.2 * share', informed: '0.02 * share' },
};

function start(physics: Physics, ...ids: readonly string[]): HazardState {
  const state = initialHazards(physics.linked, physics.tape);
  for (const id of ids) {
    startIncident(physics.linked, state, physics.incident(id), physics.incident(id), 0);
  }
  return state;
}

function run(physics: Physics, state: HazardState, fromMs: number, untilMs: number): number[] {
  const ended: number[] = [];
  for (let now = fromMs; now < untilMs; now += physics.world.stepMs) {
    const report = stepHazards(physics.linked, physics.tape, state, now);
    ended.push(...report.ended.map(() => now));
  }
  return ended;
}

describe('one incident', () => {
  const spec: WorldSpec = {
    hazards: [TANK],
    drivers: [
      {
        id: 'rain',
        points: [
          [0, 6],
          [10 * HOUR, 6],
          [10 * HOUR + 1, 0],
        ],
      },
    ],
    incidents: [{ id: 'tank', hazard: 'tank', at: 'east', inputs: { inflow: 'driver(rain)' } }],
    protections: [{ id: 'wall', owner: 'east-fire', incident: 'tank', protection: 'wall' }],
  };
  const physics = physicsOf(spec);
  const { linked, tape, read } = physics;

  it('reads 0 everywhere but in its parameters until it starts, and is not stepped', () => {
    const state = initialHazards(linked, tape);
    run(physics, state, 0, HOUR);
    expect([...state.env]).toEqual([6, -1, 0, 10, 0, 0, 0, 0, 0, 0]);
    expect([...state.harm]).toEqual([0, 0, 0]);
  });

  it('advances by explicit Euler from the old state', () => {
    const state = start(physics, 'tank');
    let content = 0;
    for (let k = 0; k < 5; k++) {
      stepHazards(linked, tape, state, k * STEP);
      expect(read(state, 'tank', 'leak')).toBeCloseTo(content * 0.1, 12);
      content += (6 - content * 0.1) / 12;
      expect(read(state, 'tank', 'content')).toBeCloseTo(content, 12);
    }
  });

  it('advances each state from the old values of all', () => {
    const swinging = physicsOf({
      hazards: [
        {
          id: 'swing',
          states: { above: 1, below: 5 },
          rates: { above: 'below', below: '-above' },
        },
      ],
      incidents: [{ id: 'swing', hazard: 'swing', at: 'east' }],
    });
    const state = start(swinging, 'swing');
    run(swinging, state, 0, STEP);
    expect(swinging.read(state, 'swing', 'above')).toBeCloseTo(1 + 5 / 12, 12);
    expect(swinging.read(state, 'swing', 'below')).toBeCloseTo(5 - 1 / 12, 12);
  });

  it('measures severity, need and danger at the instant, harm over the step', () => {
    const state = start(physics, 'tank');
    state.env[4] = 8;
    stepHazards(linked, tape, state, 0);
    expect(state.severity[0]).toBe(0.8);
    expect([...state.need]).toEqual([8, 2]);
    expect(state.danger[0]).toBeCloseTo(0.16, 15);
    expect(state.danger[1]).toBeCloseTo(0.016, 15);
    expect(state.harm[0]).toBeCloseTo(8 / 12, 12);
    expect(state.harm[1]).toBeCloseTo(100 / 12, 12);
    expect(state.harm[2]).toBe(0);
  });

  it('feels what works on it and what protects it at once', () => {
    const [helped, alone] = [start(physics, 'tank'), start(physics, 'tank')];
    for (const state of [helped, alone]) state.env[4] = 8;
    helped.working[0] = 3;
    helped.protections[0] = 1;
    stepHazards(linked, tape, helped, 0);
    stepHazards(linked, tape, alone, 0);
    expect(read(alone, 'tank', 'content') - read(helped, 'tank', 'content')).toBeCloseTo(
      3 / 12,
      12,
    );
    expect(helped.harm[0]).toBeCloseTo(alone.harm[0] / 2, 12);
    helped.protections[0] = 0;
    const before = helped.harm[0];
    stepHazards(linked, tape, helped, STEP);
    expect(helped.harm[0] - before).toBeGreaterThan(0.6);
  });

  it('holds its states at 0 from below', () => {
    const state = start(physics, 'tank');
    state.working[0] = 1000;
    run(physics, state, 0, HOUR);
    expect(read(state, 'tank', 'content')).toBe(0);
  });

  it('ends when its end has held for one hour without a break, and reads 0 again', () => {
    const state = start(physics, 'tank');
    state.working[0] = 7;
    // Inflow stops after the instant at 10 h, so quiet begins at 10 h 05.
    expect(run(physics, state, 0, 12 * HOUR)).toEqual([11 * HOUR + STEP]);
    expect(state.active[0]).toBe(0);
    expect([...state.env]).toEqual([0, -1, 0, 10, 0, 0, 0, 0, 0, 0]);
    expect([state.severity[0], state.need[0], state.danger[0]]).toEqual([0, 0, 0]);
    expect(state.harm[1]).toBeCloseTo(100 * (11 + 1 / 12), 9);
  });

  it('does not end when its end is broken within the hour', () => {
    const state = start(physics, 'tank');
    state.working[0] = 7;
    run(physics, state, 0, 10 * HOUR + 50 * MINUTE);
    expect(state.quietSince[0]).toBe(10 * HOUR + STEP);
    state.env[4] = 1;
    state.working[0] = 0;
    expect(run(physics, state, 10 * HOUR + 50 * MINUTE, 14 * HOUR)).toEqual([]);
    expect(state.quietSince[0]).toBe(-1);
  });

  it('starts again as a new generation from its initial states; starting it while it runs does nothing', () => {
    const state = start(physics, 'tank');
    expect(startIncident(linked, state, 0, 0, STEP)).toEqual([]);
    expect([state.generation[0], state.startedAt[0]]).toEqual([1, 0]);
    state.working[0] = 7;
    run(physics, state, 0, 12 * HOUR);
    expect(startIncident(linked, state, 0, 0, 12 * HOUR)).toEqual([0]);
    expect([state.active[0], state.generation[0], state.startedAt[0]]).toEqual([1, 2, 12 * HOUR]);
    expect(state.harm[1]).toBeGreaterThan(0);
  });

  it('continues from a copy of its state bit for bit', () => {
    const state = start(physics, 'tank');
    run(physics, state, 0, 3 * HOUR);
    const twin = copy(state);
    run(physics, state, 3 * HOUR, 9 * HOUR);
    run(physicsOf(spec), twin, 3 * HOUR, 9 * HOUR);
    expect(twin).toEqual(state);
  });

  it('is stepped on the grid before the horizon only', () => {
    const state = start(physics, 'tank');
    for (const now of [1, -STEP, physics.world.horizonMs]) {
      expect(() => stepHazards(linked, tape, state, now)).toThrow(Fault);
    }
  });
});

describe('incidents that read each other', () => {
  /** Two tanks that fill each other, a third that reads a derived value; ids decide the order. */
  const spec = (a: string, b: string, c: string): WorldSpec => ({
    hazards: [TANK],
    incidents: [
      {
        id: a,
        hazard: 'tank',
        at: 'east',
        initial: { content: 9 },
        inputs: { inflow: `of(${b}, leak)` },
      },
      {
        id: b,
        hazard: 'tank',
        at: 'west',
        initial: { content: 3 },
        inputs: { inflow: `2 * of(${a}, content)` },
      },
      {
        id: c,
        hazard: 'tank',
        at: 'north',
        inputs: { inflow: `of(${a}, leak) + of(${b}, content) + of(${b}, inflow)` },
      },
    ],
  });

  it('take the same course in whatever order they are evaluated', () => {
    const runs = [
      ['a', 'b', 'c'],
      ['c', 'a', 'b'],
      ['b', 'c', 'a'],
      ['c', 'b', 'a'],
    ].map((ids) => {
      const physics = physicsOf(spec(ids[0], ids[1], ids[2]));
      const state = start(physics, ...ids);
      run(physics, state, 0, 6 * HOUR);
      return ids.map((id) => [
        physics.read(state, id, 'content'),
        physics.read(state, id, 'inflow'),
        state.harm[physics.incident(id) * 3],
      ]);
    });
    for (const other of runs) expect(other).toEqual(runs[0]);
  });

  it('see states and derived values as the previous step left them', () => {
    const physics = physicsOf(spec('a', 'b', 'c'));
    const state = start(physics, 'a', 'b', 'c');
    stepHazards(physics.linked, physics.tape, state, 0);
    // Nothing has been derived before the first step, so the leaks of the others still read 0.
    expect(physics.read(state, 'a', 'inflow')).toBe(0);
    expect(physics.read(state, 'b', 'inflow')).toBe(18);
    const leak = physics.read(state, 'b', 'leak');
    stepHazards(physics.linked, physics.tape, state, STEP);
    expect(physics.read(state, 'a', 'inflow')).toBe(leak);
  });

  it('see 0 of an incident that does not run', () => {
    const physics = physicsOf(spec('a', 'b', 'c'));
    const state = start(physics, 'c');
    run(physics, state, 0, HOUR);
    expect(physics.read(state, 'c', 'inflow')).toBe(0);
  });
});

describe('a finer step', () => {
  it('changes harm by less than 1 %', () => {
    const harm = [5 * MINUTE, 2.5 * MINUTE].map((stepMs) => {
      const { linked, tape } = physicsOf({
        stepMs,
        hazards: [TANK],
        drivers: [
          {
            id: 'rain',
            points: [
              [0, 1],
              [12 * HOUR, 9],
              [24 * HOUR, 0],
            ],
          },
        ],
        incidents: [
          {
            id: 'upper',
            hazard: 'tank',
            at: 'east',
            onset: HOUR,
            inputs: { inflow: 'driver(rain)' },
          },
          {
            id: 'lower',
            hazard: 'tank',
            at: 'west',
            onset: 2 * HOUR,
            inputs: { inflow: 'of(upper, leak)' },
          },
        ],
      });
      const state = runHazards(linked, tape, NOTHING, NOTHING);
      return state.harm[0] + state.harm[3];
    });
    expect(harm[0]).toBeGreaterThan(100);
    expect(Math.abs(harm[1] / harm[0] - 1)).toBeLessThan(0.01);
    expect(harm[1]).not.toBe(harm[0]);
  });
});

describe('roads', () => {
  it('take the worst of their effects and say when anything has changed', () => {
    const physics = physicsOf({
      hazards: [TANK],
      incidents: [
        { id: 'a', hazard: 'tank', at: 'east', inputs: { inflow: '20' } },
        { id: 'b', hazard: 'tank', at: 'west' },
      ],
      roadEffects: [
        { road: 'east-west', slow: '1 + of(a, content)', closed: 'of(a, content) > 4' },
        { road: 'east-west', slow: '1.5' },
        { road: 'east-north', slow: '0.2 + of(b, content)' },
      ],
    });
    const [eastNorth, eastWest] = ['east-north', 'east-west'].map((id) =>
      physics.world.roads.findIndex((road) => road.id === id),
    );
    const state = start(physics, 'a');
    const step = (now: number): boolean =>
      stepHazards(physics.linked, physics.tape, state, now).roadsChanged;
    expect(step(0)).toBe(true);
    expect([state.roads[eastWest], state.roads[eastNorth]]).toEqual([1.5, 1]);
    expect(step(STEP)).toBe(true);
    expect(state.roads[eastWest]).toBeCloseTo(1 + 20 / 12, 12);
    run(physics, state, 2 * STEP, HOUR);
    expect(state.roads[eastWest]).toBe(-1);
    expect(step(HOUR)).toBe(false);
    state.env[physics.linked.incidents[0].cells[0].firstState] = 1;
    expect(step(HOUR + STEP)).toBe(true);
    expect(state.roads[eastWest]).toBe(2);
  });
});

describe('a value that is not finite', () => {
  const faulty = (change: Partial<HazardSpec>): Physics =>
    physicsOf({
      hazards: [{ ...TANK, ...change }],
      drivers: [{ id: 'rain', points: [[0, 6]] }],
      incidents: [
        {
          id: 'old-tank',
          hazard: 'tank',
          at: 'east',
          parameters: { limit: 0 },
          inputs: { inflow: 'driver(rain) / 2' },
        },
      ],
    });
  const faultOf = (physics: Physics): string => {
    try {
      run(physics, start(physics, 'old-tank'), 0, HOUR);
    } catch (fault) {
      if (fault instanceof Fault) return fault.message;
    }
    return 'no fault';
  };

  it('is a Fault that names the place of the formula, the incident, the time and the values', () => {
    const message = faultOf(faulty({}));
    expect(message).toContain('tank derived.share');
    expect(message).toContain('NaN');
    expect(message).toContain('old-tank');
    expect(message).toContain('00:00');
    expect(message).toContain('content / limit');
    expect(message).toContain('limit = 0');
    expect(message).toContain('inflow = 3');
  });

  it.each([
    ['rates.content', { rates: { content: '1 / limit' } }],
    ['severity', { severity: '1 / limit' }],
    ['ends', { ends: '0 / limit > 1' }],
    ['need.rescue', { need: { rescue: 'inflow / limit' } }],
    ['harm.hurt', { harm: { hurt: { kind: 'people', perHour: 'ln(-inflow)' } } }],
    ['danger.blind', { danger: { blind: 'sqrt(-inflow)', informed: 0 } }],
    ['danger.informed', { danger: { blind: 0, informed: 'sqrt(-inflow)' } }],
  ] as readonly (readonly [string, Partial<HazardSpec>])[])('is found in %s', (field, change) => {
    const derived = { share: 'content' };
    const without = { derived, rates: {}, need: {}, harm: {}, ends: 0, severity: 0 };
    expect(faultOf(faulty({ ...without, ...change }))).toContain(`tank ${field}`);
    expect(faultOf(faulty(without))).toBe('no fault');
  });

  it('is found in an input, a road, and a state that overflows', () => {
    const base = physicsOf({
      hazards: [{ ...TANK, rates: { content: 'content * 1e300' } }],
      incidents: [
        { id: 'a', hazard: 'tank', at: 'east', inputs: { inflow: '1 / of(b, content)' } },
        { id: 'b', hazard: 'tank', at: 'west', initial: { content: 1 } },
      ],
      roadEffects: [{ road: 'east-west', slow: '1 / of(b, content)' }],
    });
    expect(() => run(base, start(base, 'a'), 0, HOUR)).toThrow(/a inputs\.inflow.*Infinity/);
    expect(() => run(base, start(base), 0, HOUR)).toThrow(/road_effects of east-west: slow/);
    expect(() => run(base, start(base, 'b'), 0, HOUR)).toThrow(/rates\.content.*Infinity/);
  });
});
