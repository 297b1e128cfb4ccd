import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { DIMENSIONLESS } from './dimension.ts';
import { EXPECTED_NUMBER, scanNumber, startsNumber } from './number.ts';
import type { FormulaError, FormulaErrorCode } from './refusal.ts';
import { refusal } from './refusal.ts';
import type { CallToken, NameToken, NumberToken, Placed, Token, Vocabulary } from './token.ts';
import { isUnitWord, nearestUnit, parseUnit, toBase } from './units.ts';

/** Longest formula, in UTF-16 units. */
export const MAX_SOURCE_LENGTH = 256;

const SPACE = /[ \t\r\n]*/y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;
const PER = /1\/(?=[A-Za-z_])/y;
const REFERENCE = /[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*/y;
const SYMBOL = /[<>=!]=|[-+*/^<>(),?:]/y;

/** Habits from other languages, the longer before its beginning, with what to write here. */
const HABITS: readonly (readonly [wrong: string, right: string])[] = [
  ['===', '=='],
  ['!==', '!='],
  ['**', '^'],
  ['&&', 'and'],
  ['||', 'or'],
  ['<>', '!='],
  ['=>', '>='],
  ['=<', '<='],
  ['//', '/'],
  ['&', 'and'],
  ['|', 'or'],
];

/** Signs that an input method or a text program puts for ours; full-width forms are computed. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '—': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '。': '.',
  µ: 'u',
  μ: 'u',
};

const EXPECTED = {
  length: {
    zh: `不超过 ${MAX_SOURCE_LENGTH} 个字符的公式`,
    en: `a formula of at most ${MAX_SOURCE_LENGTH} characters`,
  },
  character: {
    zh: '英文字母、数字、下划线、空格或 + - * / ^ < > == != ( ) , . ? :',
    en: 'letters a to z, digits, _, spaces or + - * / ^ < > == != ( ) , . ? :',
  },
  percent: { zh: '百分数写成小数，如 0.5', en: 'a fraction such as 0.5 instead of a percentage' },
  operator: {
    zh: '运算符 + - * / ^ < <= > >= == != and or not',
    en: 'an operator: + - * / ^ < <= > >= == != and or not',
  },
  assignment: {
    zh: '用 == 表示相等；公式不能赋值',
    en: '== for equality; a formula assigns nothing',
  },
  unit: {
    zh: '数字后的计量单位，如 kg、min、kg/h，或先写一个运算符',
    en: 'a unit after the number, such as kg, min, kg/h, or an operator first',
  },
  reference: {
    zh: '名称，如 taipu_9（字母、数字、下划线、连字符），以逗号分隔',
    en: 'names such as taipu_9 (letters, digits, _ and -), separated by commas',
  },
  closing: { zh: '与之配对的 )', en: 'its closing )' },
} as const satisfies Readonly<Record<string, Text>>;

/** The text that `pattern` matches at `position`; empty when it does not match there. */
function match(pattern: RegExp, source: string, position: number): string {
  pattern.lastIndex = position;
  return pattern.exec(source)?.[0] ?? '';
}

function skipSpace(source: string, position: number): number {
  return position + match(SPACE, source, position).length;
}

function refuse(
  code: FormulaErrorCode,
  source: string,
  offset: number,
  length: number,
  expected: Text,
  nearest: string | null = null,
): { readonly ok: false; readonly error: FormulaError } {
  return err(refusal(code, source, offset, length, expected, nearest));
}

/**
 * Splits a formula into tokens. A number directly followed by a unit becomes one number in base
 * units; a unit goes on over `*` and `/` only without spaces and only into another unit word, so
 * `40 kg/h` is one quantity and `40 kg / mass` a division.
 */
export function lex(
  source: string,
  vocabulary: Vocabulary,
): Result<readonly Token[], FormulaError> {
  if (source.length > MAX_SOURCE_LENGTH) {
    const over = source.length - MAX_SOURCE_LENGTH;
    return refuse('too-long', source, MAX_SOURCE_LENGTH, over, EXPECTED.length);
  }
  const tokens: Token[] = [];
  for (let offset = skipSpace(source, 0); offset < source.length;) {
    const token = readToken(source, offset, vocabulary);
    if (!token.ok) return token;
    tokens.push(token.value);
    offset = skipSpace(source, offset + token.value.length);
  }
  return ok(tokens);
}

function readToken(
  source: string,
  offset: number,
  vocabulary: Vocabulary,
): Result<Token, FormulaError> {
  if (startsNumber(source, offset)) return readNumber(source, offset, vocabulary);
  const text = match(WORD, source, offset);
  const { length } = text;
  if (text === 'and' || text === 'or' || text === 'not') {
    return ok({ kind: 'operator', offset, length, text });
  }
  if (text !== '') {
    const name: NameToken = { kind: 'name', offset, length, text };
    const open = skipSpace(source, offset + length);
    if (vocabulary.isCall(text) && source.charAt(open) === '(') return readCall(source, name, open);
    return ok(name);
  }
  const symbol = match(SYMBOL, source, offset);
  if (symbol === '' || HABITS.some(([wrong]) => source.startsWith(wrong, offset))) {
    return refuseCharacter(source, offset);
  }
  const kind = '(),?:'.includes(symbol) ? 'mark' : 'operator';
  return ok({ kind, offset, length: symbol.length, text: symbol });
}

/** The offset behind the unit that stands at `position`, or null when none does. */
function findUnitEnd(source: string, position: number): number | null {
  let end = position + match(PER, source, position).length;
  let word = match(WORD, source, end);
  if (!isUnitWord(word)) return null;
  for (;;) {
    end += word.length;
    const mark = source.charAt(end);
    word = mark === '*' || mark === '/' ? match(WORD, source, end + 1) : '';
    if (!isUnitWord(word)) return end;
    end += 1;
  }
}

function readNumber(
  source: string,
  offset: number,
  vocabulary: Vocabulary,
): Result<NumberToken, FormulaError> {
  const number = scanNumber(source, offset);
  if (!number.ok) return number;
  const { value, end } = number.value;
  const unitAt = skipSpace(source, end);
  const unitEnd = findUnitEnd(source, unitAt);
  if (unitEnd !== null) {
    const unit = parseUnit(source.slice(unitAt, unitEnd));
    if (!unit.ok) return err({ ...unit.error, offset: unit.error.offset + unitAt });
    const length = unitEnd - offset;
    const inBase = toBase(value, unit.value);
    if (!Number.isFinite(inBase)) {
      return refuse('bad-number', source, offset, length, EXPECTED_NUMBER);
    }
    const { dimension } = unit.value;
    return ok({ kind: 'number', offset, length, value: inBase, dimension, hasUnit: true });
  }

  const word = match(WORD, source, unitAt);
  const isOperator = word === 'and' || word === 'or' || word === 'not';
  const isCalled = source.charAt(skipSpace(source, unitAt + word.length)) === '(';
  if (word !== '' && !isOperator && !isCalled && !vocabulary.isName(word)) {
    const near = nearestUnit(word);
    return refuse('unknown-unit', source, unitAt, word.length, EXPECTED.unit, near);
  }
  const length = end - offset;
  return ok({ kind: 'number', offset, length, value, dimension: DIMENSIONLESS, hasUnit: false });
}

/** Reads `(a, b-c)`, whose bracket stands at `open`, as the arguments of a reference call. */
function readCall(source: string, name: NameToken, open: number): Result<CallToken, FormulaError> {
  const args: (Placed & { readonly text: string })[] = [];
  const close = (end: number): Result<CallToken, FormulaError> =>
    ok({ ...name, kind: 'call', args, length: end - name.offset });

  let position = skipSpace(source, open + 1);
  if (source.charAt(position) === ')') return close(position + 1);
  for (;;) {
    const text = match(REFERENCE, source, position);
    const after = skipSpace(source, position + text.length);
    const mark = source.charAt(after);
    if (mark === '') return refuse('unbalanced', source, open, 1, EXPECTED.closing);
    if (text === '' || (mark !== ',' && mark !== ')')) {
      const rest = match(/[^,)]*/y, source, position).trimEnd();
      const length = Math.max(rest.length, 1);
      return refuse('bad-argument', source, position, length, EXPECTED.reference);
    }
    args.push({ offset: position, length: text.length, text });
    if (mark === ')') return close(after + 1);
    position = skipSpace(source, after + 1);
  }
}

function refuseCharacter(source: string, offset: number): Result<never, FormulaError> {
  for (const [wrong, right] of HABITS) {
    if (!source.startsWith(wrong, offset)) continue;
    return refuse('odd-operator', source, offset, wrong.length, EXPECTED.operator, right);
  }
  const code = source.codePointAt(offset) ?? 0;
  const character = String.fromCodePoint(code);
  if (character === '=') return refuse('assignment', source, offset, 1, EXPECTED.assignment, '==');
  if (character === '!') return refuse('odd-operator', source, offset, 1, EXPECTED.operator, 'not');
  if (character === '%') return refuse('odd-character', source, offset, 1, EXPECTED.percent);
  const isFullWidth = code >= 0xff01 && code <= 0xff5e;
  const plain = isFullWidth ? String.fromCharCode(code - 0xfee0) : (LOOKALIKES[character] ?? null);
  return refuse('odd-character', source, offset, character.length, EXPECTED.character, plain);
}
