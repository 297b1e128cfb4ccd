// Aim: paired comparison gives the published numbers (T3, T4) and exact nulls.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { allAgree, pair, pairedInterval } from '../../sim-core/experiment/paired.ts';
import { moments } from '../../sim-core/experiment/summary.ts';

test('T3: the inventory example of Law and Kelton', () => {
  const policy1 = [126.97, 124.31, 126.68, 122.66, 127.23];
  const policy2 = [118.21, 120.22, 122.45, 122.68, 119.4];
  const paired = pair(policy1, policy2);
  expect(paired.difference).toBeCloseTo(4.978, 3);
  expect(((paired.sd ?? NaN) * (paired.sd ?? NaN)) / 5).toBeCloseTo(2.438, 2);
  const interval = pairedInterval(paired, 0.1);
  expect(interval?.low).toBeCloseTo(1.65, 2);
  expect(interval?.high).toBeCloseTo(8.31, 2);
});

describe('T4: the vehicle inspection designs of Banks, Carson, Nelson and Nicol', () => {
  const designs = [
    [63.72, 32.24, 40.28, 36.94, 36.29, 56.94, 34.1, 63.36, 49.29, 87.2],
    [63.06, 31.78, 40.32, 37.71, 36.79, 57.93, 33.39, 62.92, 47.67, 80.79],
    [57.74, 29.65, 36.52, 35.71, 33.81, 51.54, 31.39, 57.24, 42.63, 67.27],
    [62.63, 31.56, 39.87, 37.35, 36.65, 57.15, 33.3, 62.21, 47.46, 79.6],
  ];

  test.each([
    [1, 50.036],
    [2, 49.236],
    [3, 44.35],
    [4, 48.778],
  ])('design %d has mean %d', (design, mean) => {
    expect(moments(designs[design - 1]).mean).toBeCloseTo(mean, 3);
  });

  test.each([
    [1, 2, 4.498],
    [1, 3, 28.498],
    [1, 4, 5.49],
    [2, 3, 11.857],
    [2, 4, 0.119],
    [3, 4, 9.849],
  ])('the differences of designs %d and %d have variance %d', (i, j, variance) => {
    const { sd } = pair(designs[i - 1], designs[j - 1]);
    expect((sd ?? NaN) * (sd ?? NaN)).toBeCloseTo(variance, 3);
  });

  test('common random numbers save 128 times the runs for designs 1 and 2', () => {
    const sum = (moments(designs[0]).variance ?? NaN) + (moments(designs[1]).variance ?? NaN);
    expect(sum).toBeCloseTo(577.28, 2);
    expect(pair(designs[0], designs[1]).varianceReduction).toBeCloseTo(577.28 / 4.498, 1);
  });
});

const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 2,
  maxLength: 30,
});

describe('a mechanism against a copy of itself', () => {
  test('differs by exactly 0 everywhere', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const paired = pair(values, [...values]);
        expect(paired).toEqual({
          n: values.length,
          difference: 0,
          sd: 0,
          p: 1,
          varianceReduction: null,
        });
        expect(pairedInterval(paired, 0.05)).toEqual({ low: 0, high: 0 });
      }),
    );
  });
});

test('swapping the two turns the signs and leaves the rest', () => {
  fc.assert(
    fc.property(sample, (values) => {
      const others = values.map((value, i) => value / 2 + ((i * 37) % 11));
      const [there, back] = [pair(values, others), pair(others, values)];
      expect(back.difference).toBeCloseTo(-there.difference, 6);
      expect(back.p).toBeCloseTo(there.p, 9);
    }),
  );
});

test('the interval leaves out 0 exactly when p is below its level', () => {
  const both = { out: 0, in: 0 };
  fc.assert(
    fc.property(sample, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (values, level) => {
      const paired = pair(
        values,
        values.map((_, i) => (i % 3) * 1000),
      );
      const interval = pairedInterval(paired, level);
      fc.pre(interval !== null && paired.sd !== 0 && Math.abs(paired.p - level) > 1e-9);
      const out = interval !== null && (interval.low > 0 || interval.high < 0);
      both[out ? 'out' : 'in']++;
      expect(out).toBe(paired.p < level);
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(both.in, both.out)).toBeGreaterThan(20);
});

test('one pair says nothing of the spread', () => {
  const paired = pair([3], [1]);
  expect(paired).toEqual({ n: 1, difference: 2, sd: null, p: 1, varianceReduction: null });
  expect(pairedInterval(paired, 0.05)).toBeNull();
});

test('equal differences other than 0 are judged by the sign test', () => {
  expect(pair([2, 3], [1, 2]).p).toBe(0.5);
  expect(pair([2, 3, 4, 5, 6], [1, 2, 3, 4, 5]).p).toBe(1 / 16);
  expect([allAgree(1), allAgree(10), allAgree(5000)]).toEqual([1, 2 ** -9, 0]);
});

test('samples that do not pair up are a Fault', () => {
  expect(() => pair([1, 2], [1])).toThrow(Fault);
  expect(() => pair([], [])).toThrow(Fault);
  expect(() => pair([1, NaN], [1, 2])).toThrow(Fault);
});
