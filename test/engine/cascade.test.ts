// Aim: potential events fire when and as often as their intensity says, never by a coin per step.
import { describe, expect, it } from 'vitest';
import { exp } from '../../sim-core/base/math.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { Fire } from '../../sim-core/engine/cascade.ts';
import { initialHazards, startIncident, stepHazards } from '../../sim-core/engine/hazards.ts';
import { delayOf, potentialOf } from '../../sim-core/engine/tape.ts';
import type { Tape } from '../../sim-core/engine/tape.ts';
import type { HazardState } from '../../sim-core/model/hazard-state.ts';
import type { HazardSpec } from '../kit/hazard.ts';
import { physicsOf, tapeOf } from '../kit/physics.ts';
import type { Physics } from '../kit/physics.ts';
import type { WorldSpec } from '../kit/world.ts';

const STEP = 5 * MINUTE;

/** Is hot while the driver says so. */
function fire(when: string, rate: string | null): HazardSpec {
  return {
    id: 'fire',
    inputs: ['heat'],
    parameters: { gain: 1 },
    ends: 'heat < 0',
    triggers: [{ id: 'spark', when, ...(rate === null ? {} : { rate }) }],
  };
}

function spec(hazard: HazardSpec, heat: readonly (readonly [number, number])[]): WorldSpec {
  return {
    hazards: [hazard],
    drivers: [{ id: 'heat', points: heat }],
    incidents: [
      { id: 'source', hazard: 'fire', at: 'east', inputs: { heat: 'driver(heat)' } },
      { id: 'target', hazard: 'fire', at: 'west' },
    ],
    cascade: [{ id: 'spread', from: 'source', trigger: 'spark', to: 'target' }],
  };
}

/** Steps until `untilMs`; the source starts at 0. */
function firesOf(
  { linked, world }: Physics,
  tape: Tape,
  untilMs: number,
  state = ignited({ linked, tape }),
  fromMs = 0,
): readonly Fire[] {
  const fires: Fire[] = [];
  for (let now = fromMs; now < untilMs; now += world.stepMs) {
    fires.push(...stepHazards(linked, tape, state, now).fires);
  }
  return fires;
}

function ignited({ linked, tape }: Pick<Physics, 'linked' | 'tape'>): HazardState {
  const state = initialHazards(linked, tape);
  startIncident(linked, state, 0, 0, 0);
  return state;
}

describe('a trigger with a rate', () => {
  const steady = physicsOf(spec(fire('1', '0.1'), [[0, 1]]));

  it('fires in a share 1 - exp(-rate × time) of 2,000 worlds', () => {
    const roots = 2000;
    let fired = 0;
    for (let root = 0; root < roots; root++) {
      fired += firesOf(steady, tapeOf(steady.world, String(root)), 8 * HOUR).length;
    }
    const expected = 1 - exp(-0.8);
    const standardError = Math.sqrt((expected * (1 - expected)) / roots);
    expect(Math.abs(fired / roots - expected)).toBeLessThan(3 * standardError);
  });

  it('fires when the integral of its intensity reaches the potential, whatever the step', () => {
    const fine = physicsOf({ ...spec(fire('1', '0.1'), [[0, 1]]), stepMs: MINUTE });
    let fired = 0;
    for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      const tape = tapeOf(steady.world, seed);
      const expectedMs = (potentialOf(tape, 0, 1) / 0.1) * HOUR;
      const coarse = firesOf(steady, tape, 20 * HOUR);
      if (expectedMs >= 20 * HOUR) {
        expect(coarse).toEqual([]);
        continue;
      }
      fired += 1;
      expect(coarse).toHaveLength(1);
      expect(coarse[0].atMs).toBeCloseTo(expectedMs, -1);
      expect(firesOf(fine, tapeOf(fine.world, seed), 20 * HOUR)[0].atMs).toBeCloseTo(
        expectedMs,
        -1,
      );
    }
    expect(fired).toBeGreaterThan(2);
  });

  it('fires later or never, but never elsewhere in time by chance, when its rate is lowered', () => {
    const lowered = physicsOf(spec(fire('1', '0.05'), [[0, 1]]));
    const tape = tapeOf(steady.world, '1');
    const [high] = firesOf(steady, tape, 24 * HOUR);
    const [low] = firesOf(lowered, tape, 24 * HOUR);
    expect(high).toBeDefined();
    expect(low === undefined ? Infinity : low.atMs).toBeGreaterThan(high.atMs);
  });

  it('counts only the time for which its condition holds', () => {
    const pulsed = physicsOf(
      spec(fire('heat > 0.5', '1000'), [
        [0, 0],
        [3 * HOUR - 1, 0],
        [3 * HOUR, 1],
      ]),
    );
    const [only] = firesOf(pulsed, pulsed.tape, 6 * HOUR);
    expect(only.atMs).toBeGreaterThanOrEqual(3 * HOUR);
    expect(only.atMs).toBeLessThan(3 * HOUR + STEP);
  });

  it('never fires on a rate of 0 or below', () => {
    const dead = physicsOf(spec(fire('1', '-5'), [[0, 1]]));
    expect(firesOf(dead, dead.tape, 24 * HOUR)).toEqual([]);
  });
});

