// Aim: a linked formula gives, bit for bit, what the plain reading of its tree gives.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, ln, pow } from '../../sim-core/base/math.ts';
import { link } from '../../sim-core/formula/link.ts';
import { OPERATORS } from '../../sim-core/formula/tree.ts';
import type { Tree } from '../../sim-core/formula/tree.ts';
import { randomTree } from './random-tree.ts';

const SLOTS = 4;
const ENV = 12;

/** The meaning of each operator written as plainly as it can be, every argument already a number. */
const PLAIN: Readonly<Record<string, (...x: number[]) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  neg: (a) => -a,
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  not: (a) => Number(a === 0),
  min: (...all) => Math.min(...all),
  max: (...all) => Math.max(...all),
  magnitude: (a) => Math.abs(a),
  floor: (a) => Math.floor(a),
  ceil: (a) => Math.ceil(a),
  round: (a) => Math.round(a),
  sqrt: (a) => Math.sqrt(a),
  exp: (a) => exp(a),
  ln: (a) => ln(a),
  clip: (a, low, high) => Math.min(Math.max(a, low), high),
};
const DECIDING = ['<', '<=', '>', '>=', '==', '!=', 'not'];

function interpret(tree: Tree, env: Float64Array, base: number): number {
  if (typeof tree === 'number') return tree;
  const operator: string = tree[0];
  if (operator === 'slot') return env[base + Number(tree[1])];
  if (operator === 'abs') return env[Number(tree[1])];
  if (operator === 'up') return env[base] === -1 ? 0 : env[env[base] + Number(tree[1])];
  const args = tree.slice(1) as Tree[];
  const at = (i: number): number => interpret(args[i], env, base);
  const truth = (x: number): number => (Number.isNaN(x) ? NaN : Number(x !== 0));
  switch (operator) {
    case 'and':
      return at(0) === 0 || Number.isNaN(at(0)) ? truth(at(0)) : truth(at(1));
    case 'or':
      return at(0) === 0 ? truth(at(1)) : truth(at(0));
    case 'if':
      return Number.isNaN(at(0)) ? NaN : at(0) === 0 ? at(2) : at(1);
    case 'pow':
      if (args[1] === 2) return at(0) * at(0);
      if (args[1] === 3) return at(0) * at(0) * at(0);
      return pow(at(0), at(1));
  }
  const values = args.map((_, i) => at(i));
  if (DECIDING.includes(operator) && values.some((value) => Number.isNaN(value))) return NaN;
  return PLAIN[operator](...values);
}

describe('link', () => {
  const entry = fc.oneof(
    fc.constantFrom(0, 1, 2, -1, 0.5, Infinity, NaN),
    fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  );

  it('agrees with the plain interpreter on random trees and environments', () => {
    fc.assert(
      fc.property(
        randomTree(SLOTS, ENV),
        fc.array(entry, { minLength: ENV, maxLength: ENV }),
        fc.boolean(),
        (tree, entries, hasUpstream) => {
          const env = Float64Array.from(entries);
          const base = 2 * SLOTS;
          env[base] = hasUpstream ? SLOTS : -1;
          expect(link(tree)(env, base)).toBe(interpret(tree, env, base));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('agrees for every operator and every shape of its two arguments', () => {
    const env = Float64Array.from([-1, 3, 5, 3, NaN, 0.25]);
    const shapes: Tree[] = [3, 0, ['slot', 1], ['slot', 2], ['slot', 4], ['neg', ['slot', 3]]];
    let count = 0;
    for (const [operator, [least, most]] of Object.entries(OPERATORS)) {
      if (least > 2 || most < 2) continue;
      for (const left of shapes) {
        for (const right of shapes) {
          const tree = [operator, left, right] as unknown as Tree;
          expect(link(tree)(env, 0)).toBe(interpret(tree, env, 0));
          count += 1;
        }
      }
    }
    expect(count).toBe(15 * 36);
  });

  it('reads slots from the row’s base, entries from the start, and the upstream row where it is', () => {
    const env = Float64Array.from([7, -1, 11, 1, 13]);
    expect(link(['slot', 1])(env, 3)).toBe(13);
    expect(link(['abs', 0])(env, 3)).toBe(7);
    expect(link(['up', 1])(env, 3)).toBe(11);
    expect(link(['up', 1])(env, 1)).toBe(0);
  });

  it('never swallows not-a-number, except in a branch it does not need', () => {
    const env = Float64Array.from([NaN, 1, 0]);
    const sick: Tree = ['slot', 0];
    const deciding: Tree[] = [
      ['<', sick, 1],
      ['>', 1, sick],
      ['==', sick, sick],
      ['!=', sick, ['slot', 1]],
      ['not', sick],
      ['and', 1, sick],
      ['and', sick, 0],
      ['or', 0, sick],
      ['or', sick, 1],
      ['if', sick, 1, 2],
      ['min', sick, 1, 2],
      ['clip', 1, 0, sick],
    ];
    for (const tree of deciding) expect(link(tree)(env, 0)).toBeNaN();
    expect(link(['and', 0, sick])(env, 0)).toBe(0);
    expect(link(['or', 1, sick])(env, 0)).toBe(1);
    expect(link(['if', ['slot', 2], sick, 4])(env, 0)).toBe(4);
  });

  it('leaves division by zero to the engine’s check', () => {
    const env = Float64Array.from([1, 0]);
    expect(link(['/', ['slot', 0], ['slot', 1]])(env, 0)).toBe(Infinity);
    expect(link(['/', ['slot', 1], ['slot', 1]])(env, 0)).toBeNaN();
  });

  it('takes halves up, and the upper bound of an empty range', () => {
    const env = new Float64Array(0);
    expect(link(['round', 2.5])(env, 0)).toBe(3);
    expect(link(['round', -2.5])(env, 0)).toBe(-2);
    expect(link(['clip', 5, 3, 1])(env, 0)).toBe(1);
  });
});
