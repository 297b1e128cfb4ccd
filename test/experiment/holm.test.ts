// Aim: Holm's step-down decisions are the published procedure's, and agree with their intervals' levels.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { holm } from '../../sim-core/experiment/holm.ts';

test('steps down from the smallest p value and stops at the first that fails', () => {
  const decisions = holm([0.01, 0.04, 0.03, 0.005], 0.05);
  expect(decisions.map(({ rejected }) => rejected)).toEqual([true, false, false, true]);
  // 4 x 0.005, 3 x 0.01, 2 x 0.03, then no less than the one before.
  expect(decisions.map(({ adjustedP }) => adjustedP)).toEqual([0.03, 0.06, 0.06, 0.02]);
  expect(decisions.map(({ level }) => level)).toEqual([0.05 / 3, 0.025, 0.025, 0.0125]);
});

test('one contrast is judged at alpha', () => {
  expect(holm([0.05], 0.05)).toEqual([{ adjustedP: 0.05, rejected: true, level: 0.05 }]);
  expect(holm([], 0.05)).toEqual([]);
});

test('equal p values are treated alike', () => {
  const alike = { adjustedP: 0.04, rejected: true, level: 0.025 };
  expect(holm([0.02, 0.02], 0.05)).toEqual([alike, alike]);
  expect(holm([0.03, 0.03], 0.05).map(({ rejected }) => rejected)).toEqual([false, false]);
});

const pValues = fc.array(
  fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 0.05, noNaN: true }),
  ),
  { minLength: 1, maxLength: 8 },
);

test('decides as adjusted p values and as each level does, and more than Bonferroni', () => {
  fc.assert(
    fc.property(pValues, (ps) => {
      const alpha = 0.05;
      holm(ps, alpha).forEach(({ adjustedP, rejected, level }, i) => {
        fc.pre(Math.abs(adjustedP - alpha) > 1e-12);
        expect(rejected).toBe(adjustedP <= alpha);
        expect(rejected).toBe(ps[i] <= level);
        expect(rejected || ps[i] > alpha / ps.length).toBe(true);
        expect(level).toBeGreaterThanOrEqual(alpha / ps.length);
        expect(level).toBeLessThanOrEqual(alpha);
      });
    }),
    { numRuns: 1000 },
  );
});

test('does not depend on the order of the contrasts', () => {
  fc.assert(
    fc.property(pValues, (ps) => {
      expect(holm(ps.toReversed(), 0.05).toReversed()).toEqual(holm(ps, 0.05));
    }),
  );
});

test('what is no probability is a Fault', () => {
  expect(() => holm([1.1], 0.05)).toThrow(Fault);
  expect(() => holm([NaN], 0.05)).toThrow(Fault);
  expect(() => holm([0.5], 0)).toThrow(Fault);
});
