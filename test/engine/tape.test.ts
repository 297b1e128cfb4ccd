// Aim: the tape is a pure function of scenario and world draws, and its hash covers all of it.
import { describe, expect, it } from 'vitest';
import type { Draws } from '../../sim-core/base/random.ts';
import { createDraws, rootOf } from '../../sim-core/base/random.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { buildTape, delayOf, potentialOf } from '../../sim-core/engine/tape.ts';
import { PURPOSES } from '../../sim-core/model/purposes.ts';
import { tapeOf } from '../kit/physics.ts';
import { smallWorld } from '../kit/world.ts';
import type { WorldSpec } from '../kit/world.ts';

const SPEC: WorldSpec = {
  jurisdictions: [
    { id: 'area', parent: null, level: 'province' },
    {
      id: 'east',
      parent: 'area',
      background: [
        {
          id: 'calls',
          capability: 'rescue',
          ratePerHour: 0.5,
          service: { kind: 'exponential', mean: HOUR },
          harmPerHour: 1,
        },
        {
          id: 'leaks',
          capability: 'pumping',
          ratePerHour: 0.2,
          service: { kind: 'exponential', mean: HOUR },
        },
      ],
    },
    { id: 'west', parent: 'area' },
  ],
  hazards: [
    {
      id: 'fire',
      states: { heat: 1 },
      triggers: [{ id: 'spark', when: '1', rate: '0.1' }],
    },
  ],
  incidents: [
    {
      id: 'first',
      hazard: 'fire',
      at: 'east',
      onset: { kind: 'uniform', low: HOUR, high: 5 * HOUR },
    },
    { id: 'second', hazard: 'fire', at: 'west' },
  ],
  cascade: [
    {
      id: 'spread',
      from: 'first',
      trigger: 'spark',
      to: 'second',
      delay: { kind: 'exponential', mean: HOUR },
    },
  ],
  drivers: [
    {
      id: 'wind',
      points: [
        [2 * HOUR, 10],
        [12 * HOUR, 30],
      ],
      spread: 0.2,
      jitter: 0.1,
      shiftMs: HOUR,
      windowMs: 2 * HOUR,
    },
  ],
  risks: [{ at: 'west', value: 'driver(wind) / 30', error: 0.3 }],
};

const world = smallWorld(SPEC);
const draws = (): Draws => createDraws(rootOf('7', 'world'), null);

describe('the tape', () => {
  it('is the same whatever was drawn before, between and after', () => {
    const plain = buildTape(world, draws());
    const busy = draws();
    busy.uniform(PURPOSES.observation.code, world.incidents[0].identity, 3);
    const tape = buildTape(world, busy);
    tape.later(0, 5);
    expect(tape.hash()).toBe(plain.hash());
    expect(potentialOf(tape, 0, 2)).toBe(potentialOf(plain, 0, 2));
    const data = { later: null, hash: null };
    expect({ ...tape, ...data }).toEqual({ ...plain, ...data });
  });

  it('differs between seeds', () => {
    expect(tapeOf(world, '1').hash()).not.toBe(tapeOf(world, '2').hash());
  });

  it('draws only what is declared for the world root, and nothing twice', () => {
    const codes = new Map(Object.values(PURPOSES).map(({ code, root }) => [code as number, root]));
    const purposes = new Set<number>();
    const ledger = new Set<string>();
    const inner = createDraws(rootOf('7', 'world'), ledger);
    const spy: Draws = {
      uniform: (purpose, who, ordinal) => {
        purposes.add(purpose);
        return inner.uniform(purpose, who, ordinal);
      },
      pair: (purpose, who, ordinal) => {
        purposes.add(purpose);
        return inner.pair(purpose, who, ordinal);
      },
    };
    const tape = buildTape(world, spy);
    tape.later(0, 2);
    expect(tape.later(0, 2)).toEqual(tape.later(0, 2));
    expect([...purposes].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...purposes].every((code) => codes.get(code) === 'world')).toBe(true);
    expect(() => buildTape(world, inner)).toThrow('drawn twice');
  });

  it('changes its hash when any declared draw changes', () => {
    const drawn: string[] = [];
    const changing = (changed: string | null): Draws => {
      const inner = draws();
      const name = (purpose: number, who: { hi: number; lo: number }, ordinal: number): string =>
        `${purpose} ${who.hi} ${who.lo} ${ordinal}`;
      // A smaller gap keeps the last call of a stream from vanishing beyond the horizon unseen.
      const move = (key: string, u: number): number => (key === changed ? u / 2 : u);
      return {
        uniform: (purpose, who, ordinal) => {
          const key = name(purpose, who, ordinal);
          if (changed === null) drawn.push(key);
          return move(key, inner.uniform(purpose, who, ordinal));
        },
        pair: (purpose, who, ordinal) => {
          const key = name(purpose, who, ordinal);
          if (changed === null) drawn.push(`${key}#0`, `${key}#1`);
          const [u, v] = inner.pair(purpose, who, ordinal);
          return [move(`${key}#0`, u), move(`${key}#1`, v)];
        },
      };
    };
    const base = buildTape(world, changing(null)).hash();
    const lastGaps = ['calls', 'leaks'].map((_, stream) => {
      const { identity } = world.jurisdictions[1].background[stream];
      const prefix = `${PURPOSES.backgroundGap.code} ${identity.hi} ${identity.lo} `;
      return drawn.findLast((key) => key.startsWith(prefix));
    });
    // The gap that leads beyond the horizon is no event: all others are covered.
    const covered = drawn.filter((key) => !lastGaps.includes(key));
    expect(covered.length).toBeGreaterThan(50);
    const hashes = new Map<string, string>();
    for (const key of covered) {
      hashes.set(key, buildTape(world, changing(key)).hash());
    }
    expect(covered.filter((key) => hashes.get(key) === base)).toEqual([]);
  });

  it('does not move the dice of one thing when another is added', () => {
    const more = smallWorld({
      ...SPEC,
      incidents: [
        ...(SPEC.incidents ?? []),
        { id: 'a-new-one', hazard: 'fire', at: 'west', onset: 5 },
      ],
      drivers: [{ id: 'rain', jitter: 0.5 }, ...(SPEC.drivers ?? [])],
    });
    const [before, after] = [tapeOf(world, '7'), tapeOf(more, '7')];
    expect(after.onsetMs[1]).toBe(before.onsetMs[0]);
    expect(after.drivers[1]).toEqual(before.drivers[0]);
    expect(after.calls).toEqual(before.calls);
    expect(after.potential).toEqual(before.potential);
    expect(after.hash()).not.toBe(before.hash());
  });
});

