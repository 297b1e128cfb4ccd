/** Aim: a number looks the same on every machine and shows no more figures than it has. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalsFor, formatNumber, formatShare, formatSigned } from '../../sim-core/text/index.ts';

describe('a number', () => {
  test.each([
    [0, 0, '0'],
    [1234567.891, 2, '1,234,567.89'],
    [-1234.5, 1, '-1,234.5'],
    [-0.0004, 2, '0.00'],
    [999.999, 2, '1,000.00'],
    [Infinity, 0, '∞'],
    [NaN, 0, '-'],
  ])('%d with %i decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  test('loses only what its decimals do not show', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const shown = Number(formatNumber(value, decimals).replaceAll(',', ''));
          expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-3);
        },
      ),
    );
  });

  test('as a difference carries its sign, unless it shows as 0', () => {
    expect(formatSigned(12.34, 1)).toBe('+12.3');
    expect(formatSigned(-12.34, 1)).toBe('-12.3');
    expect(formatSigned(0.001, 1)).toBe('0.0');
  });
});

test.each([
  [0.043, 2, 3],
  [4.3, 2, 1],
  [43, 2, 0],
  [43000, 2, 0],
  [0, 2, 0],
  [1, 1, 0],
  [0.1, 1, 1],
  [1e-12, 2, 6],
])('%d to %i figures needs %i decimals', (scale, figures, decimals) => {
  expect(decimalsFor(scale, figures)).toBe(decimals);
});

test('a share is a percentage, finer when it is small', () => {
  expect(formatShare(0.5)).toBe('50 %');
  expect(formatShare(0.025)).toBe('2.5 %');
  expect(formatShare(0)).toBe('0 %');
  expect(formatShare(0.997)).toBe('99.7 %');
  expect(formatShare(1)).toBe('100 %');
});
