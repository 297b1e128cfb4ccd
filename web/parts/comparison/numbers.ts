import { decimalsFor, formatNumber, formatSigned } from '../../../sim-core/text/index.ts';

import { LARGE_UNITS } from '../../text/numerals.ts';

const WAN = 10_000;
const YI = 100_000_000;

/** How a column of values of one metric is written: one unit and one precision for all of them. */
export interface Scale {
  readonly of: (value: number) => string;
  readonly signed: (value: number) => string;
}

/**
 * @param largest the largest size among the values; Chinese readers get 万 and 亿 for large ones
 */
export function scaleFor(largest: number, language: 'zh' | 'en'): Scale {
  const [unit, word] =
    language === 'zh' && largest >= 10 * YI
      ? [YI, LARGE_UNITS.yi]
      : language === 'zh' && largest >= 100 * WAN
        ? [WAN, LARGE_UNITS.wan]
        : language === 'en' && largest >= 1e7
          ? [1e6, LARGE_UNITS.million]
          : [1, ''];
  const decimals = decimalsFor(largest / unit, 3);
  return {
    of: (value) => `${formatNumber(value / unit, decimals)}${word}`,
    signed: (value) => `${formatSigned(value / unit, decimals)}${word}`,
  };
}

/** Round values that divide a stretch into three to six parts. */
export function roundTicks(low: number, high: number): readonly number[] {
  const raw = (high - low) / 5;
  if (!(raw > 0)) return [low];
  let power = 1;
  while (power * 10 <= raw) power *= 10;
  while (power > raw) power /= 10;
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= raw) ?? raw;
  const ticks: number[] = [];
  for (let i = Math.ceil(low / step); i * step <= high + step * 1e-9; i++) ticks.push(i * step);
  return ticks;
}
