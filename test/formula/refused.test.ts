// Aim: whatever is wrong with a formula is refused with a code, the exact token and a nearest word.
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../sim-core/formula/parse.ts';
import { FORMULA_ERROR_CODES } from '../../sim-core/formula/refusal.ts';
import type { FormulaError, FormulaErrorCode } from '../../sim-core/formula/refusal.ts';
import type { Scope } from '../../sim-core/formula/scope.ts';
import { PLUME, TRIGGER } from './plume-scope.ts';

type Row = readonly [source: string, code: FormulaErrorCode, token: string, nearest?: string];

const MATHJS: readonly Row[] = [
  ['zeros(1e9)', 'unknown-function', 'zeros'],
  ['ones(20000, 20000)', 'unknown-function', 'ones'],
  ['setPowerset(1)', 'unknown-function', 'setPowerset'],
  ['1:1e9', 'stray-colon', ':'],
  ['(1:1e9)', 'stray-colon', ':'],
  ['1:2:3', 'stray-colon', ':'],
  ['a[1]', 'odd-character', '['],
  ['[1, 2, 3]', 'odd-character', '['],
  ['{a: 1}', 'odd-character', '{'],
  ['"x"', 'odd-character', '"'],
  ["'x'", 'odd-character', "'"],
  ['`x`', 'odd-character', '`'],
  ['f(x)=x', 'assignment', '=', '=='],
  ['x = 3', 'assignment', '=', '=='],
  ['load = 0.75', 'assignment', '=', '=='],
  ['import(load)', 'unknown-function', 'import'],
  ['import({a: 1})', 'odd-character', '{'],
  ['config(load)', 'unknown-function', 'config'],
  ['createUnit(load)', 'unknown-function', 'createUnit'],
  ['evaluate(load)', 'unknown-function', 'evaluate'],
  ['parse(load)', 'unknown-function', 'parse'],
  ['parser()', 'missing-operand', ')'],
  ['random(1)', 'unknown-function', 'random'],
  ['sin(load)', 'unknown-function', 'sin', 'min'],
  ['load; load', 'odd-character', ';'],
  ['load % 2', 'odd-character', '%'],
  ['50 %', 'odd-character', '%'],
  ['load!', 'odd-operator', '!', 'not'],
  ['5!', 'odd-operator', '!', 'not'],
  ["load'", 'odd-character', "'"],
  ['load # comment', 'odd-character', '#'],
  ['load .* 2', 'odd-character', '.'],
  ['mass to 3 kg', 'missing-operator', 'to'],
  ['load mod 2', 'missing-operator', 'mod'],
  ['load xor 1', 'missing-operator', 'xor'],
  ['end', 'unknown-name', 'end'],
  ['pi', 'unknown-name', 'pi'],
  ['i', 'unknown-name', 'i'],
  ['Infinity', 'unknown-name', 'Infinity'],
  ['NaN', 'unknown-name', 'NaN'],
  ['true', 'unknown-name', 'true'],
  ['null', 'unknown-name', 'null'],
  ['undefined', 'unknown-name', 'undefined'],
  ['t0', 'unknown-name', 't0'],
  ['load ? 1', 'unbalanced', '?'],
];

const SCRIPT: readonly Row[] = [
  ['constructor', 'unknown-name', 'constructor'],
  ['constructor(load)', 'unknown-function', 'constructor'],
  ['__proto__', 'unknown-name', '__proto__'],
  ['__proto__(load)', 'unknown-function', '__proto__'],
  ['toString', 'unknown-name', 'toString'],
  ['hasOwnProperty(load)', 'unknown-function', 'hasOwnProperty'],
  ['valueOf', 'unknown-name', 'valueOf'],
  ['load.constructor', 'odd-character', '.'],
  ['cos.constructor("return 1")', 'odd-character', '.'],
  ['working(__proto__)', 'bad-argument', '__proto__'],
  ['1 __proto__', 'unknown-unit', '__proto__'],
  ['${load}', 'odd-character', '$'],
  ['load => load', 'odd-operator', '=>', '>='],
  ['@load', 'odd-character', '@'],
  ['load ~ 1', 'odd-character', '~'],
  ['load \\ 1', 'odd-character', '\\'],
  ['load\u0000', 'odd-character', '\u0000'],
  ['load && 1', 'odd-operator', '&&', 'and'],
  ['load || 1', 'odd-operator', '||', 'or'],
  ['!load', 'odd-operator', '!', 'not'],
  ['load ** 2', 'odd-operator', '**', '^'],
  ['load === 1', 'odd-operator', '===', '=='],
  ['load !== 1', 'odd-operator', '!==', '!='],
  ['load // 2', 'odd-operator', '//', '/'],
  ['load <> 1', 'odd-operator', '<>', '!='],
];

