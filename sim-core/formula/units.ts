import { nearest } from '../base/nearest.ts';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Dimension } from './dimension.ts';
import { DIMENSIONLESS, divide, multiply } from './dimension.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';

/**
 * A unit of measure. A value in it times `over / under` is the value in base units; the two whole
 * numbers are kept apart so that `5 ug/L` is the double nearest to 5e-6 and not two roundings away.
 */
export interface Unit {
  readonly over: number;
  readonly under: number;
  /** `over / under`. */
  readonly factor: number;
  readonly dimension: Dimension;
}

export type UnitError = Refusal<'unknown-unit'>;

const MASS: Dimension = [1, 0, 0, 0, 0];
const LENGTH: Dimension = [0, 1, 0, 0, 0];
const AREA: Dimension = [0, 2, 0, 0, 0];
const VOLUME: Dimension = [0, 3, 0, 0, 0];
const TIME: Dimension = [0, 0, 1, 0, 0];
const PEOPLE: Dimension = [0, 0, 0, 1, 0];
const MONEY: Dimension = [0, 0, 0, 0, 1];

function unit(dimension: Dimension, over: number, under = 1): Unit {
  return { over, under, factor: over / under, dimension };
}

/** SI definitions; a year is 365 days; wan (万) is ten thousand. */
const UNITS: Readonly<Record<string, Unit>> = {
  ug: unit(MASS, 1, 1e9),
  mg: unit(MASS, 1, 1e6),
  g: unit(MASS, 1, 1e3),
  kg: unit(MASS, 1),
  t: unit(MASS, 1e3),
  mm: unit(LENGTH, 1, 1e3),
  cm: unit(LENGTH, 1, 100),
  m: unit(LENGTH, 1),
  km: unit(LENGTH, 1e3),
  m2: unit(AREA, 1),
  ha: unit(AREA, 1e4),
  km2: unit(AREA, 1e6),
  L: unit(VOLUME, 1, 1e3),
  m3: unit(VOLUME, 1),
  wan_m3: unit(VOLUME, 1e4),
  s: unit(TIME, 1, 3600),
  min: unit(TIME, 1, 60),
  h: unit(TIME, 1),
  d: unit(TIME, 24),
  wk: unit(TIME, 168),
  yr: unit(TIME, 8760),
  people: unit(PEOPLE, 1),
  person: unit(PEOPLE, 1),
  persons: unit(PEOPLE, 1),
  yuan: unit(MONEY, 1),
  wan_yuan: unit(MONEY, 1e4),
};

/** Every unit word, in code-unit order. */
export const UNIT_WORDS: readonly string[] = Object.keys(UNITS).sort();

/** What people write by habit and the spelling to suggest; an edit distance would not find these. */
const HABITS: Readonly<Record<string, string>> = {
  second: 's',
  seconds: 's',
  sec: 's',
  minute: 'min',
  minutes: 'min',
  mins: 'min',
  hour: 'h',
  hours: 'h',
  hr: 'h',
  hrs: 'h',
  H: 'h',
  day: 'd',
  days: 'd',
  week: 'wk',
  weeks: 'wk',
  year: 'yr',
  years: 'yr',
  ton: 't',
  tons: 't',
  tonne: 't',
  tonnes: 't',
  T: 't',
  l: 'L',
  litre: 'L',
  litres: 'L',
  liter: 'L',
  liters: 'L',
  metre: 'm',
  metres: 'm',
  meter: 'm',
  meters: 'm',
  µg: 'ug',
  μg: 'ug',
  'm²': 'm2',
  'm³': 'm3',
  'km²': 'km2',
  人: 'people',
  元: 'yuan',
  万元: 'wan_yuan',
  rmb: 'yuan',
  RMB: 'yuan',
  cny: 'yuan',
  CNY: 'yuan',
};

const EXPECTED = {
  zh: '计量单位，如 kg、t、m3、min、h、people、yuan，或其组合 kg/h、ug/L（百分数写成 0.5）',
  en: 'a unit such as kg, t, m3, min, h, people, yuan, or a combination such as kg/h, ug/L (50 per cent is written 0.5)',
};

/** `kg*m/h/person` is as long as anyone needs; the limit keeps exponents and factors small. */
const MAX_WORDS = 4;

const WORD = /[^\s*/]+/y;

export function isUnitWord(word: string): boolean {
  return Object.hasOwn(UNITS, word);
}

/** The unit word a person probably meant by `word`, or null. */
export function nearestUnit(word: string): string | null {
  if (Object.hasOwn(HABITS, word)) return HABITS[word] ?? null;
  return /^[A-Za-z]/.test(word) ? nearest(word, UNIT_WORDS) : null;
}

/**
 * Reads a unit: words of `UNIT_WORDS` joined by `*` and `/` from left to right, without spaces, at
 * most four: `kg`, `m3/s`, `person*h`, `L/person/d`. It may start with `1/`, as in `1/h`; `1` alone
 * is the pure number. A refusal names the word.
 */
export function parseUnit(text: string): Result<Unit, UnitError> {
  if (text === '1') return ok(unit(DIMENSIONLESS, 1));
  const isPer = text.startsWith('1/');
  let product = unit(DIMENSIONLESS, 1);
  let operator = isPer ? '/' : '*';
  let position = isPer ? 2 : 0;
  for (let words = 0; ; words += 1) {
    WORD.lastIndex = position;
    const word = WORD.exec(text)?.[0] ?? '';
    const found = Object.hasOwn(UNITS, word) ? UNITS[word] : undefined;
    if (found === undefined || words === MAX_WORDS) {
      const near = found === undefined ? nearestUnit(word) : null;
      return refuseUnit(text, position, word.length, near);
    }
    product = operator === '*' ? times(product, found) : per(product, found);
    position += word.length;
    if (position === text.length) return ok(product);
    operator = text.charAt(position);
    if (operator !== '*' && operator !== '/') {
      const tight = text.replace(/\s+/g, '');
      const near = tight !== text && parseUnit(tight).ok ? tight : null;
      return refuseUnit(text, position, 0, near);
    }
    position += 1;
  }
}

function times(a: Unit, b: Unit): Unit {
  return unit(multiply(a.dimension, b.dimension), a.over * b.over, a.under * b.under);
}

function per(a: Unit, b: Unit): Unit {
  return unit(divide(a.dimension, b.dimension), a.over * b.under, a.under * b.over);
}

/** Names the word at `offset`, or all the rest where there is no word. */
function refuseUnit(
  text: string,
  offset: number,
  wordLength: number,
  near: string | null,
): Result<Unit, UnitError> {
  const length = wordLength === 0 ? text.length - offset : wordLength;
  return err(refusal('unknown-unit', text, offset, length, EXPECTED, near));
}

/** `value` of that unit in base units. */
export function toBase(value: number, of: Unit): number {
  return (value * of.over) / of.under;
}

/** A value in base units, in that unit. */
export function fromBase(value: number, of: Unit): number {
  return (value * of.under) / of.over;
}
