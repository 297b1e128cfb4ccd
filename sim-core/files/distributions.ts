import type { Distribution } from '../base/distribution.ts';
import { nearest } from '../base/nearest.ts';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { parseQuantity } from '../formula/quantity.ts';
import { flaw } from './leaf.ts';
import type { Flaw } from './leaf.ts';

type Reader = (text: string) => Result<number, Flaw>;

/** What each argument is: a time, the sigma of a logarithm, a number of stages, or a share. */
const SHAPES = {
  uniform: ['time', 'time'],
  triangular: ['time', 'time', 'time'],
  exponential: ['time'],
  lognormal: ['time', 'sigma'],
  erlang: ['stages', 'time'],
  hyperexponential: ['share', 'time', 'time'],
} as const;
type Name = keyof typeof SHAPES;

const EXAMPLES: Readonly<Record<Name, string>> = {
  uniform: 'uniform(1 h, 2 h)',
  triangular: 'triangular(1 h, 2 h, 4 h)',
  exponential: 'exponential(30 min)',
  lognormal: 'lognormal(2 min, 0.5)',
  erlang: 'erlang(3, 2 h)',
  hyperexponential: 'hyperexponential(0.9, 5 min, 50 min)',
};

/** A sigma of 4 already spreads 90 % of draws over a factor of half a million. */
const MAX_SIGMA = 4;
const MAX_STAGES = 100;

const NAMES = Object.keys(SHAPES) as readonly Name[];
const CALL = /^(\s*)([A-Za-z_][\w-]*)(\s*\()([^()]*)\)\s*$/;

/**
 * Reads a time or a distribution of times in ms: `30 min`, `lognormal(2 min, 0.5)` (median, sigma),
 * `exponential(30 min)` (mean), `uniform(1 h, 2 h)`, `triangular(1 h, 2 h, 4 h)`, `erlang(3, 2 h)`
 * (stages, mean of the sum), `hyperexponential(0.9, 5 min, 50 min)` (share of the first mean, means).
 */
export function readDistribution(
  written: string | number,
  readTime: (text: string | number) => Result<number, Flaw>,
): Result<Distribution, Flaw> {
  const text = typeof written === 'string' ? written : '';
  const call = CALL.exec(text);
  if (call === null) {
    if (text.includes('(')) return err(flaw('bad-distribution', EXPECTED_ANY));
    const time = readTime(written);
    return time.ok ? ok({ kind: 'constant', value: time.value }) : time;
  }
  const [, space = '', word = '', bracket = '', inner = ''] = call;
  const name = NAMES.find((known) => known === word);
  if (name === undefined) {
    const near = nearest(word, NAMES);
    const place = { token: word, offset: space.length, nearest: near };
    return err(flaw('bad-distribution', EXPECTED_ANY, place));
  }
  const start = space.length + word.length + bracket.length;
  const args = readArguments(name, inner, start, readTime);
  return args.ok ? build(name, args.value) : args;
}

const EXPECTED_ANY: Text = {
  zh: `${NAMES.join('、')} 之一，如 ${EXAMPLES.lognormal}`,
  en: `one of ${NAMES.join(', ')}, such as ${EXAMPLES.lognormal}`,
};

function example(name: Name): Text {
  return { zh: `如 ${EXAMPLES[name]} 的写法`, en: `arguments as in ${EXAMPLES[name]}` };
}

function readArguments(
  name: Name,
  inner: string,
  start: number,
  readTime: Reader,
): Result<readonly number[], Flaw> {
  const shape = SHAPES[name];
  const parts = inner.split(',');
  if (parts.length !== shape.length) {
    return err(flaw('bad-distribution', example(name), { token: inner.trim(), offset: start }));
  }
  const values: number[] = [];
  let offset = start;
  for (const [i, part] of parts.entries()) {
    const kind = shape[i] ?? 'time';
    const read = kind === 'time' ? readTime(part) : readPure(part, kind);
    const at = offset + part.length - part.trimStart().length;
    if (!read.ok) {
      const { error } = read;
      const inside = error.offset === null ? at : offset + error.offset;
      return err({ ...error, token: error.token ?? part.trim(), offset: inside });
    }
    values.push(read.value);
    offset += part.length + 1;
  }
  return ok(values);
}

const PURE: Readonly<
  Record<
    'sigma' | 'stages' | 'share',
    { readonly expected: Text; readonly fits: (value: number) => boolean }
  >
> = {
  sigma: {
    expected: { zh: `0 到 ${MAX_SIGMA} 的纯数`, en: `a pure number from 0 to ${MAX_SIGMA}` },
    fits: (value) => value >= 0 && value <= MAX_SIGMA,
  },
  stages: {
    expected: { zh: `1 到 ${MAX_STAGES} 的整数`, en: `a whole number from 1 to ${MAX_STAGES}` },
    fits: (value) => Number.isInteger(value) && value >= 1 && value <= MAX_STAGES,
  },
  share: {
    expected: { zh: '0 到 1 的纯数', en: 'a pure number from 0 to 1' },
    fits: (value) => value >= 0 && value <= 1,
  },
};

function readPure(text: string, kind: keyof typeof PURE): Result<number, Flaw> {
  const { expected, fits } = PURE[kind];
  const read = parseQuantity(text);
  if (!read.ok || read.value.dimension.some((exponent) => exponent !== 0)) {
    return err(flaw('bad-distribution', expected));
  }
  const { value } = read.value;
  return fits(value) ? ok(value) : err(flaw('out-of-range', expected));
}

function build(name: Name, [a = 0, b = 0, c = 0]: readonly number[]): Result<Distribution, Flaw> {
  const rising = { zh: '由小到大的时间', en: 'times in rising order' };
  switch (name) {
    case 'uniform':
      if (a > b) return err(flaw('bad-distribution', rising));
      return ok({ kind: 'uniform', low: a, high: b });
    case 'triangular':
      if (a > b || b > c) return err(flaw('bad-distribution', rising));
      return ok({ kind: 'triangular', low: a, mode: b, high: c });
    case 'exponential':
      return ok({ kind: 'exponential', mean: a });
    case 'lognormal':
      return ok({ kind: 'lognormal', median: a, sigma: b });
    case 'erlang':
      return ok({ kind: 'erlang', shape: a, mean: b });
    case 'hyperexponential':
      return ok({ kind: 'hyperexponential', p: a, mean1: b, mean2: c });
  }
}