const LOOKALIKE: readonly Row[] = [
  ['lоad + 1', 'odd-character', 'о'],
  ['load ＋ 1', 'odd-character', '＋', '+'],
  ['（load）', 'odd-character', '（', '('],
  ['min(load，1)', 'odd-character', '，', ','],
  ['load × 2', 'odd-character', '×', '*'],
  ['load ≤ 2', 'odd-character', '≤', '<='],
  ['load − 1', 'odd-character', '−', '-'],
  ['２ * load', 'odd-character', '２', '2'],
  ['load\u00a0+ 1', 'odd-character', '\u00a0'],
  ['load\u200b', 'odd-character', '\u200b'],
  ['load\u202e + 1', 'odd-character', '\u202e'],
  ['污染 + 1', 'odd-character', '污'],
  ['load + 💧', 'odd-character', '💧'],
  ['5 µg', 'odd-character', 'µ', 'u'],
];

const NUMBERS: readonly Row[] = [
  ['2 load', 'missing-operator', 'load'],
  ['2 x', 'unknown-unit', 'x'],
  ['2x', 'unknown-unit', 'x'],
  ['2(load)', 'missing-operator', '('],
  ['load(2)', 'not-a-function', 'load'],
  ['(load)(load)', 'missing-operator', '('],
  ['(load) 2', 'missing-operator', '2'],
  ['load load', 'missing-operator', 'load'],
  ['1 2', 'missing-operator', '2'],
  ['2 max(load, 1)', 'missing-operator', 'max'],
  ['10 min(load, 1)', 'missing-operator', '('],
  ['2 working(containment)', 'missing-operator', 'working(containment)'],
  ['1,000 kg', 'bad-number', '1,000'],
  ['max(1,000, load)', 'bad-number', '1,000'],
  ['0x1F', 'bad-number', '0x1F'],
  ['007', 'bad-number', '007'],
  ['1e999', 'bad-number', '1e999'],
  ['1e-999', 'bad-number', '1e-999'],
  ['1e308 t', 'bad-number', '1e308 t'],
  ['.5', 'bad-number', '.5', '0.5'],
  ['5. + 1', 'bad-number', '5.'],
  ['1.2.3', 'bad-number', '1.2.3'],
  ['5 hours', 'unknown-unit', 'hours', 'h'],
  ['5 kgs', 'unknown-unit', 'kgs', 'kg'],
  ['1 kg*m*h*yuan*person', 'unknown-unit', 'person'],
  ['mass / h', 'unknown-name', 'h', '1 h'],
  ['40 kg / h', 'unknown-name', 'h', '1 h'],
  ['1 / 0', 'not-finite', '1 / 0'],
  ['0 / 0', 'not-finite', '0 / 0'],
  ['load * ln(0)', 'not-finite', 'ln(0)'],
  ['load + -(1 / (0))', 'not-finite', '1 / (0)'],
  ['load + (1) / (2 - 2)', 'not-finite', '(1) / (2 - 2)'],
  ['exp(1000)', 'not-finite', 'exp(1000)'],
  ['sqrt(0 - 1)', 'not-finite', 'sqrt(0 - 1)'],
];

const NAMES: readonly Row[] = [
  ['mas * 2', 'unknown-name', 'mas', 'mass'],
  ['inflw - 1', 'unknown-name', 'inflw', 'inflow'],
  ['mni(load, 1)', 'unknown-function', 'mni', 'min'],
  ['workin(containment)', 'unknown-function', 'workin', 'working'],
  ['working(containmnt)', 'bad-argument', 'containmnt', 'containment'],
  ['working(2)', 'bad-argument', '2'],
  ['working(mass + 1)', 'bad-argument', 'mass + 1'],
  ['working(containment', 'unbalanced', '('],
  ['working(containment,)', 'bad-argument', ')'],
  ['working', 'not-a-value', 'working'],
  ['at(river-plume, taipu_9)', 'bad-argument', 'at(river-plume, taipu_9)'],
  ['at(river-plum, taipu_9, mass)', 'bad-argument', 'river-plum', 'river-plume'],
  ['max + 1', 'not-a-value', 'max'],
  ['min(load)', 'wrong-arity', 'min'],
  ['min(1, 2, 3, 4, load)', 'wrong-arity', 'min'],
  ['clip(load, 1)', 'wrong-arity', 'clip'],
  ['abs(load, 1)', 'wrong-arity', 'abs'],
  ['held(load > 1, 10 min)', 'misplaced-held', 'held'],
  ['held', 'not-a-value', 'held'],
];

