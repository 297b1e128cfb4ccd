import { assert, Fault } from './assert.ts';
import { exp, ln, normalQuantile } from './math.ts';

/**
 * A distribution as data; every value is in the unit of what it describes (delays: ms). A mean,
 * median or width of 0 is allowed everywhere: it is the neutral "no delay".
 */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | {
      readonly kind: 'triangular';
      readonly low: number;
      readonly mode: number;
      readonly high: number;
    }
  | { readonly kind: 'exponential'; readonly mean: number }
  /** sigma is the standard deviation of the logarithm. */
  | { readonly kind: 'lognormal'; readonly median: number; readonly sigma: number }
  /** The sum of `shape` (an integer, 1 to 100) equal exponential stages. */
  | { readonly kind: 'erlang'; readonly shape: number; readonly mean: number }
  /** Exponential of mean1 with probability p, else of mean2. */
  | {
      readonly kind: 'hyperexponential';
      readonly p: number;
      readonly mean1: number;
      readonly mean2: number;
    };

/** Whether a value that may be other things is a distribution. */
export function isDistribution<T>(value: T): value is T & Distribution {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

const ERLANG_SHAPE_LIMIT = 100;

export function constant(value: number): Distribution {
  return { kind: 'constant', value };
}

/**
 * The inverse of the distribution function: one uniform makes one draw, and a larger u gives a
 * larger value (up to rounding). Both are what keeps the draws of two mechanisms in step. Where the inverse has no
 * closed form it is found to a few units in the last place, by arithmetic that is the same on every
 * engine.
 * @param u in the open interval (0, 1)
 * @throws {Fault} for u outside it, or an erlang shape that is not an integer in 1..100.
 */
export function quantile(d: Distribution, u: number): number {
  if (!(u > 0 && u < 1)) throw new Fault(`quantile: ${u} is not in (0, 1)`);
  switch (d.kind) {
    case 'constant':
      return d.value;
    case 'uniform':
      return d.low + (d.high - d.low) * u;
    case 'triangular':
      return triangular(d.low, d.mode, d.high, u);
    case 'exponential':
      return -d.mean * ln(1 - u);
    case 'lognormal':
      return d.median * exp(d.sigma * normalQuantile(u));
    case 'erlang':
      return erlang(d.shape, d.mean, u);
    case 'hyperexponential':
      return hyperexponential(d.p, d.mean1, d.mean2, u);
  }
}

/** No draw is smaller than this. */
export function leastOf(d: Distribution): number {
  switch (d.kind) {
    case 'constant':
      return d.value;
    case 'uniform':
    case 'triangular':
      return d.low;
    case 'lognormal':
      return d.sigma === 0 ? d.median : 0;
    case 'exponential':
    case 'erlang':
    case 'hyperexponential':
      return 0;
  }
}

/** The mean, in the unit of the values. */
export function meanOf(d: Distribution): number {
  switch (d.kind) {
    case 'constant':
      return d.value;
    case 'uniform':
      return (d.low + d.high) / 2;
    case 'triangular':
      return (d.low + d.mode + d.high) / 3;
    case 'exponential':
    case 'erlang':
      return d.mean;
    case 'lognormal':
      return d.median * exp((d.sigma * d.sigma) / 2);
    case 'hyperexponential':
      return d.p * d.mean1 + (1 - d.p) * d.mean2;
  }
}

/**
 * The distribution of factor times the value: `quantile(scaled(d, f), u)` is `f * quantile(d, u)` up
 * to rounding.
 * @throws {Fault} when the factor is negative or not finite.
 */
export function scaled(d: Distribution, factor: number): Distribution {
  assert(factor >= 0 && factor < Infinity, `scaled: the factor ${factor} is not in [0, Infinity)`);
  switch (d.kind) {
    case 'constant':
      return { kind: 'constant', value: d.value * factor };
    case 'uniform':
      return { kind: 'uniform', low: d.low * factor, high: d.high * factor };
    case 'triangular':
      return {
        kind: 'triangular',
        low: d.low * factor,
        mode: d.mode * factor,
        high: d.high * factor,
      };
    case 'exponential':
      return { kind: 'exponential', mean: d.mean * factor };
    case 'lognormal':
      return { kind: 'lognormal', median: d.median * factor, sigma: d.sigma };
    case 'erlang':
      return { kind: 'erlang', shape: d.shape, mean: d.mean * factor };
    case 'hyperexponential':
      return {
        kind: 'hyperexponential',
        p: d.p,
        mean1: d.mean1 * factor,
        mean2: d.mean2 * factor,
      };
  }
}

function triangular(low: number, mode: number, high: number, u: number): number {
  const width = high - low;
  if (width === 0) return low;
  return u * width < mode - low
    ? low + Math.sqrt(u * width * (mode - low))
    : high - Math.sqrt((1 - u) * width * (high - mode));
}

function erlang(shape: number, mean: number, u: number): number {
  if (!(Number.isInteger(shape) && shape >= 1 && shape <= ERLANG_SHAPE_LIMIT)) {
    throw new Fault(`quantile: an erlang shape of ${shape} is not an integer in 1..100`);
  }
  if (shape === 1) return -mean * ln(1 - u);
  // The smaller tail is matched, where the difference keeps its digits.
  const above =
    u < 0.5
      ? (x: number) => erlangLowerTail(shape, x) >= u
      : (x: number) => erlangUpperTail(shape, x) <= 1 - u;
  return (mean / shape) * firstWhere(above, shape);
}

/** P(X <= x) of a unit-rate erlang, as a series of positive terms. */
function erlangLowerTail(shape: number, x: number): number {
  let term = exp(-x);
  for (let i = 1; i <= shape; i++) term *= x / i;
  let sum = term;
  for (let i = shape + 1; term > sum * 1e-17; i++) {
    term *= x / i;
    sum += term;
  }
  return sum;
}

/** P(X > x) of a unit-rate erlang: fewer than `shape` Poisson events by x. */
function erlangUpperTail(shape: number, x: number): number {
  let term = exp(-x);
  let sum = term;
  for (let i = 1; i < shape; i++) {
    term *= x / i;
    sum += term;
  }
  return sum;
}

function hyperexponential(p: number, mean1: number, mean2: number, u: number): number {
  // A stage of mean 0 is an atom at 0: it leaves a plain exponential behind it.
  if (mean1 === 0 || p === 0) return afterAtom(mean1 === 0 ? p : 0, mean2, u);
  if (mean2 === 0 || p === 1) return afterAtom(mean2 === 0 ? 1 - p : 0, mean1, u);
  const above = (x: number): boolean => {
    // For small u the share below is summed directly, since 1 - (share above) would lose its digits.
    return u < 0.5
      ? p * shareBelow(x / mean1) + (1 - p) * shareBelow(x / mean2) >= u
      : p * exp(-x / mean1) + (1 - p) * exp(-x / mean2) <= 1 - u;
  };
  return firstWhere(above, Math.max(mean1, mean2));
}

/** With probability `atom` nothing, else an exponential of that mean. */
function afterAtom(atom: number, mean: number, u: number): number {
  return u <= atom || mean === 0 ? 0 : -mean * ln((1 - u) / (1 - atom));
}

/** 1 - exp(-x) without the loss of digits near 0. */
function shareBelow(x: number): number {
  if (x > 0.5) return 1 - exp(-x);
  let term = x;
  let sum = x;
  for (let i = 2; Math.abs(term) > sum * 1e-17; i++) {
    term *= -x / i;
    sum += term;
  }
  return sum;
}

/**
 * The least positive double at which a monotone condition holds, by bisection until the two ends are
 * neighbours. Some microseconds slower than Newton's method, but it cannot fail to converge.
 */
function firstWhere(holds: (x: number) => boolean, guess: number): number {
  let high = guess;
  while (!holds(high)) high *= 2;
  let low = high / 2;
  while (low > 0 && holds(low)) {
    high = low;
    low = low > 1e-300 ? low / 2 : 0;
  }
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (holds(middle)) high = middle;
    else low = middle;
  }
}
