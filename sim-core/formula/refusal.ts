import type { Text } from '../base/text.ts';

/**
 * Why a piece of text was refused, and where. `offset` and `length` count UTF-16 units of the text
 * as written; `token` is that piece of it; `expected` says what would have been right; `nearest` is
 * the nearest valid spelling, null when nothing is near.
 */
export interface Refusal<Code extends string> {
  readonly code: Code;
  readonly offset: number;
  readonly length: number;
  readonly token: string;
  readonly expected: Text;
  readonly nearest: string | null;
}

export const QUANTITY_ERROR_CODES = ['empty', 'too-long', 'bad-number', 'unknown-unit'] as const;
export type QuantityErrorCode = (typeof QUANTITY_ERROR_CODES)[number];
export type QuantityError = Refusal<QuantityErrorCode>;

export const FORMULA_ERROR_CODES = [
  ...QUANTITY_ERROR_CODES,
  'too-deep',
  'too-many-nodes',
  'odd-character',
  'odd-operator',
  'assignment',
  'missing-operator',
  'missing-operand',
  'unbalanced',
  'stray-comma',
  'stray-colon',
  'chained-comparison',
  'unclear-not',
  'unknown-name',
  'unknown-function',
  'not-a-function',
  'not-a-value',
  'wrong-arity',
  'bad-argument',
  'dimension',
  'bad-exponent',
  'misplaced-held',
  'not-finite',
  'syntax',
] as const;
export type FormulaErrorCode = (typeof FORMULA_ERROR_CODES)[number];
export type FormulaError = Refusal<FormulaErrorCode>;

/** Builds a refusal of `source[offset, offset + length)`. */
export function refusal<Code extends string>(
  code: Code,
  source: string,
  offset: number,
  length: number,
  expected: Text,
  nearest: string | null = null,
): Refusal<Code> {
  return {
    code,
    offset,
    length,
    token: source.slice(offset, offset + length),
    expected,
    nearest,
  };
}
