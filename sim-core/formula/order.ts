import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import type { FormulaError, FormulaErrorCode } from './refusal.ts';
import { refusal } from './refusal.ts';
import type { Token } from './token.ts';

/** Brackets and choices inside each other; a deeper formula should become named derived values. */
export const MAX_DEPTH = 12;
/** Numbers, names, calls and operators of one formula. */
export const MAX_NODES = 128;

const COMPARISONS: readonly string[] = ['<', '<=', '>', '>=', '==', '!='];

const EXPECTED = {
  formula: { zh: '一个公式', en: 'a formula' },
  operand: {
    zh: '此处应为数、名称、函数或 (',
    en: 'a number, a name, a function or ( here',
  },
  operator: {
    zh: '此处应先有运算符（乘法也要写 *）',
    en: 'an operator first (multiplication is written *)',
  },
  comma: { zh: '逗号只用于分隔函数的参数', en: 'commas only between the arguments of a function' },
  colon: { zh: '每个 : 前有一个 ?', en: 'a ? before each :' },
  choice: { zh: '? 之后的 :', en: 'a : after this ?' },
  opening: { zh: '与之配对的 (', en: 'its opening (' },
  closing: { zh: '与之配对的 )', en: 'its closing )' },
  chained: {
    zh: '一次只作一个比较，用 and 连接：a < b and b < c',
    en: 'one comparison at a time, joined by and: a < b and b < c',
  },
  not: {
    zh: 'not 的对象加括号：not (a > b)',
    en: 'brackets around what not applies to: not (a > b)',
  },
  depth: {
    zh: `括号和 ?: 的嵌套不超过 ${MAX_DEPTH} 层`,
    en: `brackets and choices nested at most ${MAX_DEPTH} deep`,
  },
  nodes: {
    zh: `不超过 ${MAX_NODES} 个数、名称和运算符`,
    en: `at most ${MAX_NODES} numbers, names and operators`,
  },
} as const satisfies Readonly<Record<string, Text>>;

interface Frame {
  readonly kind: 'root' | 'group' | 'arguments';
  readonly at: number;
  /** Token positions of `?` still waiting for their `:`. */
  readonly choices: number[];
  /** `?` met since the frame or the argument began. */
  nested: number;
  isCompared: boolean;
  isNegated: boolean;
}

function frame(kind: Frame['kind'], at: number): Frame {
  return { kind, at, choices: [], nested: 0, isCompared: false, isNegated: false };
}

/** The way through the tokens: `at` is the next one, `depth` the brackets and choices around it. */
interface Walk {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly frames: Frame[];
  at: number;
  depth: number;
  wantsOperand: boolean;
}

/**
 * Checks that the tokens alternate between operands and operators, that brackets and choices close,
 * and the limits of size, before the parser sees them. It refuses what that parser would accept in
 * another sense than a reader expects: multiplication without a sign, `a < b < c`, `not a > b`
 * (there: `(not a) > b`), ranges.
 */
export function checkOrder(source: string, tokens: readonly Token[]): Result<null, FormulaError> {
  const frames = [frame('root', 0)];
  const walk: Walk = { source, tokens, frames, at: 0, depth: 0, wantsOperand: true };
  if (tokens.length === 0) return refuse(walk, 'empty', 0, EXPECTED.formula);
  let nodes = 0;
  for (; walk.at < tokens.length; walk.at += 1) {
    const { at } = walk;
    const token = tokens[at] as Token;
    if (token.kind !== 'mark') nodes += 1;
    if (nodes > MAX_NODES) return refuse(walk, 'too-many-nodes', at, EXPECTED.nodes);
    const step = walk.wantsOperand ? takeOperand(walk, token) : takeOperator(walk, token);
    if (!step.ok) return step;
    if (walk.depth > MAX_DEPTH) return refuse(walk, 'too-deep', at, EXPECTED.depth);
  }
  if (walk.wantsOperand) return refuse(walk, 'missing-operand', tokens.length, EXPECTED.operand);
  const last = topOf(walk);
  const waiting = last.choices[last.choices.length - 1];
  if (waiting !== undefined) return refuse(walk, 'unbalanced', waiting, EXPECTED.choice);
  if (last.kind !== 'root') return refuse(walk, 'unbalanced', last.at, EXPECTED.closing);
  return ok(null);
}

