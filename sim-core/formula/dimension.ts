import type { Text } from '../base/text.ts';

/**
 * Integer exponents of (mass, length, time, people, money). The coherent base units are
 * kg, m, h, person, yuan: a number inside a formula is always in those. Counts have no dimension.
 */
export type Dimension = readonly [
  mass: number,
  length: number,
  time: number,
  people: number,
  money: number,
];

export const DIMENSIONLESS: Dimension = [0, 0, 0, 0, 0];

const BASE_SYMBOLS = ['kg', 'm', 'h', 'person', 'yuan'] as const;

/** What people call the dimensions that scenario files use; others are shown by symbol alone. */
const WORDS: Readonly<Record<string, Text>> = {
  '1': { zh: '纯数', en: 'a pure number' },
  kg: { zh: '质量', en: 'mass' },
  m: { zh: '长度', en: 'length' },
  m2: { zh: '面积', en: 'area' },
  m3: { zh: '体积', en: 'volume' },
  h: { zh: '时间', en: 'time' },
  person: { zh: '人数', en: 'people' },
  yuan: { zh: '金额', en: 'money' },
  '1/h': { zh: '速率', en: 'rate' },
  'm/h': { zh: '速度', en: 'speed' },
  'm3/h': { zh: '流量', en: 'flow' },
  'kg/h': { zh: '质量流率', en: 'mass per time' },
  'kg/m3': { zh: '浓度', en: 'concentration' },
  'person/h': { zh: '每时间人数', en: 'people per time' },
  'h*person': { zh: '人时', en: 'people times time' },
  'person/m2': { zh: '人口密度', en: 'people per area' },
  'yuan/h': { zh: '每时间金额', en: 'money per time' },
};

export function multiply(a: Dimension, b: Dimension): Dimension {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]];
}

export function divide(a: Dimension, b: Dimension): Dimension {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3], a[4] - b[4]];
}

/** `a` raised to a whole power. */
export function power(a: Dimension, exponent: number): Dimension {
  return [a[0] * exponent, a[1] * exponent, a[2] * exponent, a[3] * exponent, a[4] * exponent];
}

/** The dimension whose square is `a`, or null when an exponent is odd. */
export function halve(a: Dimension): Dimension | null {
  if (a.some((exponent) => exponent % 2 !== 0)) return null;
  return [a[0] / 2, a[1] / 2, a[2] / 2, a[3] / 2, a[4] / 2];
}

export function equal(a: Dimension, b: Dimension): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3] && a[4] === b[4];
}

/** The base units as a person writes them: `kg/h`, `kg/m3`, `1/h`; `1` for a pure number. */
export function describeDimension(dimension: Dimension): string {
  const over: string[] = [];
  const under: string[] = [];
  dimension.forEach((exponent, i) => {
    const size = Math.abs(exponent);
    if (size === 0) return;
    const symbol = `${BASE_SYMBOLS[i]}${size === 1 ? '' : size}`;
    (exponent > 0 ? over : under).push(symbol);
  });
  return [over.length === 0 ? '1' : over.join('*'), ...under].join('/');
}

/** The dimension in words with its base unit: `mass per time (kg/h)`. */
export function nameDimension(dimension: Dimension): Text {
  const symbol = describeDimension(dimension);
  const words = Object.hasOwn(WORDS, symbol) ? WORDS[symbol] : undefined;
  if (words === undefined) return { zh: symbol, en: symbol };
  if (symbol === '1') return words;
  return { zh: `${words.zh} (${symbol})`, en: `${words.en} (${symbol})` };
}
