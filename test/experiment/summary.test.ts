// Aim: means, spreads and t intervals are the textbook's, and cover what they promise (T7).
import { expect, test } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { identityOf } from '../../sim-core/base/identity.ts';
import { quantile } from '../../sim-core/base/distribution.ts';
import { createDraws, rootOf } from '../../sim-core/base/random.ts';
import { tCritical, tTwoSided } from '../../sim-core/experiment/student-t.ts';
import { moments, summarise } from '../../sim-core/experiment/summary.ts';

// Published t tables.
test.each([
  [0.05, 9, 2.262157],
  [0.1, 4, 2.131847],
  [0.05, 1, 12.706205],
  [0.01, 30, 2.749996],
  [0.05, 1e6, 1.959966],
])('the two-sided t value at level %d with %d degrees of freedom is %d', (level, df, t) => {
  expect(tCritical(level, df)).toBeCloseTo(t, 5);
  expect(tTwoSided(t, df)).toBeCloseTo(level, 6);
  expect(tTwoSided(-t, df)).toBeCloseTo(level, 6);
});

test('a t value has no meaning outside its range', () => {
  for (const [level, df] of [
    [0, 5],
    [1, 5],
    [0.05, 0],
    [NaN, 5],
  ]) {
    expect(() => tCritical(level, df)).toThrow(Fault);
  }
  expect(tTwoSided(0, 5)).toBe(1);
});

test('summarises a sample', () => {
  const { n, mean, sd, halfWidth } = summarise([2, 4, 4, 4, 5, 5, 7, 9]);
  expect([n, mean]).toEqual([8, 5]);
  expect(sd).toBeCloseTo(Math.sqrt(32 / 7), 14);
  expect(halfWidth).toBeCloseTo((2.364624 * Math.sqrt(32 / 7)) / Math.sqrt(8), 5);
});

test('one value has a mean and nothing else', () => {
  expect(summarise([3.5])).toEqual({ n: 1, mean: 3.5, sd: null, halfWidth: null });
});

test('equal values have exactly no spread', () => {
  expect(summarise([0.1, 0.1, 0.1])).toEqual({ n: 3, mean: 0.1, sd: 0, halfWidth: 0 });
});

test('a large offset does not drown the spread', () => {
  expect(moments([1e9 + 1, 1e9 + 2, 1e9 + 3]).variance).toBeCloseTo(1, 9);
});

test('an empty sample and values that are no numbers are Faults', () => {
  expect(() => summarise([])).toThrow(Fault);
  expect(() => summarise([1, NaN])).toThrow(Fault);
  expect(() => summarise([1, Infinity])).toThrow(Fault);
});

test('T7: the 90 % interval of the mean delay in a short M/M/1 covers with 0.859 at n = 10', () => {
  // Arrivals at rate 1, mean service 0.9, the first 25 customers from empty. Expected coverage and
  // relative half-width (0.436) are of 400,000 experiments; 12,000 give the first to 0.0032.
  const truth = 2.1243;
  const experiments = 12_000;
  const draws = createDraws(rootOf('T7', 'world'), null);
  const gap = { kind: 'exponential', mean: 1 } as const;
  const service = { kind: 'exponential', mean: 0.9 } as const;
  const who = identityOf('customer');
  let ordinal = 0;
  const averageDelay = (): number => {
    let delay = 0;
    let sum = 0;
    for (let customer = 1; customer < 25; customer++) {
      const [u, v] = draws.pair(1, who, ordinal++);
      delay = Math.max(0, delay + quantile(service, u) - quantile(gap, v));
      sum += delay;
    }
    return sum / 25;
  };
  let covered = 0;
  let relative = 0;
  for (let i = 0; i < experiments; i++) {
    const { mean, halfWidth } = summarise(Array.from({ length: 10 }, averageDelay), 0.1);
    if (Math.abs(mean - truth) <= (halfWidth ?? NaN)) covered++;
    relative += (halfWidth ?? NaN) / mean;
  }
  expect(Math.abs(covered / experiments - 0.859)).toBeLessThan(0.01);
  expect(Math.abs(relative / experiments - 0.436)).toBeLessThan(0.01);
});
