import { nearest } from '../base/nearest.ts';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { DIMENSIONLESS, divide, equal, halve, multiply, power } from './dimension.ts';
import type { Dimension } from './dimension.ts';
import {
  EXPECTED,
  expectedArgument,
  expectedArity,
  expectedPure,
  expectedSquare,
} from './expected.ts';
import { FUNCTION_NAMES, FUNCTIONS, isFunctionName } from './functions.ts';
import type { FunctionName } from './functions.ts';
import { link } from './link.ts';
import { fail, failSame, operatorAfter, placeOf, spanOf, word } from './reading.ts';
import type { Reading } from './reading.ts';
import { refusal } from './refusal.ts';
import type { FormulaError } from './refusal.ts';
import type { Formula, Meaning, Scope } from './scope.ts';
import type { Syntax } from './syntax.ts';
import type { CallToken, Token } from './token.ts';
import { isTooLarge } from './tree.ts';
import type { Operator, Tree } from './tree.ts';
import { isUnitWord } from './units.ts';

/** A tree with its dimension; null is that of a written 0, which fits every dimension. */
interface Term {
  readonly tree: Tree;
  readonly dimension: Dimension | null;
}

type Binary = Extract<Syntax, { kind: 'binary' }>;
type Call = Extract<Syntax, { kind: 'function' }>;

const HELD = 'held';
const TIME: Dimension = [0, 0, 1, 0, 0];
const NO_ROW = new Float64Array(0);

/**
 * Gives a parsed formula its meaning in `scope`: names, calls and functions become tree nodes,
 * dimensions are checked throughout, and what is constant is computed here, once.
 */
export function analyse(
  source: string,
  tokens: readonly Token[],
  root: Syntax,
  scope: Scope,
): Result<Formula, FormulaError> {
  const reading: Reading = { source, tokens, scope, refusal: null };
  const formula = readRoot(reading, root);
  if (formula !== null && isTooLarge(formula.tree)) {
    fail(reading, 'too-many-nodes', { offset: 0, length: source.length }, EXPECTED.size);
  }
  if (reading.refusal !== null) return err(reading.refusal);
  if (formula !== null) return ok(formula);
  return err(refusal('syntax', source, 0, source.length, EXPECTED.syntax));
}

function readRoot(reading: Reading, root: Syntax): Formula | null {
  const isHeld = root.kind === 'function' && word(reading, root.token) === HELD;
  if (isHeld && reading.scope.allowHeld === true) return readHeld(reading, root);
  const term = read(reading, root);
  if (term === null) return null;
  return { tree: term.tree, dimension: term.dimension ?? DIMENSIONLESS, held: null };
}

function readHeld(reading: Reading, { token, args }: Call): Formula | null {
  const [condition, duration] = args;
  if (condition === undefined || duration === undefined || args.length !== 2) {
    return fail(reading, 'wrong-arity', placeOf(reading, token), EXPECTED.held);
  }
  const truth = readPure(reading, condition);
  if (truth === null) return null;
  const hours = read(reading, duration);
  if (hours === null) return null;
  const isTime = hours.dimension === null || equal(hours.dimension, TIME);
  if (typeof hours.tree !== 'number' || hours.tree < 0 || !isTime) {
    return fail(reading, 'bad-argument', spanOf(reading, duration), EXPECTED.duration);
  }
  return { tree: truth.tree, dimension: DIMENSIONLESS, held: hours.tree };
}

function read(reading: Reading, syntax: Syntax): Term | null {
  switch (syntax.kind) {
    case 'leaf':
      return readLeaf(reading, syntax.token);
    case 'unary': {
      const isNot = syntax.operator === 'not';
      const term = isNot ? readPure(reading, syntax.operand) : read(reading, syntax.operand);
      if (term === null) return null;
      const dimension = isNot ? DIMENSIONLESS : term.dimension;
      return build(reading, syntax, isNot ? 'not' : 'neg', [term.tree], dimension);
    }
    case 'binary':
      return readBinary(reading, syntax);
    case 'choice': {
      const condition = readPure(reading, syntax.condition);
      const yes = condition && read(reading, syntax.yes);
      const no = yes && read(reading, syntax.no);
      if (condition === null || yes === null || no === null) return null;
      if (!fit(yes, no))
        return failSame(
          reading,
          operatorAfter(reading, syntax.yes, ':'),
          yes.dimension,
          no.dimension,
        );
      const dimension = yes.dimension ?? no.dimension;
      return build(reading, syntax, 'if', [condition.tree, yes.tree, no.tree], dimension);
    }
    case 'function':
      return readFunction(reading, syntax);
  }
}

function readLeaf(reading: Reading, at: number): Term | null {
  const token = reading.tokens[at] as Token;
  if (token.kind === 'number') {
    const isBareZero = token.value === 0 && !token.hasUnit;
    return { tree: token.value, dimension: isBareZero ? null : token.dimension };
  }
  if (token.kind === 'call') return readCall(reading, token);
  const name = word(reading, at);
  const { names, calls } = reading.scope;
  const meaning = Object.hasOwn(names, name) ? names[name] : undefined;
  if (meaning !== undefined) return termOf(meaning);
  if (isFunctionName(name) || name === HELD || Object.hasOwn(calls, name)) {
    return fail(reading, 'not-a-value', token, EXPECTED.brackets);
  }
  const near = isUnitWord(name)
    ? `1 ${name}`
    : nearest(name, [...Object.keys(names), ...FUNCTION_NAMES, ...Object.keys(calls)]);
  return fail(reading, 'unknown-name', token, EXPECTED.name, near);
}

