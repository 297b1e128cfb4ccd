/** Aim: what a person types for seeds, times and shares is read as meant, or refused in words. */
import { describe, expect, test } from 'vitest';
import { CallError } from '../../exercise-server/cli/failure.ts';
import {
  parseCount,
  parseDuration,
  parseEqual,
  parseSeed,
  parseSeeds,
  parseShare,
} from '../../exercise-server/cli/quantities.ts';

describe('--seeds', () => {
  test('a count means seeds from 1', () => {
    expect(parseSeeds('3')).toEqual(['1', '2', '3']);
    expect(parseSeeds('200')).toEqual(parseSeeds('1-200'));
  });

  test('a range and a list say which', () => {
    expect(parseSeeds('10001-10003')).toEqual(['10001', '10002', '10003']);
    expect(parseSeeds('5,9')).toEqual(['5', '9']);
    expect(parseSeeds('5-5')).toEqual(['5']);
    expect(parseSeeds('1-2, 7')).toEqual(['1', '2', '7']);
  });

  test('full-width digits and punctuation are understood', () => {
    expect(parseSeeds('１－３')).toEqual(['1', '2', '3']);
    expect(parseSeeds('５，９')).toEqual(['5', '9']);
  });

  test.each(['', '0', '-3', '3-1', 'x', '1.5', '5,', '1-2-3', '99999999999999999999', '1-9999999'])(
    '%j is refused',
    (value) => {
      expect(() => parseSeeds(value)).toThrow(CallError);
    },
  );

  test('a seed that appears twice is named', () => {
    expect(() => parseSeeds('1-5,3')).toThrow('3');
  });
});

test('any text but an empty one is a seed', () => {
  expect(parseSeed(' 七 ')).toBe('七');
  expect(() => parseSeed('  ')).toThrow(CallError);
});

test.each([
  ['24h', 86_400_000],
  ['90 min', 5_400_000],
  ['2d', 172_800_000],
  ['1.5 h', 5_400_000],
  ['24小时', 86_400_000],
  ['３０min', 1_800_000],
])('the time %j is %i ms', (value, timeMs) => {
  expect(parseDuration(value)).toBe(timeMs);
});

test.each(['24', 'h', '0h', '-1h', '1 week', ''])('the time %j is refused', (value) => {
  expect(() => parseDuration(value)).toThrow(CallError);
});

test('a share is a percentage above 0 and below 100', () => {
  expect(parseShare('--precision', '5%')).toBe(0.05);
  expect(parseShare('--precision', '2.5 ％')).toBe(0.025);
  for (const value of ['5', '0%', '100%', '-5%', 'x']) {
    expect(() => parseShare('--precision', value)).toThrow(CallError);
  }
});

test('an indifference zone is a percentage or a number of the metric’s unit', () => {
  expect(parseEqual('2%')).toEqual({ value: 0.02, relative: true });
  expect(parseEqual('10')).toEqual({ value: 10, relative: false });
  expect(parseEqual('0')).toEqual({ value: 0, relative: false });
  expect(() => parseEqual('-1')).toThrow(CallError);
});

test('a count is whole and large enough', () => {
  expect(parseCount('--workers', '4', 1)).toBe(4);
  for (const value of ['0', '1.5', '-1', 'x', '']) {
    expect(() => parseCount('--workers', value, 1)).toThrow(CallError);
  }
});
