/** Aim: the effects of a 2×2 are the textbook contrasts, taken seed by seed. */
import { describe, expect, test } from 'vitest';
import { effectsOf, excludesZero } from '../../exercise-server/batch/factorial.ts';

const noise = [3, -7, 12, 0, -4, 9, -1, 5];
const cell = (mean: number): number[] => noise.map((value) => mean + value);

describe('a 2×2', () => {
  test('of two factors that only add up has no interaction', () => {
    const { a, b, interaction } = effectsOf({
      a0b0: cell(100),
      a1b0: cell(90),
      a0b1: cell(70),
      a1b1: cell(60),
    });
    expect(a).toMatchObject({ mean: -10, halfWidth: 0 });
    expect(b).toMatchObject({ mean: -30, halfWidth: 0 });
    expect(interaction).toMatchObject({ mean: 0, halfWidth: 0 });
  });

  test('of two factors that work only together shows it as half the extra', () => {
    const { a, b, interaction } = effectsOf({
      a0b0: cell(100),
      a1b0: cell(100),
      a0b1: cell(100),
      a1b1: cell(60),
    });
    expect([a.mean, b.mean, interaction.mean]).toEqual([-20, -20, -20]);
  });

  test('takes the noise that cells share out of the intervals, and only that', () => {
    const own = [5, -5, 5, -5, 5, -5, 5, -5];
    const { a } = effectsOf({
      a0b0: cell(100),
      a1b0: cell(90).map((value, i) => value + own[i]),
      a0b1: cell(100),
      a1b1: cell(90),
    });
    expect(a.mean).toBe(-10);
    // Standard deviation of own/2 is 2.67; t(7) = 2.365; 2.365 * 2.67 / sqrt(8).
    expect(a.halfWidth).toBeCloseTo(2.235, 2);
  });
});

test('an interval excludes 0 when its mean is farther from 0 than its half-width', () => {
  expect(excludesZero({ n: 5, mean: -3, sd: 1, halfWidth: 2 })).toBe(true);
  expect(excludesZero({ n: 5, mean: 1, sd: 1, halfWidth: 2 })).toBe(false);
  expect(excludesZero({ n: 5, mean: 0, sd: 0, halfWidth: 0 })).toBe(false);
  expect(excludesZero({ n: 1, mean: 9, sd: null, halfWidth: null })).toBe(false);
});