function readCall(reading: Reading, token: CallToken): Term | null {
  const rule = reading.scope.calls[token.text];
  const meaning = rule?.(token.args.map((arg) => arg.text));
  if (meaning === undefined) return fail(reading, 'unknown-function', token, EXPECTED.function);
  if (meaning.ok) return termOf(meaning.value);
  const { arg, expected, known } = meaning.error;
  const wrong = token.args[arg];
  const near = wrong === undefined ? null : nearest(wrong.text, known);
  const text = expectedArgument(expected, known);
  return fail(reading, 'bad-argument', wrong ?? token, text, near);
}

function readBinary(reading: Reading, syntax: Binary): Term | null {
  const { operator, left, right } = syntax;
  if (operator === '^') return readPower(reading, syntax);
  const isLogic = operator === 'and' || operator === 'or';
  const a = isLogic ? readPure(reading, left) : read(reading, left);
  const b = a && (isLogic ? readPure(reading, right) : read(reading, right));
  if (a === null || b === null) return null;
  const trees = [a.tree, b.tree];
  switch (operator) {
    case '*':
    case '/': {
      const combine = operator === '*' ? multiply : divide;
      const dimension = combine(a.dimension ?? DIMENSIONLESS, b.dimension ?? DIMENSIONLESS);
      return build(reading, syntax, operator, trees, dimension);
    }
    case '+':
    case '-':
      if (!fit(a, b))
        return failSame(reading, operatorAfter(reading, left, operator), a.dimension, b.dimension);
      return build(reading, syntax, operator, trees, a.dimension ?? b.dimension);
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      if (!fit(a, b))
        return failSame(reading, operatorAfter(reading, left, operator), a.dimension, b.dimension);
      return build(reading, syntax, operator, trees, DIMENSIONLESS);
    case 'and':
    case 'or':
      return build(reading, syntax, operator, trees, DIMENSIONLESS);
    default:
      return fail(reading, 'syntax', spanOf(reading, syntax), EXPECTED.syntax);
  }
}

/** `x ^ 2` and `x ^ 3` only: another exponent would have no dimension of whole powers. */
function readPower(reading: Reading, syntax: Binary): Term | null {
  const base = read(reading, syntax.left);
  if (base === null) return null;
  const token = syntax.right.kind === 'leaf' ? reading.tokens[syntax.right.token] : undefined;
  const exponent = token?.kind === 'number' && !token.hasUnit ? token.value : null;
  if (exponent !== 2 && exponent !== 3) {
    return fail(reading, 'bad-exponent', spanOf(reading, syntax.right), EXPECTED.exponent);
  }
  const dimension = base.dimension === null ? null : power(base.dimension, exponent);
  return build(reading, syntax, 'pow', [base.tree, exponent], dimension);
}

function readFunction(reading: Reading, syntax: Call): Term | null {
  const token = reading.tokens[syntax.token] as Token;
  const name = word(reading, syntax.token);
  const { names, calls } = reading.scope;
  if (name === HELD) return fail(reading, 'misplaced-held', token, EXPECTED.held);
  if (!isFunctionName(name)) {
    if (Object.hasOwn(names, name)) return fail(reading, 'not-a-function', token, EXPECTED.value);
    const near = nearest(name, [...FUNCTION_NAMES, ...Object.keys(calls)]);
    return fail(reading, 'unknown-function', token, EXPECTED.function, near);
  }
  const { least, most } = FUNCTIONS[name];
  if (syntax.args.length < least || syntax.args.length > most) {
    return fail(reading, 'wrong-arity', token, expectedArity(name));
  }
  return readArguments(reading, syntax, name);
}

function readArguments(reading: Reading, syntax: Call, name: FunctionName): Term | null {
  const { operator, rule } = FUNCTIONS[name];
  const trees: Tree[] = [];
  let dimension: Dimension | null = rule === 'pure' ? DIMENSIONLESS : null;
  for (const arg of syntax.args) {
    const term = rule === 'pure' ? readPure(reading, arg) : read(reading, arg);
    if (term === null) return null;
    const sofar: Term = { tree: 0, dimension };
    if (!fit(sofar, term))
      return failSame(reading, spanOf(reading, arg), sofar.dimension, term.dimension);
    dimension ??= term.dimension;
    trees.push(term.tree);
  }
  if (rule === 'root' && dimension !== null) {
    const half = halve(dimension);
    if (half === null) {
      const place = spanOf(reading, syntax.args[0] as Syntax);
      return fail(reading, 'dimension', place, expectedSquare(dimension));
    }
    dimension = half;
  }
  return build(reading, syntax, operator, trees, dimension);
}

function readPure(reading: Reading, syntax: Syntax): Term | null {
  const term = read(reading, syntax);
  if (term === null || term.dimension === null || equal(term.dimension, DIMENSIONLESS)) return term;
  return fail(reading, 'dimension', spanOf(reading, syntax), expectedPure(term.dimension));
}

/** The node, or its value when all arguments are numbers; minus zero becomes zero. */
function build(
  reading: Reading,
  syntax: Syntax,
  operator: Operator,
  args: readonly Tree[],
  dimension: Dimension | null,
): Term | null {
  const tree: Tree = [operator, ...args];
  if (args.some((arg) => typeof arg !== 'number')) return { tree, dimension };
  const value = link(tree)(NO_ROW, 0) + 0;
  if (Number.isFinite(value)) return { tree: value, dimension };
  return fail(reading, 'not-finite', spanOf(reading, syntax), EXPECTED.finite);
}

function termOf(meaning: Meaning): Term {
  return { tree: meaning.node, dimension: meaning.dimension };
}

function fit(a: Term, b: Term): boolean {
  return a.dimension === null || b.dimension === null || equal(a.dimension, b.dimension);
}
