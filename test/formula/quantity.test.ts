// Aim: a quantity in a file becomes one number in base units, or a refusal that names the token.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDimension } from '../../sim-core/formula/dimension.ts';
import { parseQuantity } from '../../sim-core/formula/quantity.ts';
import { UNIT_WORDS } from '../../sim-core/formula/units.ts';

describe('parseQuantity', () => {
  it.each<[string | number, number, string]>([
    ['30 t', 30_000, 'kg'],
    ['90 min', 1.5, 'h'],
    ['0.5', 0.5, '1'],
    ['40 kg/h', 40, 'kg/h'],
    ['1.5e3 people', 1500, 'person'],
    ['5 ug/L', 5e-6, 'kg/m3'],
    ['0.2 m/s', 720, 'm/h'],
    ['0.2 1/h', 0.2, '1/h'],
    ['30t', 30_000, 'kg'],
    ['  -2 m ', -2, 'm'],
    ['-0', 0, '1'],
    ['3 wan_yuan', 30_000, 'yuan'],
    [12, 12, '1'],
    [-0, 0, '1'],
  ])('reads %j as %d %s', (text, value, base) => {
    const quantity = parseQuantity(text);
    if (!quantity.ok) throw new Error(quantity.error.code);
    expect(quantity.value.value).toBe(value);
    expect(describeDimension(quantity.value.dimension)).toBe(base);
  });

  it.each<[string | number, string, string, string | null]>([
    [Infinity, 'bad-number', 'Infinity', null],
    [NaN, 'bad-number', 'NaN', null],
    ['Infinity', 'bad-number', 'I', null],
    ['NaN kg', 'bad-number', 'N', null],
    ['0x10', 'bad-number', '0x10', null],
    ['0b11', 'bad-number', '0b11', null],
    ['1,000 kg', 'bad-number', '1,000', null],
    ["1'000", 'bad-number', "1'000", null],
    ['1_000', 'bad-number', '1_000', null],
    ['007', 'bad-number', '007', null],
    ['1e999', 'bad-number', '1e999', null],
    ['1e-999', 'bad-number', '1e-999', null],
    ['1e308 wan_yuan', 'bad-number', '1e308 wan_yuan', null],
    ['.5', 'bad-number', '.5', '0.5'],
    ['5.', 'bad-number', '5.', null],
    ['1.2.3', 'bad-number', '1.2.3', null],
    ['+5', 'bad-number', '+', null],
    ['--5', 'bad-number', '-', null],
    ['kg', 'bad-number', 'k', null],
    ['-', 'bad-number', '', null],
    ['', 'empty', '', null],
    ['   ', 'empty', '   ', null],
    ['50 %', 'unknown-unit', '%', null],
    ['30 tonns', 'unknown-unit', 'tonns', null],
    ['30 tonnes', 'unknown-unit', 'tonnes', 't'],
    ['30 peple', 'unknown-unit', 'peple', 'people'],
    ['40 kg/hour', 'unknown-unit', 'hour', 'h'],
    ['30 t 5 kg', 'unknown-unit', ' 5 kg', null],
    [`1${'0'.repeat(80)}`, 'too-long', '0'.repeat(17), null],
  ])('refuses %j with %s at %j', (text, code, token, nearest) => {
    const quantity = parseQuantity(text);
    if (quantity.ok) throw new Error('accepted');
    expect(quantity.error).toMatchObject({ code, token, nearest });
    expect(quantity.error.expected.zh).not.toBe('');
    expect(quantity.error.expected.en).not.toBe('');
  });

  it('reads what it is given back from a number and a unit, whatever they are', () => {
    const value = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, fc.constantFrom(...UNIT_WORDS), (number, unit) => {
        const quantity = parseQuantity(`${number} ${unit}`);
        const one = parseQuantity(`1 ${unit}`);
        if (!quantity.ok || !one.ok) throw new Error('refused');
        expect(quantity.value.value / number / one.value.value).toBeCloseTo(1, 12);
      }),
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const quantity = parseQuantity(text);
        expect(quantity.ok ? Number.isFinite(quantity.value.value) : true).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
