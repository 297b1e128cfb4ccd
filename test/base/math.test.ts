// Aim: the exact functions are also the right functions, within a few units in the last place.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { clip, exp, ln, normalQuantile, pow } from '../../sim-core/base/math.ts';

/** Relative error, in units of 1e-15. */
function errorOf(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300) / 1e-15;
}

test('exp, ln and pow agree with the engine to the last bits', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(errorOf(exp(x), Math.exp(x))).toBeLessThan(1);
    }),
  );
  fc.assert(
    fc.property(
      fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (x, y) => {
        expect(errorOf(ln(x), Math.log(x))).toBeLessThan(1);
        expect(errorOf(pow(x, y), x ** y)).toBeLessThan(1);
      },
    ),
  );
});

test('the ends of exp, ln and pow', () => {
  expect([exp(0), exp(710), exp(-746)]).toEqual([1, Infinity, 0]);
  expect([ln(1), ln(0), ln(-1)]).toEqual([0, -Infinity, NaN]);
  expect([pow(2, 10), pow(0, 0), pow(-8, 1 / 3)]).toEqual([1024, 1, NaN]);
});

test.each([
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.95, 1.6448536269514722],
  [0.9995, 3.290526731491926],
  [0.025, -1.959963984540054],
  [1e-6, -4.753424308822899],
])('the standard normal leaves a share of %d below %d', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 10);
});

test('normalQuantile at and beyond its ends', () => {
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  expect(normalQuantile(-0.1)).toBeNaN();
});

test('clip holds a number within its range', () => {
  expect([clip(-1, 0, 2), clip(1, 0, 2), clip(3, 0, 2), clip(5, 4, 4)]).toEqual([0, 1, 2, 4]);
  expect(clip(NaN, 0, 1)).toBeNaN();
  expect(() => clip(1, 2, 0)).toThrow(Fault);
  expect(() => clip(1, NaN, 2)).toThrow(Fault);
});