function takeOperand(walk: Walk, token: Token): Result<null, FormulaError> {
  const { at, tokens } = walk;
  if (token.kind === 'operator') {
    if (token.text === 'not') {
      if (!mayNegate(tokens[at - 1])) return refuse(walk, 'unclear-not', at, EXPECTED.not);
      topOf(walk).isNegated = true;
      return ok(null);
    }
    if (token.text === '-') return ok(null);
    return refuse(walk, 'missing-operand', at, EXPECTED.operand);
  }
  if (token.kind === 'mark') {
    if (token.text !== '(') return refuse(walk, 'missing-operand', at, EXPECTED.operand);
    enter(walk, 'group', at);
    return ok(null);
  }
  const next = tokens[at + 1];
  if (token.kind === 'name' && next?.kind === 'mark' && next.text === '(') {
    enter(walk, 'arguments', at + 1);
    walk.at += 1;
  } else {
    walk.wantsOperand = false;
  }
  return ok(null);
}

function takeOperator(walk: Walk, token: Token): Result<null, FormulaError> {
  if (token.kind === 'mark' && token.text !== '(') return takeMark(walk, token.text);
  const { at } = walk;
  if (token.kind !== 'operator' || token.text === 'not') {
    return refuse(walk, 'missing-operator', at, EXPECTED.operator);
  }
  const top = topOf(walk);
  const isLogic = token.text === 'and' || token.text === 'or';
  if (top.isNegated && !isLogic) return refuse(walk, 'unclear-not', at, EXPECTED.not);
  if (COMPARISONS.includes(token.text)) {
    if (top.isCompared) return refuse(walk, 'chained-comparison', at, EXPECTED.chained);
    top.isCompared = true;
  }
  if (isLogic) startPiece(top);
  walk.wantsOperand = true;
  return ok(null);
}

function takeMark(walk: Walk, mark: string): Result<null, FormulaError> {
  const { at } = walk;
  const top = topOf(walk);
  const waiting = top.choices[top.choices.length - 1];
  if (mark === '?') {
    top.choices.push(at);
    top.nested += 1;
    walk.depth += 1;
  } else if (mark === ':') {
    if (waiting === undefined) return refuse(walk, 'stray-colon', at, EXPECTED.colon);
    top.choices.pop();
  } else if (waiting !== undefined) {
    return refuse(walk, 'unbalanced', waiting, EXPECTED.choice);
  } else if (mark === ',') {
    if (top.kind !== 'arguments') return refuse(walk, 'stray-comma', at, EXPECTED.comma);
    walk.depth -= top.nested;
    top.nested = 0;
  } else {
    if (top.kind === 'root') return refuse(walk, 'unbalanced', at, EXPECTED.opening);
    walk.depth -= top.nested + 1;
    walk.frames.pop();
    return ok(null);
  }
  startPiece(top);
  walk.wantsOperand = true;
  return ok(null);
}

function enter(walk: Walk, kind: Frame['kind'], at: number): void {
  walk.frames.push(frame(kind, at));
  walk.depth += 1;
}

function topOf(walk: Walk): Frame {
  return walk.frames[walk.frames.length - 1] as Frame;
}

function refuse(
  { source, tokens }: Walk,
  code: FormulaErrorCode,
  at: number,
  expected: Text,
): { readonly ok: false; readonly error: FormulaError } {
  const token = tokens[at];
  const offset = token?.offset ?? source.length;
  return err(refusal(code, source, offset, token?.length ?? 0, expected));
}

/** Whether `not` after this token applies to what follows without doubt. */
function mayNegate(before: Token | undefined): boolean {
  if (before === undefined) return true;
  if (before.kind === 'mark') return before.text !== ')';
  return before.kind === 'operator' && ['and', 'or', 'not'].includes(before.text);
}

/** A comparison and a `not` reach only as far as the next and, or, ?, :, comma. */
function startPiece(top: Frame): void {
  top.isCompared = false;
  top.isNegated = false;
}
