// Aim: simulated times read as a clock that never runs ahead.
import { expect, test } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { DAY, formatClock, HOUR, MINUTE, SECOND } from '../../sim-core/base/time.ts';

test('the units are whole milliseconds', () => {
  expect([SECOND, MINUTE, HOUR, DAY]).toEqual([1_000, 60_000, 3_600_000, 86_400_000]);
});

test.each([
  [0, '00:00'],
  [4 * HOUR + 5 * MINUTE, '04:05'],
  [DAY - 1, '23:59'],
  [DAY, '1d 00:00'],
  [DAY + 4 * HOUR + 5 * MINUTE, '1d 04:05'],
  [12 * DAY + 59 * SECOND, '12d 00:00'],
  [-10 * MINUTE, '-00:10'],
  [-DAY - HOUR, '-1d 01:00'],
  [-SECOND, '00:00'],
])('%d ms reads %s', (timeMs, clock) => {
  expect(formatClock(timeMs)).toBe(clock);
});

test('what is not a time is a Fault', () => {
  expect(() => formatClock(NaN)).toThrow(Fault);
  expect(() => formatClock(Infinity)).toThrow(Fault);
});
