import type { Language } from '../../sim-core/text/index.ts';

/** Event grades and response levels, I the highest; index 0 is below them all. */
export const GRADES = ['·', 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'] as const;

const FULL_WIDTH_ZERO = 0xff10;

/** The digits of what somebody typed, full-width ones too; everything else is dropped. */
export function digitsIn(typed: string): string {
  return Array.from(typed)
    .map((sign) => {
      const code = (sign.codePointAt(0) ?? 0) - FULL_WIDTH_ZERO;
      return code >= 0 && code <= 9 ? String(code) : sign;
    })
    .filter((sign) => /[0-9]/.test(sign))
    .join('');
}

/** An amount as short as it stays exact: at most one decimal. */
export function amountOf(amount: number): string {
  return String(Math.round(amount * 10) / 10);
}

/** Words behind large numbers: 10,000 and 100,000,000 in Chinese, a million in English. */
export const LARGE_UNITS = { wan: '万', yi: '亿', million: 'm' } as const;

/** So many people, in words: one of them is no plural. */
export function people(language: Language, count: number): string {
  if (language === 'zh') return `${count} 人`;
  return count === 1 ? '1 person' : `${count} people`;
}
