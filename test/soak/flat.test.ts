import { expect, it } from 'vitest';
import { diceOf } from '../kit/dice.ts';
import { grows, trendOf, type Reading } from './flat.ts';

/** Two hours of a figure that goes up and down as exercises begin and end. */
function readings(perHour: number): readonly Reading[] {
  const dice = diceOf('flat');
  return Array.from({ length: 120 }, (_, i) => ({
    atMs: i * 60_000,
    value: 60 + (i % 20) / 4 + dice.whole(0, 2) + (perHour * i) / 60,
  }));
}

it('sees through ups and downs what grows and what does not', () => {
  expect(grows(trendOf(readings(0)), 1, 2)).toBe(false);
  expect(grows(trendOf(readings(-5)), 1, 2)).toBe(false);
  expect(grows(trendOf(readings(1)), 1, 2)).toBe(false);
  expect(grows(trendOf(readings(5)), 1, 2)).toBe(true);
  const { perHour, atLeastPerHour } = trendOf(readings(5));
  expect(atLeastPerHour).toBeLessThan(perHour);
  expect(Math.abs(perHour - 5)).toBeLessThan(1);
});
