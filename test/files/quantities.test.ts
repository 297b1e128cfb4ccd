// Numbers as people write them become base units, or a flaw that says what is wrong with them.
import { describe, expect, it } from 'vitest';
import { spellPer } from '../../sim-core/files/per.ts';
import {
  anyQuantity,
  duration,
  MONEY_PER_TIME,
  PEOPLE,
  PER_TIME,
  pure,
  quantity,
  time,
  whole,
} from '../../sim-core/files/quantities.ts';
import type { Leaf } from '../../sim-core/files/leaf.ts';
import type * as z from 'zod';

function read<T>(schema: z.ZodType<Leaf<T>>, written: unknown): Leaf<T> {
  return schema.parse(written);
}

function valueOf<T>(schema: z.ZodType<Leaf<T>>, written: unknown): T | string {
  const leaf = read(schema, written);
  return leaf.flaw === null ? leaf.value : leaf.flaw.code;
}

const MIN = 60_000;

describe('quantities', () => {
  it.each([
    ['30 min', 30 * MIN],
    ['20 min', 20 * MIN],
    ['1 d', 24 * 60 * MIN],
    ['0', 0],
    [0, 0],
    ['-1 min', 'out-of-range'],
    ['1 kg', 'wrong-unit'],
    [5, 'wrong-unit'],
    ['5 minuts', 'unknown-unit'],
    ['', 'bad-number'],
    ['1,200 min', 'bad-number'],
    [true, 'wrong-type'],
    [['1 h'], 'wrong-type'],
    [null, 'wrong-type'],
  ])('a time %j is %j ms', (written, expected) => {
    expect(valueOf(time(), written)).toBe(expected);
  });

  it('refuse 0 where a time must be above it', () => {
    expect(valueOf(time(true), '0 min')).toBe('out-of-range');
    expect(valueOf(time(true), '1 s')).toBe(1000);
  });

  it.each(['30 / 1 d', '30 /d', '30/d', '1.25 1/h', '1.25 /h'])(
    'a rate may be written %s',
    (text) => {
      expect(valueOf(quantity(PER_TIME), text)).toBe(1.25);
    },
  );

  it('come in base units', () => {
    expect(valueOf(quantity(PEOPLE), '127.1e4 people')).toBe(1_271_000);
    expect(valueOf(quantity(MONEY_PER_TIME), '2 wan_yuan/d')).toBe(20_000 / 24);
    expect(valueOf(anyQuantity(), '5 ug/L')).toEqual({ value: 5e-6, dimension: [1, -3, 0, 0, 0] });
  });

  it('that are counts are whole, and unlimited only where that is said', () => {
    expect(valueOf(whole({ least: 1, most: 9 }), 3)).toBe(3);
    expect(valueOf(whole({ least: 1, most: 9 }), 10)).toBe('out-of-range');
    expect(valueOf(whole({ least: 1, most: 9 }), 2.5)).toBe('out-of-range');
    expect(valueOf(whole({ least: 1, most: 9 }, true), 'unlimited')).toBe(Infinity);
    expect(valueOf(whole({ least: 1, most: 9 }), 'unlimited')).toBe('bad-number');
  });
});

describe('the long form', () => {
  it('carries quality, source and range', () => {
    const written = { value: '2 h', quality: 'recalled', source: 'law', range: ['1 h', '3 h'] };
    expect(read(time(), written)).toMatchObject({
      value: 120 * MIN,
      quality: 'recalled',
      source: 'law',
      range: [60 * MIN, 180 * MIN],
      flaw: null,
    });
  });

  it.each([
    [{ value: '2 h', qualty: 'recalled' }, ['qualty']],
    [{ quality: 'recalled' }, ['value']],
    [{ value: '2 kg' }, ['value']],
    [{ value: ['2 h'] }, ['value']],
    [{ value: '2 h', quality: 'sure' }, ['quality']],
    [{ value: '2 h', source: 3 }, ['source']],
    [{ value: '2 h', range: '1 h' }, ['range']],
    [{ value: '2 h', range: ['1 h'] }, ['range']],
    [{ value: '2 h', range: ['1 h', '2 kg'] }, ['range', 1]],
    [{ value: '2 h', range: ['3 h', '1 h'] }, ['range']],
    [{ value: '2 h', range: ['3 h', '4 h'] }, ['range']],
  ])('is refused at the place that is wrong: %j', (written, path) => {
    expect(read(time(), written).flaw?.path).toEqual(path);
  });
});

describe('durations', () => {
  it.each([
    ['30 min', { kind: 'constant', value: 30 * MIN }],
    ['lognormal(2 min, 0.5)', { kind: 'lognormal', median: 2 * MIN, sigma: 0.5 }],
    ['exponential( 30 min )', { kind: 'exponential', mean: 30 * MIN }],
    ['uniform(1 h, 2 h)', { kind: 'uniform', low: 60 * MIN, high: 120 * MIN }],
    [
      'triangular(1 h, 2 h, 4 h)',
      { kind: 'triangular', low: 60 * MIN, mode: 120 * MIN, high: 240 * MIN },
    ],
    ['erlang(3, 2 h)', { kind: 'erlang', shape: 3, mean: 120 * MIN }],
  ])('%s', (written, expected) => {
    expect(valueOf(duration(), written)).toEqual(expected);
  });

  it.each([
    ['lognorml(2 min, 0.5)', 'bad-distribution', 0, 'lognorml', 'lognormal'],
    ['lognormal(2 min)', 'bad-distribution', 10, '2 min', null],
    ['lognormal(2 min, -1)', 'out-of-range', 17, '-1', null],
    ['lognormal(2 min, 0.5 h)', 'bad-distribution', 17, '0.5 h', null],
    ['lognormal(2 mim, 0.5)', 'unknown-unit', 12, 'mim', 'min'],
    ['erlang(2.5, 1 h)', 'out-of-range', 7, '2.5', null],
    ['uniform(1 h, 2 kg)', 'wrong-unit', 13, '2 kg', null],
    ['exponential(-1 h)', 'out-of-range', 12, '-1 h', null],
    ['uniform(1 h, 2 h', 'bad-distribution', null, null, null],
    ['uniform((1 h), 2 h)', 'bad-distribution', null, null, null],
  ])('%s is refused as %s at %j', (written, code, offset, token, near) => {
    const { flaw } = read(duration(), written);
    expect(flaw).toMatchObject({ code, offset, token, nearest: near });
  });
});

describe('spellPer', () => {
  it.each([
    ['0.5 /h', '0.5 1/h'],
    ['drinkers * 0.01 /h', 'drinkers * 0.01 1/h'],
    ['2/d + 1 /h', '2 1/d + 1 1/h'],
    ['a / 2 /h', 'a / 2 /h'],
    ['5 kg/h', '5 kg/h'],
    ['x2 /h', 'x2 /h'],
    ['4 /min(a, b)', '4 /min(a, b)'],
    ['4 /depth', '4 /depth'],
    ['0.1 / 1 h', '0.1 / 1 h'],
  ])('%s becomes %s', (written, expected) => {
    expect(spellPer(written).text).toBe(expected);
  });

  it('knows the way back to what was written', () => {
    const spelt = spellPer('2/d + 1 /h + wrong');
    expect(spelt.written(spelt.text.indexOf('wrong'))).toBe('2/d + 1 /h + '.length);
    expect(spelt.written(0)).toBe(0);
  });

  it('does not change numbers that no rate follows', () => {
    expect(valueOf(pure(), '0.5')).toBe(0.5);
  });
});
