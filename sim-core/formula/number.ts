import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';

export interface ScannedNumber {
  /** As written, before any unit: finite, never negative. */
  readonly value: number;
  /** Offset just behind the last digit. */
  readonly end: number;
}

const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A fraction without the digit before its point. */
const FRACTION = /\.\d+/y;
const THOUSANDS = /[1-9]\d{0,2}(?:[,_']\d{3})+(?!\d)/y;
/** What makes a number out of the digits before it that we do not read: `1.2.3`, `5.`, `0xff`. */
const TAIL = /[._0-9][A-Za-z0-9._]*|[xXbBoO][0-9][A-Za-z0-9_]*/y;

export const EXPECTED_NUMBER = {
  zh: '十进制数，如 0.5、1200、1.5e3，不带千位分隔符、前导零或其他进制',
  en: 'a decimal number such as 0.5, 1200, 1.5e3, without thousands separators, leading zeros or another base',
};

const EXPECTED_UNSEPARATED = {
  zh: '不带千位分隔符的数；若逗号用于分隔参数，请在其后加空格',
  en: 'a number without thousands separators; a comma between arguments needs a space after it',
};

function length(pattern: RegExp, source: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(source)?.[0].length ?? 0;
}

/** Whether a number starts here, be it one that `scanNumber` refuses. */
export function startsNumber(source: string, offset: number): boolean {
  return length(NUMBER, source, offset) > 0 || length(FRACTION, source, offset) > 0;
}

/**
 * Reads a number without sign at `offset`. Refused: thousands separators (`1,200`), leading zeros,
 * other bases, a lone point, and what is not a finite double or vanishes to 0.
 */
export function scanNumber(
  source: string,
  offset: number,
): Result<ScannedNumber, Refusal<'bad-number'>> {
  const separated = length(THOUSANDS, source, offset);
  if (separated > 0) {
    return err(refusal('bad-number', source, offset, separated, EXPECTED_UNSEPARATED));
  }
  const fraction = length(FRACTION, source, offset);
  if (fraction > 0) {
    const near = `0${source.slice(offset, offset + fraction)}`;
    return err(refusal('bad-number', source, offset, fraction, EXPECTED_NUMBER, near));
  }
  const end = offset + length(NUMBER, source, offset);
  const digits = source.slice(offset, end);
  const value = Number(digits);
  const tail = length(TAIL, source, end);
  const isVanished = value === 0 && /[1-9]/.test(digits.split(/[eE]/)[0] ?? '');
  if (end === offset || tail > 0 || isVanished || /^0\d/.test(digits) || !Number.isFinite(value)) {
    const width = Math.max(end - offset + tail, Math.min(1, source.length - offset));
    return err(refusal('bad-number', source, offset, width, EXPECTED_NUMBER));
  }
  return ok({ value, end });
}