describe('a trigger that fires as soon as its condition has held', () => {
  it('fires at once without a duration', () => {
    const physics = physicsOf(spec(fire('heat > 0.5', null), [[0, 1]]));
    expect(firesOf(physics, physics.tape, HOUR)).toEqual([{ edge: 0, atMs: 0, root: 0 }]);
  });

  it('waits for the duration, also one that is no multiple of the step', () => {
    const heat = [
      [0, 0],
      [HOUR - 1, 0],
      [HOUR, 1],
    ] as const;
    const even = physicsOf(spec(fire('held(heat > 0.5, 30 min)', null), heat));
    const odd = physicsOf(spec(fire('held(heat > 0.5, 12 min)', null), heat));
    expect(firesOf(even, even.tape, 3 * HOUR)[0].atMs).toBe(HOUR + 30 * MINUTE);
    expect(firesOf(odd, odd.tape, 3 * HOUR)[0].atMs).toBe(HOUR + 12 * MINUTE);
  });

  it('begins to wait anew when the condition breaks', () => {
    const physics = physicsOf(
      spec(fire('held(heat > 0.5, 30 min)', null), [
        [0, 1],
        [25 * MINUTE, 1],
        [25 * MINUTE + 1, 0],
        [40 * MINUTE - 1, 0],
        [40 * MINUTE, 1],
      ]),
    );
    expect(firesOf(physics, physics.tape, 3 * HOUR)[0].atMs).toBe(70 * MINUTE);
  });

  it('counts intensity only after the condition has held', () => {
    const physics = physicsOf(
      spec(
        {
          ...fire('1', null),
          triggers: [{ id: 'spark', when: 'held(heat > 0.5, 122 min)', rate: '0.5' }],
        },
        [[0, 1]],
      ),
    );
    const tape = tapeOf(physics.world, '3');
    const expectedMs = 122 * MINUTE + (potentialOf(tape, 0, 1) / 0.5) * HOUR;
    expect(firesOf(physics, tape, 24 * HOUR)[0].atMs).toBeCloseTo(expectedMs, -1);
  });
});

describe('an edge', () => {
  const delayed: WorldSpec = {
    ...spec(fire('heat > 0', null), [
      [0, 1],
      [2 * HOUR, 1],
      [2 * HOUR + 1, -1],
    ]),
    cascade: [
      {
        id: 'spread',
        from: 'source',
        trigger: 'spark',
        to: 'target',
        delay: { kind: 'exponential', mean: HOUR },
      },
    ],
  };
  const physics = physicsOf(delayed);

  it('adds its delay of the tape, and hands on the root of its source', () => {
    const state = initialHazards(physics.linked, physics.tape);
    startIncident(physics.linked, state, 0, 1, 0);
    const [only] = firesOf(physics, physics.tape, HOUR, state);
    expect(only).toEqual({ edge: 0, atMs: delayOf(physics.tape, 0, 1), root: 1 });
  });

  it('fires once per generation, and a new generation has a draw of its own', () => {
    const state = ignited(physics);
    expect(firesOf(physics, physics.tape, 6 * HOUR, state)).toHaveLength(1);
    expect([state.active[0], state.fired[0], state.heldMs[0]]).toEqual([0, 1, 0]);
    startIncident(physics.linked, state, 0, 0, 6 * HOUR);
    // The trigger now needs heat again: nothing fires while it is cold.
    expect(firesOf(physics, physics.tape, 6.5 * HOUR, state, 6 * HOUR)).toEqual([]);
    const warm = physicsOf({ ...delayed, drivers: [{ id: 'heat', points: [[0, 1]] }] });
    const [again] = firesOf(warm, warm.tape, 7 * HOUR, state, 6.5 * HOUR);
    expect(again.atMs).toBe(6.5 * HOUR + delayOf(warm.tape, 0, 2));
    expect(delayOf(warm.tape, 0, 2)).not.toBe(delayOf(warm.tape, 0, 1));
  });

  it('does not take over what another generation had accumulated', () => {
    const rated = physicsOf(spec(fire('1', '0.001'), [[0, 1]]));
    const state = ignited(rated);
    firesOf(rated, rated.tape, HOUR, state);
    expect(state.accumulated[0]).toBeCloseTo(0.001, 12);
    state.active[0] = 0;
    startIncident(rated.linked, state, 0, 0, HOUR);
    expect(state.accumulated[0]).toBe(0);
  });
});

describe('a trigger of a river', () => {
  it('holds when one cell holds, with the greatest intensity of those: finer cells change nothing', () => {
    const times = [1, 2, 8].map((cells) => {
      const physics = physicsOf({
        hazards: [{ ...fire('heat > 0.5', '0.2 * heat'), inputs: ['heat', 'idle'] }],
        incidents: [{ id: 'target', hazard: 'fire', at: 'west' }],
        rivers: [
          {
            id: 'river',
            hazard: 'fire',
            headInputs: { heat: '3' },
            inputs: { heat: '1' },
            parts: [{ at: 'east', cells }],
          },
        ],
        cascade: [{ id: 'spread', from: 'river@east', trigger: 'spark', to: 'target' }],
      });
      const [only] = firesOf(physics, physics.tape, 24 * HOUR);
      expect(only.atMs).toBeCloseTo((physics.tape.potential[0] / 0.6) * HOUR, -1);
      return only.atMs;
    });
    expect(new Set(times).size).toBe(1);
  });
});
