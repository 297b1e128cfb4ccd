// Aim: a draw is a pure, even function of its key, and drawing a key twice can be caught.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { identityOf } from '../../sim-core/base/identity.ts';
import { createDraws, openUnit, rootOf } from '../../sim-core/base/random.ts';

const root = rootOf('1', 'world');
const who = identityOf('somewhere');

describe('rootOf', () => {
  test('is the same today as when this line was written', () => {
    expect([rootOf('1', 'world'), rootOf('1', 'conduct'), rootOf('联动', 'world')]).toEqual([
      { hi: 4150758401, lo: 4096249551 },
      { hi: 1293274924, lo: 804289015 },
      { hi: 2767190177, lo: 3784709151 },
    ]);
  });

  test('seed and label do not run into each other', () => {
    expect(rootOf('1', '2')).not.toEqual(rootOf('12', ''));
    expect(rootOf('', '12')).not.toEqual(rootOf('12', ''));
    expect(rootOf('é', 'x')).not.toEqual(rootOf('Ã©', 'x'));
  });

  test('neighbouring seeds and the two labels give unrelated roots', () => {
    const seen = new Set<string>();
    let seedBits = 0;
    let labelBits = 0;
    const count = 4000;
    for (let seed = 1; seed <= count; seed++) {
      const world = rootOf(`${seed}`, 'world');
      const conduct = rootOf(`${seed}`, 'conduct');
      const next = rootOf(`${seed + 1}`, 'world');
      seen.add(`${world.hi} ${world.lo}`).add(`${conduct.hi} ${conduct.lo}`);
      seedBits += differingBits(world.hi ^ next.hi) + differingBits(world.lo ^ next.lo);
      labelBits += differingBits(world.hi ^ conduct.hi) + differingBits(world.lo ^ conduct.lo);
    }
    expect(seen.size).toBe(2 * count);
    // 64 fair bits a pair: mean 32, sd 4 / sqrt(4000) = 0.063.
    expect(Math.abs(seedBits / count - 32)).toBeLessThan(0.32);
    expect(Math.abs(labelBits / count - 32)).toBeLessThan(0.32);
  });
});

describe('openUnit', () => {
  test('stays inside (0, 1), and so does its complement', () => {
    const most = openUnit(0xffffffff, 0xffffffff);
    const least = openUnit(0, 0);
    expect(least).toBeGreaterThan(0);
    expect(most).toBeLessThan(1);
    expect(1 - most).toBe(least);
  });

  test('is an odd multiple of 2^-53', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.nat(0xffffffff), (high, low) => {
        expect((openUnit(high, low) * 2 ** 53) % 2).toBe(1);
      }),
    );
  });
});

describe('a draw', () => {
  test('depends on its key and not on what was drawn before', () => {
    const key = fc.tuple(fc.nat(40), fc.nat(5), fc.nat(1000));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 20 }), key, (before, [purpose, place, ordinal]) => {
        const busy = createDraws(root, null);
        for (const [p, w, o] of before) busy.uniform(p, identityOf(`${w}`), o);
        const place64 = identityOf(`${place}`);
        const fresh = createDraws(root, null).uniform(purpose, place64, ordinal);
        expect(busy.uniform(purpose, place64, ordinal)).toBe(fresh);
        expect(busy.pair(purpose, place64, ordinal)[0]).toBe(fresh);
      }),
    );
  });

  test('changes with every part of its key', () => {
    const draws = createDraws(root, null);
    const values = [
      draws.uniform(1, who, 0),
      draws.uniform(2, who, 0),
      draws.uniform(1, who, 1),
      draws.uniform(1, { hi: who.hi ^ 1, lo: who.lo }, 0),
      draws.uniform(1, { hi: who.hi, lo: who.lo ^ 1 }, 0),
      createDraws({ hi: root.hi ^ 1, lo: root.lo }, null).uniform(1, who, 0),
      createDraws({ hi: root.hi, lo: root.lo ^ 1 }, null).uniform(1, who, 0),
      draws.pair(1, who, 0)[1],
    ];
    expect(new Set(values).size).toBe(values.length);
  });

  test('is the same today as when this line was written', () => {
    const draws = createDraws(root, null);
    expect([...draws.pair(7, who, 0), draws.uniform(7, who, 4294967295)]).toEqual([
      0.08852327411953931, 0.782579170424626, 0.6447965227738773,
    ]);
  });

  test('is even over ordinals, and its two halves are independent', () => {
    const draws = createDraws(root, null);
    const cells = new Float64Array(100);
    const count = 100_000;
    for (let i = 0; i < count; i++) {
      const [x, y] = draws.pair(9, who, i);
      cells[Math.floor(x * 10) * 10 + Math.floor(y * 10)]++;
    }
    // Chi-squared with 99 degrees of freedom: 61.1 and 149.4 are its 0.1 % and 99.9 % points.
    const expected = count / 100;
    const statistic = cells.reduce(
      (sum, n) => sum + ((n - expected) * (n - expected)) / expected,
      0,
    );
    expect(statistic).toBeGreaterThan(61.1);
    expect(statistic).toBeLessThan(149.4);
  });

  test.each([-1, 0.5, 4294967296, NaN, Infinity])('an ordinal of %d is a Fault', (ordinal) => {
    expect(() => createDraws(root, null).uniform(1, who, ordinal)).toThrow(Fault);
    expect(() => createDraws(root, null).pair(1, who, ordinal)).toThrow(Fault);
  });

  test.each([-1, 1.5, 4294967296])('a purpose of %d is a Fault', (purpose) => {
    expect(() => createDraws(root, null).uniform(purpose, who, 0)).toThrow(Fault);
  });
});

describe('with a ledger', () => {
  test('a key drawn twice is a Fault, by uniform or by pair, over all that share the ledger', () => {
    const ledger = new Set<string>();
    const draws = createDraws(root, ledger);
    const again = createDraws(root, ledger);
    draws.uniform(1, who, 0);
    expect(() => draws.uniform(1, who, 0)).toThrow(Fault);
    expect(() => again.pair(1, who, 0)).toThrow(/purpose 1 .*ordinal 0.* twice/);
    expect(() => draws.uniform(1, who, 1)).not.toThrow();
    expect(() => draws.uniform(2, who, 0)).not.toThrow();
    expect(() => createDraws(rootOf('1', 'conduct'), ledger).uniform(1, who, 0)).not.toThrow();
  });

  test('the values are those without it', () => {
    expect(createDraws(root, new Set()).pair(3, who, 8)).toEqual(
      createDraws(root, null).pair(3, who, 8),
    );
  });

  test('without it a key may be asked for again', () => {
    const draws = createDraws(root, null);
    expect(draws.uniform(1, who, 0)).toBe(draws.uniform(1, who, 0));
  });
});

function differingBits(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest > 0; rest = (rest & (rest - 1)) >>> 0) count++;
  return count;
}
