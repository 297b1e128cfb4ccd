import type { Language } from '../../sim-core/text/index.ts';

const SIGNS: Readonly<Record<Language, string>> = {
  zh: '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥',
  en: 'ABCDEFGHIJKLMNOPQRSTUVWX',
};
const LEVEL = /[省市区县镇]$/;

/** The part of a place's name that an alias takes the place of: 吴江 of 吴江区. */
export function stemOf(language: Language, name: string): string {
  return language === 'zh' ? name.replace(LEVEL, '') : name;
}

/** 甲, 乙, 丙 … or Place A, Place B …; after the last sign they are numbered. */
export function aliasOf(language: Language, index: number): string {
  const signs = SIGNS[language];
  const round = Math.floor(index / signs.length);
  const sign = signs[index % signs.length] ?? '';
  const name = round === 0 ? sign : `${sign}${round + 1}`;
  return language === 'zh' ? name : `Place ${name}`;
}
