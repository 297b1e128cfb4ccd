// Aim: whatever characters a file holds, reading a formula ends quickly, with a formula or a refusal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { link } from '../../sim-core/formula/link.ts';
import { parseFormula } from '../../sim-core/formula/parse.ts';
import { FORMULA_ERROR_CODES } from '../../sim-core/formula/refusal.ts';
import { checkTree } from '../../sim-core/formula/tree.ts';
import { ROW, TRIGGER } from './plume-scope.ts';

const WORDS = [
  ['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or', 'not'],
  ['(', ')', '(', ')', ',', '?', ':', '=', '!', '%', '[', ']', '"', '.', ';', '&&', '**'],
  ['mass', 'inflow', 'load', 'drinkers', 'area', 'wind', 'limit', 'h', 'x', '__proto__'],
  ['min(', 'max(', 'abs(', 'ceil(', 'sqrt(', 'exp(', 'ln(', 'pow(', 'clip(', 'held('],
  ['working(containment)', 'upstream(mass)', 'at(river-plume, a, b)', 'working(', 'at'],
  ['0', '1', '2', '3', '0.5', '30 t', '10 min', '40 kg/h', '5 ug/L', '1e3', '1e999', '2 m'],
].flat();

const CHARACTERS = '()+-*/^<>=!?:,. \t\n0123456789eEkghminaoxtd_.%"'.split('');

/** A chain of operands joined by operators: mostly well formed, so that the deep parts are reached. */
const OPERANDS = [
  'load',
  '2',
  '(load',
  'load)',
  'mass',
  '1 kg',
  'not load',
  '-load',
  'min(load, 1)',
];
const JOINTS = ['+', '-', '*', '/', '<', '>', 'and', 'or', '?', ':', '^', '=='];

function examine(source: string): boolean {
  const formula = parseFormula(source, TRIGGER);
  if (formula.ok) {
    const { tree, held } = formula.value;
    expect(checkTree(tree, { slots: ROW, env: ROW })).toEqual({ ok: true, value: tree });
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
    expect(typeof link(tree)(new Float64Array(2 * ROW), ROW)).toBe('number');
    expect(held === null || (held >= 0 && Number.isFinite(held))).toBe(true);
    return true;
  }
  const { error } = formula;
  expect(FORMULA_ERROR_CODES).toContain(error.code);
  // The order of tokens is checked first, so the parser behind it finds nothing left to refuse.
  expect(`${error.code}: ${source}`).not.toMatch(/^syntax/);
  expect(source.slice(error.offset, error.offset + error.length)).toBe(error.token);
  return false;
}

describe('parseFormula on random text', () => {
  it('answers 5,000 strings of words of the grammar', () => {
    let accepted = 0;
    const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 24 });
    fc.assert(
      fc.property(words, fc.constantFrom(' ', ''), (parts, glue) => {
        accepted += Number(examine(parts.join(glue)));
      }),
      { numRuns: 5000 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  it('answers 5,000 chains of operands and operators', () => {
    let accepted = 0;
    const link1 = fc.tuple(fc.constantFrom(...JOINTS), fc.constantFrom(...OPERANDS));
    const chain = fc.array(link1, { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...OPERANDS), chain, (first, rest) => {
        accepted += Number(examine([first, ...rest.flat()].join(' ')));
      }),
      { numRuns: 5000 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  it('answers 5,000 strings of single characters of the grammar', () => {
    const character = fc.constantFrom(...CHARACTERS);
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), (characters) => {
        examine(characters.join(''));
      }),
      { numRuns: 5000 },
    );
  });

  it('answers any text at all, of any length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        examine(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves the objects of the language as they were', () => {
    for (const source of ['__proto__', 'constructor(load)', 'working(__proto__)', '1 __proto__']) {
      examine(source);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
