import type { Text } from '../base/text.ts';
import { DIMENSIONLESS } from './dimension.ts';
import type { Dimension } from './dimension.ts';
import { expectedSame } from './expected.ts';
import { refusal } from './refusal.ts';
import type { FormulaError, FormulaErrorCode } from './refusal.ts';
import type { Scope } from './scope.ts';
import { firstToken, lastToken, leadingSigns } from './syntax.ts';
import type { Syntax } from './syntax.ts';
import type { Placed, Token } from './token.ts';

/** One formula being read; the first refusal ends it: every reader then answers null. */
export interface Reading {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly scope: Scope;
  refusal: FormulaError | null;
}

export function word(reading: Reading, at: number): string {
  const token = reading.tokens[at];
  return token === undefined || token.kind === 'number' ? '' : token.text;
}

export function fail(
  reading: Reading,
  code: FormulaErrorCode,
  place: Placed,
  expected: Text,
  near: string | null = null,
): null {
  reading.refusal ??= refusal(code, reading.source, place.offset, place.length, expected, near);
  return null;
}

export function failSame(
  reading: Reading,
  place: Placed,
  left: Dimension | null,
  right: Dimension | null,
): null {
  const text = expectedSame(left ?? DIMENSIONLESS, right ?? DIMENSIONLESS);
  return fail(reading, 'dimension', place, text);
}

export function placeOf(reading: Reading, at: number): Placed {
  return reading.tokens[at] ?? { offset: reading.source.length, length: 0 };
}

/** The source of a piece, from its first sign or bracket to its last bracket. */
export function spanOf(reading: Reading, syntax: Syntax): Placed {
  const isMark = (at: number, text: string): boolean =>
    reading.tokens[at]?.kind === 'mark' && word(reading, at) === text;
  let first = firstToken(syntax);
  let last = lastToken(syntax);
  for (let signs = leadingSigns(syntax); signs > 0 && first > 0;) {
    first -= 1;
    if (reading.tokens[first]?.kind === 'operator') signs -= 1;
  }
  let open = 0;
  let missing = 0;
  for (let at = first; at <= last; at += 1) {
    if (isMark(at, '(')) open += 1;
    if (isMark(at, ')')) open -= 1;
    missing = Math.max(missing, -open);
  }
  for (; missing > 0 && isMark(first - 1, '('); missing -= 1, open += 1) first -= 1;
  for (; open > 0 && isMark(last + 1, ')'); open -= 1) last += 1;
  const from = placeOf(reading, first);
  const to = placeOf(reading, last);
  return { offset: from.offset, length: to.offset + to.length - from.offset };
}

/** The operator or mark behind a piece; its closing brackets may stand between. */
export function operatorAfter(reading: Reading, left: Syntax, text: string): Placed {
  const from = lastToken(left) + 1;
  const at = reading.tokens.findIndex((_, i) => i >= from && word(reading, i) === text);
  return placeOf(reading, at);
}
