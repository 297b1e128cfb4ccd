import { unitTitle, type Language, type Text } from '../../sim-core/text/index.ts';

/** Words of times that files may use and no metric has. */
const TIMES: Readonly<Record<string, Text>> = {
  s: { zh: '秒', en: 's' },
  d: { zh: '天', en: 'd' },
  wk: { zh: '周', en: 'wk' },
  yr: { zh: '年', en: 'yr' },
};

/** A unit as people read it: `people/h` word by word; symbols such as `m3/s` are the same everywhere. */
export function unitOf(language: Language, unit: string): string {
  const [first = '', ...rest] = unit.split('/');
  const whole = wordOf(language, unit);
  if (whole !== unit || rest.length === 0 || first === '1') return whole;
  const said = wordOf(language, first);
  return said === first ? unit : [said, ...rest.map((word) => wordOf(language, word))].join('/');
}

function wordOf(language: Language, word: string): string {
  return TIMES[word]?.[language] ?? unitTitle(word, language);
}

/** A number with its unit as a file writes it, `24 h`; anything else, such as a formula, stays as it is. */
export function quantityOf(language: Language, written: string): string {
  const [, amount, unit] = /^([\d.]+) +([^\s\d(]\S*)$/.exec(written) ?? [];
  if (amount === undefined || unit === undefined) return written;
  return `${amount} ${unitOf(language, unit)}`;
}