const HELD: readonly Row[] = [
  ['1 + held(load > 1, 10 min)', 'misplaced-held', 'held'],
  ['held(load > 1)', 'wrong-arity', 'held'],
  ['held(load > 1, load)', 'bad-argument', 'load'],
  ['held(load > 1, 10 kg)', 'bad-argument', '10 kg'],
  ['held(load > 1, 0 - 10 min)', 'bad-argument', '0 - 10 min'],
  ['held(mass, 10 min)', 'dimension', 'mass'],
  ['held(held(load > 1, 1 h), 10 min)', 'misplaced-held', 'held'],
];

const GRAMMAR: readonly Row[] = [
  ['', 'empty', ''],
  ['   ', 'empty', ''],
  ['()', 'missing-operand', ')'],
  ['max()', 'missing-operand', ')'],
  ['(load', 'unbalanced', '('],
  ['load)', 'unbalanced', ')'],
  ['load +', 'missing-operand', ''],
  ['* load', 'missing-operand', '*'],
  ['+ load', 'missing-operand', '+'],
  ['load * / 2', 'missing-operand', '/'],
  ['load, 1', 'stray-comma', ','],
  ['(load, 1)', 'stray-comma', ','],
  ['min(load, , 1)', 'missing-operand', ','],
  ['load : 1', 'stray-colon', ':'],
  ['load ? 1 : 2 : 3', 'stray-colon', ':'],
  ['load ? (1 : 2)', 'stray-colon', ':'],
  ['min(load ? 1, 2)', 'unbalanced', '?'],
  ['load ? : 2', 'missing-operand', ':'],
  ['0 < load < 1', 'chained-comparison', '<'],
  ['load == 1 == 1', 'chained-comparison', '=='],
  ['0 < load + 1 < 3', 'chained-comparison', '<'],
  ['not load > 1', 'unclear-not', '>'],
  ['not (load) + 1', 'unclear-not', '+'],
  ['1 + not load', 'unclear-not', 'not'],
  ['-not load', 'unclear-not', 'not'],
  ['load not 1', 'missing-operator', 'not'],
  ['load ^ 4', 'bad-exponent', '4'],
  ['load ^ 0.5', 'bad-exponent', '0.5'],
  ['load ^ load', 'bad-exponent', 'load'],
  ['load ^ -2', 'bad-exponent', '-2'],
  ['load ^ 2 ^ 3', 'bad-exponent', '2 ^ 3'],
  ['2 ^ 2 h', 'bad-exponent', '2 h'],
  [`${'('.repeat(13)}load${')'.repeat(13)}`, 'too-deep', '('],
  [`${'abs('.repeat(13)}load${')'.repeat(13)}`, 'too-deep', 'abs'],
  [`${'load ? 1 : '.repeat(13)}2`, 'too-deep', '?'],
  [`1${'+1'.repeat(64)}`, 'too-many-nodes', '1'],
  [`${'-'.repeat(200)}load`, 'too-many-nodes', '-'],
  [`load${' '.repeat(296)}`, 'too-long', ' '.repeat(44)],
  ['('.repeat(300), 'too-long', '('.repeat(44)],
];

const DIMENSIONS: readonly (readonly [string, string, string, string])[] = [
  ['mass + 3 h', '+', 'mass (kg)', 'time (h)'],
  ['mass - load', '-', 'mass (kg)', 'a pure number'],
  ['mass > 3', '>', 'mass (kg)', 'a pure number'],
  ['(mass) == ((inflow))', '==', 'mass (kg)', 'mass per time (kg/h)'],
  ['min(mass, 3 kg, 1 h)', '1 h', 'mass (kg)', 'time (h)'],
  ['clip(mass, 0, 1)', '1', 'mass (kg)', 'a pure number'],
  ['load > 1 ? mass : inflow', ':', 'mass (kg)', 'mass per time (kg/h)'],
  ['concentration > 5', '>', 'concentration (kg/m3)', 'a pure number'],
  ['ceil(mass)', 'mass', 'mass (kg)', 'a pure number'],
  ['floor(drinkers)', 'drinkers', 'people (person)', 'a pure number'],
  ['exp(mass / 1 h)', 'mass / 1 h', 'mass per time (kg/h)', 'a pure number'],
  ['ln(2 * wind)', '2 * wind', 'speed (m/h)', 'a pure number'],
  ['pow(mass, 2)', 'mass', 'mass (kg)', 'a pure number'],
  ['sqrt(mass)', 'mass', 'mass (kg)', 'square root'],
  ['not mass', 'mass', 'mass (kg)', 'a pure number'],
  ['mass and load', 'mass', 'mass (kg)', 'a pure number'],
  ['load or area', 'area', 'area (m2)', 'a pure number'],
  ['mass ? 1 : 2', 'mass', 'mass (kg)', 'a pure number'],
  ['exp(-(mass + mass))', '-(mass + mass)', 'mass (kg)', 'a pure number'],
  ['ceil((mass) * (2))', '(mass) * (2)', 'mass (kg)', 'a pure number'],
  ['mass + 0 h', '+', 'mass (kg)', 'time (h)'],
  ['area ^ 2 + area ^ 3', '+', 'm4', 'm6'],
];

