// Aim: exp, ln, pow and normalQuantile give the same bits on every engine, by hashes of 1,000 golden vectors each.
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../sim-core/base/canonical.ts';
import { exp, ln, normalQuantile, pow } from '../../sim-core/base/math.ts';
import { identityOf } from '../../sim-core/base/identity.ts';
import { createDraws } from '../../sim-core/base/random.ts';

const COUNT = 1000;
const draws = createDraws({ hi: 1, lo: 2 }, null);
const who = identityOf('golden');

/** Inputs come from integer arithmetic and + - * / only, so they are the same everywhere themselves. */
const uniforms = Array.from({ length: COUNT }, (_, i) => draws.pair(1, who, i));

/** Most inputs lie where models use the functions, every fifth far out. */
const vectors: readonly {
  readonly name: string;
  readonly hash: string;
  readonly exact: (u: number, v: number, i: number) => number;
  readonly engine: ((u: number, v: number, i: number) => number) | null;
}[] = [
  {
    name: 'exp',
    hash: 'cb43952c1ecb7c5acccee73a84df98684fee6321f42b186379ffd9aa2c5585f3',
    exact: (u, _v, i) => exp(exponent(u, i)),
    engine: (u, _v, i) => Math.exp(exponent(u, i)),
  },
  {
    name: 'ln',
    hash: '601b01c36e1d1d5b699e6516a4a28f054393f3f9c2775cd100b8932ca8eef346',
    exact: (u, v, i) => ln(positive(u, v, i)),
    engine: (u, v, i) => Math.log(positive(u, v, i)),
  },
  {
    name: 'pow',
    hash: 'd1d689b799d1126c312e9be123ef572c88f0b4d6f6c1b5129b037af40c4984c7',
    exact: (u, v, i) => pow(positive(u, v, i), v * 6 - 3),
    engine: (u, v, i) => positive(u, v, i) ** (v * 6 - 3),
  },
  {
    name: 'normalQuantile',
    hash: '09ae0d55f9f62ecca1c846b74aa67dd4255f3f44352a56cc0cfe02a4713dcdec',
    exact: (u, _v, i) => normalQuantile(i % 5 === 0 ? u / 1_000_000 : u),
    engine: null,
  },
];

function exponent(u: number, i: number): number {
  return (u * 2 - 1) * (i % 5 === 0 ? 700 : 10);
}

function positive(u: number, v: number, i: number): number {
  return i % 5 === 0 ? u / (v * 1e-12) : u * 4;
}

describe.each(vectors)('$name', ({ hash, exact }) => {
  const values = Float64Array.from(uniforms, ([u, v], i) => exact(u, v, i));

  test('has the bits it had when this line was written', () => {
    expect(hashOf(values)).toBe(hash);
  });

  test('the control: one last bit changes the hash', () => {
    const nudged = values.slice();
    const bits = new BigInt64Array(nudged.buffer);
    bits[COUNT / 2] += 1n;
    expect(hashOf(nudged)).not.toBe(hash);
  });
});

// The quantile has no counterpart in the engine; test/base/math.test.ts holds it to published values.
describe.each(vectors.filter(({ engine }) => engine !== null))('$name', ({ exact, engine }) => {
  test('agrees with this engine within four units in the last place', () => {
    const worst = uniforms.map(([u, v], i) => {
      const reference = engine?.(u, v, i) ?? NaN;
      return Math.abs(exact(u, v, i) - reference) / Math.max(Math.abs(reference), 1e-300);
    });
    expect(Math.max(...worst)).toBeLessThan(4 * 2 ** -52);
  });
});
