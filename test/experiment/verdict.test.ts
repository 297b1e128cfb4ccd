// Aim: a verdict says what its interval shows, and the seeds it asks for would settle it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { pairedInterval, type Paired } from '../../sim-core/experiment/paired.ts';
import { moreSeeds, verdictOf } from '../../sim-core/experiment/verdict.ts';

describe('verdictOf', () => {
  test.each([
    // low, high, rejected, direction, delta, verdict
    [1, 3, true, 'higher', 0, 'better'],
    [1, 3, true, 'lower', 0, 'worse'],
    [-3, -1, true, 'higher', 0, 'worse'],
    [-3, -1, true, 'lower', 0, 'better'],
    [-1, 3, false, 'lower', 2, 'undecided'],
    [-1, 1, false, 'lower', 2, 'equal'],
    [-2, 2, false, 'lower', 2, 'equal'],
    [-2, 2.1, false, 'lower', 2, 'undecided'],
    [1, 1.5, true, 'higher', 2, 'equal'],
    [1, 2.5, true, 'higher', 2, 'better'],
    [1, 3, false, 'higher', 0, 'undecided'],
    [0, 3, true, 'higher', 0, 'undecided'],
    [0, 0, false, 'lower', 0, 'equal'],
  ] as const)(
    '[%d, %d], rejected %s, %s is better, zone %d: %s',
    (low, high, rejected, direction, delta, verdict) => {
      expect(verdictOf({ low, high }, rejected, direction, delta)).toBe(verdict);
    },
  );

  test('one pair decides nothing', () => {
    expect(verdictOf(null, false, 'lower', 10)).toBe('undecided');
  });

  test('an indifference zone below 0 is a Fault', () => {
    expect(() => verdictOf({ low: 0, high: 1 }, true, 'lower', -1)).toThrow(Fault);
  });
});

function study(n: number, difference: number, sd: number | null): Paired {
  return { n, difference, sd, p: 1, varianceReduction: null };
}

/** Evenly spread, where doubles of fast-check crowd at 0 and the ends. */
function hundredths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max }).map((count) => count / 100);
}

describe('moreSeeds', () => {
  test('is the least number that would settle the contrast, were the estimates right', () => {
    let asked = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        hundredths(-300, 300),
        hundredths(10, 500),
        hundredths(0, 200),
        (n, difference, sd, delta) => {
          const level = 0.025;
          const settled = (count: number): boolean => {
            const interval = pairedInterval(study(count, difference, sd), level);
            return verdictOf(interval, true, 'lower', delta) !== 'undecided';
          };
          const more = moreSeeds(study(n, difference, sd), level, delta);
          if (more === null) return;
          expect(settled(n + more)).toBe(true);
          if (more === 0) return;
          asked++;
          expect(settled(n + more - 1)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
    expect(asked).toBeGreaterThan(50);
  });

  test('of a known case', () => {
    // |1| > t(n - 1) 2 / sqrt(n) first at n = 18 (t = 2.1098): 0.9946 < 1; at 17 it is 1.0283.
    expect(moreSeeds(study(10, 1, 2), 0.05, 0)).toBe(8);
  });

  test('is 0 for what is decided, null for what no number decides', () => {
    expect(moreSeeds(study(10, 5, 1), 0.05, 0)).toBe(0);
    expect(moreSeeds(study(10, 0, 0), 0.05, 0)).toBe(0);
    expect(moreSeeds(study(10, 0, 1), 0.05, 0)).toBeNull();
    expect(moreSeeds(study(10, 1e-9, 1), 0.05, 0)).toBeNull();
    expect(moreSeeds(study(1, 5, null), 0.05, 0)).toBeNull();
  });

  test('of equal differences is what the sign test still needs', () => {
    // 2^(1 - n) <= 0.05 first at n = 6.
    expect(moreSeeds(study(2, 1, 0), 0.05, 0)).toBe(4);
    expect(moreSeeds(study(6, 1, 0), 0.05, 0)).toBe(0);
  });
});