function refuse(source: string, scope: Scope = PLUME): FormulaError {
  const formula = parseFormula(source, scope);
  if (formula.ok) throw new Error(`accepted: ${JSON.stringify(formula.value.tree)}`);
  const { error } = formula;
  expect(source.slice(error.offset, error.offset + error.length)).toBe(error.token);
  expect(error.expected.zh).toMatch(/\p{Script=Han}|state|three names|a hazard/u);
  expect(error.expected.en).not.toBe('');
  return error;
}

const GROUPS = {
  'what only mathjs knows': MATHJS,
  'what only JavaScript knows': SCRIPT,
  'look-alike characters': LOOKALIKE,
  'odd numbers, units and missing signs': NUMBERS,
  'unknown names and wrong arguments': NAMES,
  'a trigger that is not held(condition, duration)': HELD,
  'broken grammar and oversize': GRAMMAR,
};

describe.each(Object.entries(GROUPS))('parseFormula refuses %s', (_, rows) => {
  const cases = rows.map(([source, code, token, nearest]) => ({ source, code, token, nearest }));
  it.each(cases)('$source: $code', ({ source, code, token, nearest }) => {
    const error = refuse(source, rows === HELD ? TRIGGER : PLUME);
    expect({ code: error.code, token: error.token }).toEqual({ code, token });
    if (nearest !== undefined) expect(error.nearest).toBe(nearest);
  });
});

describe('parseFormula refuses unequal dimensions', () => {
  it.each(DIMENSIONS)('%s', (source, token, left, right) => {
    const error = refuse(source);
    expect({ code: error.code, token: error.token }).toEqual({ code: 'dimension', token });
    expect(error.expected.en).toContain(left);
    expect(error.expected.en).toContain(right);
  });
});

describe('the list of refusals', () => {
  it('has at least sixty hostile rows and one for every code a person can meet', () => {
    const rows = Object.values(GROUPS).flat();
    expect(rows.length).toBeGreaterThan(60);
    const met = new Set<string>([...rows.map(([, code]) => code), 'dimension']);
    expect(FORMULA_ERROR_CODES.filter((code) => !met.has(code))).toEqual(['syntax']);
  });

  it('bites: the same shapes with nothing wrong are accepted', () => {
    for (const source of ['min(load, 1)', '2 * load', 'load == 0.75', '(((load)))', '1 / 1 h']) {
      expect(parseFormula(source, PLUME).ok).toBe(true);
    }
    const deep = `${'('.repeat(12)}load${')'.repeat(12)}`;
    expect(parseFormula(deep, PLUME).ok).toBe(true);
    expect(parseFormula(`1${'+1'.repeat(63)}`, PLUME).ok).toBe(true);
    expect(parseFormula(`load${' '.repeat(252)}`, PLUME).ok).toBe(true);
  });

  it('refuses names that only the scope’s prototype has', () => {
    const names = Object.create({
      ghost: { node: 1, dimension: [0, 0, 0, 0, 0] },
    }) as Scope['names'];
    expect(refuse('ghost', { names, calls: {} }).code).toBe('unknown-name');
  });

  it('refuses a formula whose names stand for trees that are too large together', () => {
    let tree: Scope['names'][string]['node'] = ['slot', 0];
    for (let i = 0; i < 11; i += 1) tree = ['+', tree, tree];
    const names = { big: { node: tree, dimension: [0, 0, 0, 0, 0] as const } };
    expect(parseFormula('big', { names, calls: {} }).ok).toBe(true);
    expect(refuse('big + big', { names, calls: {} }).code).toBe('too-many-nodes');
  });
});
