// Aim: every quantile inverts its distribution function, and means and scales are as declared.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import {
  constant,
  leastOf,
  meanOf,
  quantile,
  scaled,
  type Distribution,
} from '../../sim-core/base/distribution.ts';

/** The distribution functions, written down independently of the code under test. */
const cases: readonly { readonly d: Distribution; readonly cdf: (x: number) => number }[] = [
  { d: { kind: 'uniform', low: 2, high: 10 }, cdf: (x) => (x - 2) / 8 },
  {
    d: { kind: 'triangular', low: 1, mode: 2, high: 5 },
    cdf: (x) => (x < 2 ? (x - 1) ** 2 / 4 : 1 - (5 - x) ** 2 / 12),
  },
  { d: { kind: 'triangular', low: 1, mode: 1, high: 3 }, cdf: (x) => 1 - (3 - x) ** 2 / 4 },
  { d: { kind: 'triangular', low: 1, mode: 3, high: 3 }, cdf: (x) => (x - 1) ** 2 / 4 },
  { d: { kind: 'exponential', mean: 4 }, cdf: (x) => -Math.expm1(-x / 4) },
  { d: { kind: 'erlang', shape: 1, mean: 4 }, cdf: (x) => -Math.expm1(-x / 4) },
  { d: { kind: 'erlang', shape: 2, mean: 6 }, cdf: (x) => erlangCdf(2, x / 3) },
  { d: { kind: 'erlang', shape: 5, mean: 1 }, cdf: (x) => erlangCdf(5, x * 5) },
  { d: { kind: 'erlang', shape: 60, mean: 60 }, cdf: (x) => erlangCdf(60, x) },
  {
    d: { kind: 'hyperexponential', p: 0.3, mean1: 1, mean2: 20 },
    cdf: (x) => -0.3 * Math.expm1(-x) - 0.7 * Math.expm1(-x / 20),
  },
  {
    d: { kind: 'hyperexponential', p: 0.3, mean1: 0, mean2: 20 },
    cdf: (x) => 0.3 - 0.7 * Math.expm1(-x / 20),
  },
];
const lognormal: Distribution = { kind: 'lognormal', median: 120, sigma: 0.5 };
const every = [...cases.map(({ d }) => d), lognormal, constant(7)];
const inside = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe('quantile', () => {
  test.each(cases)('inverts the distribution function of $d', ({ d, cdf }) => {
    fc.assert(
      fc.property(inside, (u) => {
        const x = quantile(d, u);
        const miss = x > 0 ? Math.abs(cdf(x) - u) : Math.max(0, u - cdf(0));
        expect(miss).toBeLessThan(d.kind === 'erlang' ? 1e-10 : 1e-13);
      }),
      { numRuns: 400 },
    );
  });

  test('has leastOf as its lower end', () => {
    for (const d of [...every, { ...lognormal, sigma: 0 }]) {
      const u = 1e-15;
      expect(quantile(d, u)).toBeGreaterThanOrEqual(leastOf(d));
      const isSlow = d.kind === 'erlang' || (d.kind === 'lognormal' && d.sigma > 0);
      if (!isSlow) expect(quantile(d, u)).toBeCloseTo(leastOf(d), 5);
    }
  });

  test('of a lognormal at its landmarks', () => {
    expect(quantile(lognormal, 0.5)).toBe(120);
    expect(quantile(lognormal, 0.975)).toBeCloseTo(120 * Math.exp(0.5 * 1.959963984540054), 9);
    expect(quantile(lognormal, 0.025)).toBeCloseTo(120 * Math.exp(-0.5 * 1.959963984540054), 9);
  });

  test('of small tails keeps its digits', () => {
    // For u -> 0 an erlang of two stages is sqrt(2 u) stages, a mixture is u over the mixed rate.
    const u = 1e-14;
    expect(quantile({ kind: 'erlang', shape: 2, mean: 2 }, u) / Math.sqrt(2 * u)).toBeCloseTo(1, 6);
    const mixed: Distribution = { kind: 'hyperexponential', p: 0.5, mean1: 1, mean2: 4 };
    expect(quantile(mixed, u) / (u / (0.5 + 0.125))).toBeCloseTo(1, 12);
  });

  test('grows with u', () => {
    for (const d of every) {
      fc.assert(
        fc.property(inside, inside, (u, v) => {
          const [low, high] = u < v ? [u, v] : [v, u];
          expect(quantile(d, low)).toBeLessThanOrEqual(quantile(d, high) * (1 + 1e-14));
        }),
      );
    }
  });

  test('is finite at the outermost draws', () => {
    for (const d of every) {
      for (const u of [2 ** -53, 1 - 2 ** -53]) {
        expect(Number.isFinite(quantile(d, u)), `${d.kind} at ${u}`).toBe(true);
      }
    }
  });

  test.each([0, 1, -0.1, 1.1, NaN])('u = %d is a Fault', (u) => {
    expect(() => quantile(constant(1), u)).toThrow(Fault);
  });

  test.each([0, 1.5, 101])('an erlang shape of %d is a Fault', (shape) => {
    expect(() => quantile({ kind: 'erlang', shape, mean: 1 }, 0.5)).toThrow(Fault);
  });
});

describe('meanOf', () => {
  test('is the average of the quantiles over an even grid', () => {
    const count = 20_000;
    for (const d of every) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += quantile(d, (i + 0.5) / count);
      expect(Math.abs(sum / count / meanOf(d) - 1)).toBeLessThan(2e-4);
    }
  });
});

describe('scaled', () => {
  test('scales every quantile and the mean', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...every),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        inside,
        (d, factor, u) => {
          const expected = quantile(d, u) * factor;
          expect(Math.abs(quantile(scaled(d, factor), u) - expected)).toBeLessThanOrEqual(
            Math.abs(expected) * 1e-12,
          );
          expect(meanOf(scaled(d, factor))).toBeCloseTo(meanOf(d) * factor, 8);
        },
      ),
    );
  });

  test('by 0 is the neutral "no delay" for every kind', () => {
    for (const d of every) {
      for (const u of [1e-9, 0.3, 0.5, 1 - 1e-9]) {
        expect(Math.abs(quantile(scaled(d, 0), u))).toBe(0);
      }
    }
  });

  test.each([-1, NaN, Infinity])('a factor of %d is a Fault', (factor) => {
    expect(() => scaled(constant(1), factor)).toThrow(Fault);
  });
});

/** P(X <= x) for a unit-rate erlang by Simpson's rule over its density, to about 1e-11. */
function erlangCdf(shape: number, x: number): number {
  let factorial = 1;
  for (let i = 2; i < shape; i++) factorial *= i;
  const density = (t: number): number => (t ** (shape - 1) * Math.exp(-t)) / factorial;
  const steps = 4000;
  const width = x / steps;
  let sum = density(0) + density(x);
  for (let i = 1; i < steps; i++) sum += density(i * width) * (i % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}
