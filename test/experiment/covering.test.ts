/**
 * Aim: the covering array holds every pair of levels that may stand together, no row breaks a
 * condition, and what it calls impossible is in no valid row at all.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveringArray } from '../../sim-core/experiment/covering.ts';
import type { MayStand } from '../../sim-core/experiment/covering.ts';

const pairsIn = (rows: readonly (readonly number[])[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap((row) =>
      row.flatMap((i, a) => row.slice(a + 1).map((j, n) => `${a} ${i} ${a + 1 + n} ${j}`)),
    ),
  );

/** Every row there is, by brute force. */
function allRows(sizes: readonly number[], mayStand: MayStand): readonly (readonly number[])[] {
  let rows: readonly (readonly number[])[] = [[]];
  for (const size of sizes) {
    rows = rows.flatMap((row) => Array.from({ length: size }, (_, level) => [...row, level]));
  }
  return rows.filter((row) =>
    row.every((i, a) => row.every((j, b) => a >= b || mayStand(a, i, b, j))),
  );
}

describe('an all-pairs covering array', () => {
  it('holds each pair of an unconditioned design, in not many more rows than there must be', () => {
    const { rows, impossible } = coveringArray([5, 9, 5, 6, 6, 5, 4, 5]);
    expect(impossible).toEqual([]);
    const all = [5, 9, 5, 6, 6, 5, 4, 5];
    let pairs = 0;
    all.forEach((size, a) => all.slice(a + 1).forEach((other) => (pairs += size * other)));
    expect(pairsIn(rows).size).toBe(pairs);
    // The two largest factors alone need 54.
    expect(rows.length).toBeLessThan(90);
  });

  it('equals brute force in small designs under any condition of two factors', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(3), fc.nat(2), fc.nat(3), fc.nat(2)), { maxLength: 12 }),
        (sizes, refused) => {
          const mayStand: MayStand = (a, i, b, j) =>
            !refused.some(
              ([p, q, r, s]) =>
                (p === a && q === i && r === b && s === j) ||
                (p === b && q === j && r === a && s === i),
            );
          const valid = allRows(sizes, mayStand);
          const { rows, impossible } = coveringArray(sizes, mayStand);
          expect(pairsIn(rows)).toEqual(pairsIn(valid));
          const known = new Set(valid.map(String));
          expect(rows.every((row) => known.has(String(row)))).toBe(true);
          for (const pair of impossible) expect(pairsIn(valid).has(pair.join(' '))).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is the same every time', () => {
    expect(coveringArray([3, 4, 2])).toEqual(coveringArray([3, 4, 2]));
  });

  it('refuses a factor without levels', () => {
    expect(() => coveringArray([2, 0])).toThrow('without levels');
  });
});
