import type * as z from 'zod';
import { meanOf } from '../base/distribution.ts';
import type { Distribution } from '../base/distribution.ts';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { HOUR } from '../base/time.ts';
import { DIMENSIONLESS, equal, nameDimension } from '../formula/dimension.ts';
import type { Dimension } from '../formula/dimension.ts';
import { parseQuantity } from '../formula/quantity.ts';
import type { Quantity } from '../formula/quantity.ts';
import type { QuantityError } from '../formula/refusal.ts';
import { readDistribution } from './distributions.ts';
import { flaw, leaf } from './leaf.ts';
import type { Flaw, Leaf } from './leaf.ts';
import { spellPer } from './per.ts';
import type { ProblemCode } from './problem.ts';

export const TIME: Dimension = [0, 0, 1, 0, 0];
export const LENGTH: Dimension = [0, 1, 0, 0, 0];
export const AREA: Dimension = [0, 2, 0, 0, 0];
export const PEOPLE: Dimension = [0, 0, 0, 1, 0];
export const PER_TIME: Dimension = [0, 0, -1, 0, 0];
export const PEOPLE_PER_TIME: Dimension = [0, 0, -1, 1, 0];
export const MONEY_PER_TIME: Dimension = [0, 0, -1, 0, 1];
export const MASS_PER_TIME: Dimension = [1, 0, -1, 0, 0];

/** Both ends belong to the range. */
export interface Limits {
  readonly least: number;
  readonly most: number;
}

const FROM_ZERO: Limits = { least: 0, most: Infinity };

const NUMBER_JSON = { type: ['string', 'number'] } as const;

const CODES: Readonly<Record<QuantityError['code'], ProblemCode>> = {
  empty: 'bad-number',
  'too-long': 'bad-number',
  'bad-number': 'bad-number',
  'unknown-unit': 'unknown-unit',
};

/** A quantity of any dimension, in base units. `30 / 1 d` and `30 /d` are read as `30 1/d`. */
export function readQuantity(written: string | number): Result<Quantity, Flaw> {
  const spelt = spellPer(
    typeof written === 'string' ? written.replace(/\/ *1 +(?=[a-z])/i, '/') : '',
  );
  const read = parseQuantity(typeof written === 'string' ? spelt.text : written);
  if (read.ok) return read;
  const { code, token, expected, nearest, offset } = read.error;
  // What does not even begin as a number is wrong as a whole.
  if (!/^\s*-?\d/.test(String(written))) return err(flaw('bad-number', expected));
  return err(flaw(CODES[code], expected, { token, nearest, offset: spelt.written(offset) }));
}

/** A quantity of one dimension; a bare 0 fits every dimension. */
export function readAs(
  written: string | number,
  dimension: Dimension,
  { least, most }: Limits,
): Result<number, Flaw> {
  const read = readQuantity(written);
  if (!read.ok) return read;
  const { value, dimension: found } = read.value;
  if (!equal(found, dimension) && !(value === 0 && equal(found, DIMENSIONLESS))) {
    return err(flaw('wrong-unit', expectedDimension(dimension, found)));
  }
  if (value < least || value > most) {
    return err(flaw('out-of-range', expectedLimits({ least, most }, dimension)));
  }
  return ok(value);
}

export function expectedDimension(wanted: Dimension, found: Dimension): Text {
  const want = nameDimension(wanted);
  const have = nameDimension(found);
  return { zh: `${want.zh}；这里是${have.zh}`, en: `${want.en}; here ${have.en}` };
}

function expectedLimits({ least, most }: Limits, dimension: Dimension): Text {
  const { zh, en } = nameDimension(dimension);
  if (most === Infinity) return { zh: `不小于 ${least} 的${zh}`, en: `${en} of at least ${least}` };
  return { zh: `${least} 到 ${most} 之间的${zh}`, en: `${en} from ${least} to ${most}` };
}

