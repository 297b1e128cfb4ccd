// Aim: journeys follow the fastest open path, the same one on every machine.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { MINUTE } from '../../sim-core/base/time.ts';
import { createNetwork, route } from '../../sim-core/engine/network.ts';
import { smallWorld } from '../kit/world.ts';

/** A square a - b - c - d - a with a slow diagonal, and an island e. */
const world = smallWorld({
  places: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, at: 'east' })),
  roads: [
    { id: 'r1', from: 'a', to: 'b', timeMs: 10 * MINUTE },
    { id: 'r2', from: 'b', to: 'c', timeMs: 10 * MINUTE },
    { id: 'r3', from: 'c', to: 'd', timeMs: 10 * MINUTE },
    { id: 'r4', from: 'd', to: 'a', timeMs: 10 * MINUTE },
    { id: 'r5', from: 'a', to: 'c', timeMs: 35 * MINUTE },
  ],
  units: [],
});
const network = createNetwork(world);
const [a, b, c, d, e] = [0, 1, 2, 3, 4];
const open = (): Float64Array => new Float64Array(5).fill(1);

describe('normal times', () => {
  it('are those of the fastest path, both ways alike', () => {
    expect(network.normalTimeMs(a, c)).toBe(20 * MINUTE);
    expect(network.normalTimeMs(c, a)).toBe(20 * MINUTE);
    expect(network.normalTimeMs(a, a)).toBe(0);
    expect(network.normalTimeMs(a, e)).toBe(Infinity);
  });

  it('refuse a place that does not exist', () => {
    expect(() => network.normalTimeMs(-1, a)).toThrow(Fault);
    expect(() => network.normalTimeMs(a, 5)).toThrow(Fault);
  });

  it('agree with Floyd and Warshall on random networks', () => {
    const roadArb = fc.record({
      from: fc.nat(6),
      to: fc.nat(6),
      timeMs: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(roadArb, { maxLength: 20 }), (roads) => {
        const ids = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
        const random = createNetwork(
          smallWorld({
            places: ids.map((id) => ({ id, at: 'east' })),
            roads: roads.map(({ from, to, timeMs }, i) => ({
              id: `r${String(i).padStart(2, '0')}`,
              from: ids[from],
              to: ids[to],
              timeMs,
            })),
            units: [],
          }),
        );
        const times = ids.map((_, i) => ids.map((__, j) => (i === j ? 0 : Infinity)));
        for (const { from, to, timeMs } of roads) {
          times[from][to] = Math.min(times[from][to], timeMs);
          times[to][from] = Math.min(times[to][from], timeMs);
        }
        for (const k of ids.keys()) {
          for (const i of ids.keys()) {
            for (const j of ids.keys()) {
              times[i][j] = Math.min(times[i][j], times[i][k] + times[k][j]);
            }
          }
        }
        expect(ids.map((_, i) => ids.map((__, j) => random.normalTimeMs(i, j)))).toEqual(times);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a route', () => {
  it('answers with the first leg and its present time', () => {
    const slowed = open();
    slowed[0] = 1.5;
    expect(route(network, slowed, a, b)).toEqual({ road: 0, next: b, timeMs: 15 * MINUTE });
  });

  it('takes the lower road index of two equally fast paths', () => {
    expect(route(network, open(), a, c)).toEqual({ road: 0, next: b, timeMs: 10 * MINUTE });
    expect(route(network, open(), c, a)).toEqual({ road: 1, next: b, timeMs: 10 * MINUTE });
  });

  it('goes round a closed road, then over the slow one, then nowhere', () => {
    const roads = open();
    roads[0] = -1;
    expect(route(network, roads, a, c)?.next).toBe(d);
    roads[2] = -1;
    expect(route(network, roads, a, c)).toEqual({ road: 4, next: c, timeMs: 35 * MINUTE });
    roads[4] = -1;
    expect(route(network, roads, a, c)).toBe(null);
    expect(route(network, open(), a, e)).toBe(null);
  });

  it('goes round a road that has become slow', () => {
    const roads = open();
    roads[1] = 3;
    expect(route(network, roads, a, c)?.next).toBe(d);
  });

  it('leads to its end in the time of the fastest path, leg by leg', () => {
    const roads = open();
    roads[0] = 2;
    let at = a;
    let timeMs = 0;
    while (at !== c) {
      const leg = route(network, roads, at, c);
      if (leg === null) throw new Error('no way');
      timeMs += leg.timeMs;
      at = leg.next;
    }
    expect(timeMs).toBe(20 * MINUTE);
  });

  it('refuses a journey that has no leg, and places that do not exist', () => {
    expect(() => route(network, open(), a, a)).toThrow(Fault);
    expect(() => route(network, open(), a, 9)).toThrow(Fault);
  });
});
