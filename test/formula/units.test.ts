// Aim: every unit has its textbook value in kg, m, h, person, yuan, and a wrong one is named.
import { describe, expect, it } from 'vitest';
import { describeDimension } from '../../sim-core/formula/dimension.ts';
import {
  fromBase,
  isUnitWord,
  nearestUnit,
  parseUnit,
  toBase,
  UNIT_WORDS,
} from '../../sim-core/formula/units.ts';

const GOLDEN: readonly (readonly [unit: string, one: number, base: string])[] = [
  ['1', 1, '1'],
  ['ug', 1e-9, 'kg'],
  ['mg', 1e-6, 'kg'],
  ['g', 0.001, 'kg'],
  ['kg', 1, 'kg'],
  ['t', 1000, 'kg'],
  ['mm', 0.001, 'm'],
  ['cm', 0.01, 'm'],
  ['m', 1, 'm'],
  ['km', 1000, 'm'],
  ['m2', 1, 'm2'],
  ['ha', 10_000, 'm2'],
  ['km2', 1_000_000, 'm2'],
  ['L', 0.001, 'm3'],
  ['m3', 1, 'm3'],
  ['wan_m3', 10_000, 'm3'],
  ['s', 1 / 3600, 'h'],
  ['min', 1 / 60, 'h'],
  ['h', 1, 'h'],
  ['d', 24, 'h'],
  ['wk', 168, 'h'],
  ['yr', 8760, 'h'],
  ['people', 1, 'person'],
  ['person', 1, 'person'],
  ['persons', 1, 'person'],
  ['yuan', 1, 'yuan'],
  ['wan_yuan', 10_000, 'yuan'],
  ['m/s', 3600, 'm/h'],
  ['km/h', 1000, 'm/h'],
  ['ug/L', 1e-6, 'kg/m3'],
  ['mg/L', 1e-3, 'kg/m3'],
  ['m3/s', 3600, 'm3/h'],
  ['L/s', 3.6, 'm3/h'],
  ['kg/h', 1, 'kg/h'],
  ['people/h', 1, 'person/h'],
  ['1/h', 1, '1/h'],
  ['1/d', 1 / 24, '1/h'],
  ['1/s', 3600, '1/h'],
  ['yuan/h', 1, 'yuan/h'],
  ['mm/h', 0.001, 'm/h'],
  ['people/km2', 1e-6, 'person/m2'],
  ['person*h', 1, 'h*person'],
  ['L/person/d', 1 / 24000, 'm3/h/person'],
];

describe('parseUnit', () => {
  it.each(GOLDEN)('reads 1 %s as %d %s', (text, one, base) => {
    const unit = parseUnit(text);
    if (!unit.ok) throw new Error(unit.error.token);
    expect(toBase(1, unit.value)).toBe(one);
    expect(unit.value.factor).toBe(one);
    expect(describeDimension(unit.value.dimension)).toBe(base);
    expect(fromBase(toBase(7, unit.value), unit.value)).toBeCloseTo(7, 12);
  });

  it('has a golden row for every unit word', () => {
    const covered = new Set(GOLDEN.map(([unit]) => unit));
    expect(UNIT_WORDS.filter((word) => !covered.has(word))).toEqual([]);
  });

  it('gives the nearest double, without a second rounding', () => {
    const concentration = parseUnit('ug/L');
    const speed = parseUnit('m/s');
    if (!concentration.ok || !speed.ok) throw new Error('unit');
    expect(toBase(5, concentration.value)).toBe(5e-6);
    expect(toBase(0.2, speed.value)).toBe(720);
  });

  it.each([
    ['', '', null],
    ['kgs', 'kgs', 'kg'],
    ['hours', 'hours', 'h'],
    ['µg/L', 'µg', 'ug'],
    ['kg/hr', 'hr', 'h'],
    ['%', '%', null],
    ['kg /h', ' /h', 'kg/h'],
    ['kg//h', '/h', null],
    ['kg/', '', null],
    ['/h', '/h', null],
    ['2', '2', null],
    ['1/1/h', '1', null],
    ['kg*m*h*yuan*person', 'person', null],
    ['__proto__', '__proto__', null],
    ['constructor', 'constructor', null],
    ['万元', '万元', 'wan_yuan'],
  ])('refuses %j and names the word', (text, token, nearest) => {
    const unit = parseUnit(text);
    if (unit.ok) throw new Error('accepted');
    expect(unit.error.code).toBe('unknown-unit');
    expect(unit.error.token).toBe(token);
    expect(text.slice(unit.error.offset)).toMatch(unit.error.token === '' ? /^$/ : /./);
    expect(unit.error.nearest).toBe(nearest);
  });

  it('knows its own words only', () => {
    expect(isUnitWord('h')).toBe(true);
    expect(isUnitWord('toString')).toBe(false);
    expect(nearestUnit('tonnes')).toBe('t');
    expect(nearestUnit('quintessence')).toBeNull();
  });
});