describe('onsets', () => {
  it('are whole ms in the range of their distribution, Infinity without one', () => {
    const { onsetMs } = tapeOf(world, '3');
    expect(Number.isInteger(onsetMs[0])).toBe(true);
    expect(onsetMs[0]).toBeGreaterThanOrEqual(HOUR);
    expect(onsetMs[0]).toBeLessThanOrEqual(5 * HOUR);
    expect(onsetMs[1]).toBe(Infinity);
  });

  it('are shared by the parts of a field', () => {
    const river = smallWorld({
      hazards: [{ id: 'plume', states: { mass: 0 } }],
      rivers: [
        {
          id: 'taipu',
          hazard: 'plume',
          onset: { kind: 'exponential', mean: HOUR },
          parts: [
            { at: 'west', cells: 1 },
            { at: 'east', cells: 1 },
          ],
        },
      ],
    });
    const { onsetMs } = tapeOf(river, '1');
    expect(onsetMs[0]).toBeLessThan(Infinity);
    expect(onsetMs[1]).toBe(onsetMs[0]);
  });
});

describe('drivers', () => {
  const quiet = (points: readonly (readonly [number, number])[]): WorldSpec => ({
    horizonMs: 6 * HOUR,
    stepMs: 30 * MINUTE,
    drivers: [{ id: 'rain', points }],
  });

  it('are linear between their points, constant outside, with one value per instant to the horizon', () => {
    const tape = tapeOf(
      smallWorld(
        quiet([
          [HOUR, 4],
          [2 * HOUR, 8],
          [2 * HOUR, 20],
          [4 * HOUR, 10],
        ]),
      ),
      '1',
    );
    expect([...tape.drivers[0]]).toEqual([4, 4, 4, 6, 20, 17.5, 15, 12.5, 10, 10, 10, 10, 10]);
  });

  it('carry a factor per run and a factor per window', () => {
    const tape = tapeOf(
      smallWorld({
        horizonMs: 6 * HOUR,
        stepMs: 30 * MINUTE,
        drivers: [{ id: 'rain', points: [[0, 10]], spread: 0.2, jitter: 0.1, windowMs: 2 * HOUR }],
      }),
      '1',
    );
    const values = [...tape.drivers[0]];
    expect(new Set(values).size).toBe(4);
    expect(new Set(values.slice(0, 4)).size).toBe(1);
    expect(new Set(values.slice(4, 8)).size).toBe(1);
  });

  it('are shifted as a whole, by a normal time with the declared deviation', () => {
    const shifting = smallWorld({
      horizonMs: 48 * HOUR,
      drivers: [
        {
          id: 'tide',
          points: [
            [0, 0],
            [48 * HOUR, 48],
          ],
          shiftMs: 2 * HOUR,
        },
      ],
    });
    const noon = (24 * HOUR) / shifting.stepMs;
    const shifts = Array.from(
      { length: 400 },
      (_, seed) => 24 - tapeOf(shifting, String(seed)).drivers[0][noon],
    );
    const mean = shifts.reduce((sum, x) => sum + x, 0) / shifts.length;
    const square = shifts.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / shifts.length;
    expect(Math.abs(mean)).toBeLessThan(3 * (2 / 20));
    expect(Math.abs(Math.sqrt(square) - 2)).toBeLessThan(3 * (2 / Math.sqrt(800)));
  });
});

describe('everyday calls', () => {
  it('come in order of time, before the horizon, numbered within their stream', () => {
    const { calls } = tapeOf(world, '1');
    expect(calls.length).toBeGreaterThan(5);
    const times = calls.map(({ timeMs }) => timeMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.every((timeMs) => Number.isInteger(timeMs) && timeMs < world.horizonMs)).toBe(
      true,
    );
    for (const stream of [0, 1]) {
      const own = calls.filter((call) => call.stream === stream);
      expect(own.map(({ ordinal }) => ordinal)).toEqual(own.map((_, i) => i));
    }
  });

  it('are as many as their rate says', () => {
    const seeds = 400;
    let count = 0;
    for (let seed = 0; seed < seeds; seed++) {
      count += tapeOf(world, String(seed)).calls.filter(({ stream }) => stream === 0).length;
    }
    const expected = 0.5 * 24 * seeds;
    expect(Math.abs(count - expected)).toBeLessThan(3 * Math.sqrt(expected));
  });
});

describe('potentials', () => {
  it('have one draw per generation of the source, delay and all', () => {
    const tape = tapeOf(world, '1');
    expect(potentialOf(tape, 0, 1)).toBe(tape.potential[0]);
    expect(delayOf(tape, 0, 1)).toBe(tape.delayMs[0]);
    expect(potentialOf(tape, 0, 2)).not.toBe(tape.potential[0]);
    expect(delayOf(tape, 0, 2)).not.toBe(tape.delayMs[0]);
    expect(Number.isInteger(delayOf(tape, 0, 2))).toBe(true);
  });
});