/** A number with a unit of that dimension, in base units. */
export function quantity(
  dimension: Dimension,
  limits: Limits = FROM_ZERO,
): z.ZodType<Leaf<number>> {
  const read = (written: string | number): Result<number, Flaw> =>
    readAs(written, dimension, limits);
  return leaf({
    read,
    readRange: read,
    size: (value) => value,
    standIn: Math.max(limits.least, Math.min(1, limits.most)),
    expected: nameDimension(dimension),
    json: { ...NUMBER_JSON, description: nameDimension(dimension).en },
  });
}

/** A pure number. */
export function pure(limits: Limits = FROM_ZERO): z.ZodType<Leaf<number>> {
  return quantity(DIMENSIONLESS, limits);
}

/** The word for a count without a limit. */
const UNLIMITED = 'unlimited';

/** A whole number; with `unlimited`, that word is Infinity. */
export function whole({ least, most }: Limits, unlimited = false): z.ZodType<Leaf<number>> {
  const end = most === Infinity ? '' : `–${most}`;
  const expected: Text = {
    zh: `整数（${least}${end || ' 或更大'}）${unlimited ? `或 ${UNLIMITED}` : ''}`,
    en: `a whole number (${least}${end || ' or more'})${unlimited ? ` or ${UNLIMITED}` : ''}`,
  };
  const read = (written: string | number): Result<number, Flaw> => {
    if (unlimited && written === UNLIMITED) return ok(Infinity);
    const value = readAs(written, DIMENSIONLESS, { least: -Infinity, most: Infinity });
    if (!value.ok) return err({ ...value.error, expected });
    const fits = Number.isSafeInteger(value.value) && value.value >= least && value.value <= most;
    return fits ? value : err(flaw('out-of-range', expected));
  };
  const json = unlimited
    ? { anyOf: [{ type: 'integer', minimum: least }, { const: UNLIMITED }] }
    : { type: 'integer', minimum: least, ...(most === Infinity ? {} : { maximum: most }) };
  return leaf({ read, readRange: read, size: (value) => value, standIn: least, expected, json });
}

/** A quantity whose dimension is what its unit says. */
export function anyQuantity(): z.ZodType<Leaf<Quantity>> {
  return leaf({
    read: readQuantity,
    readRange: (written) => {
      const read = readQuantity(written);
      return read.ok ? ok(read.value.value) : read;
    },
    size: ({ value }) => value,
    standIn: { value: 0, dimension: DIMENSIONLESS },
    expected: { zh: '带单位的数，如 5 ug/L', en: 'a number with its unit, such as 5 ug/L' },
    json: NUMBER_JSON,
  });
}

const ms = (hours: number): number => Math.round(hours * HOUR);

function readMs(written: string | number, least: number): Result<number, Flaw> {
  const hours = readAs(written, TIME, FROM_ZERO);
  if (!hours.ok) return hours;
  const value = ms(hours.value);
  if (value >= least) return ok(value);
  return err(flaw('out-of-range', { zh: '大于 0 的时间', en: 'a time above 0' }));
}

/** A fixed time, whole milliseconds; above 0 when `positive`. */
export function time(positive = false): z.ZodType<Leaf<number>> {
  const read = (written: string | number): Result<number, Flaw> =>
    readMs(written, positive ? 1 : 0);
  return leaf({
    read,
    readRange: read,
    size: (value) => value,
    standIn: HOUR,
    expected: nameDimension(TIME),
    json: { ...NUMBER_JSON, description: nameDimension(TIME).en },
  });
}

/** The number that a range of durations is about: the median of a lognormal, else the mean. */
export function centreOf(value: Distribution): number {
  return value.kind === 'lognormal' ? value.median : meanOf(value);
}

/** A time that may be random: a quantity or a distribution, ms. */
export function duration(): z.ZodType<Leaf<Distribution>> {
  return leaf<Distribution>({
    read: (written) => readDistribution(written, (text) => readMs(text, 0)),
    readRange: (written) => readMs(written, 0),
    size: centreOf,
    standIn: { kind: 'constant', value: 0 },
    expected: {
      zh: '时间或其分布，如 30 min、lognormal(2 min, 0.5)',
      en: 'a time or its distribution, such as 30 min, lognormal(2 min, 0.5)',
    },
    json: { ...NUMBER_JSON, description: '30 min, lognormal(2 min, 0.5), exponential(30 min) …' },
  });
}
