import type { Language, Text } from '../base/text.ts';

const SIGNS: Readonly<Record<Language, string>> = {
  zh: '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥',
  en: 'ABCDEFGHIJKLMNOPQRSTUVWX',
};
/** What a name keeps: 区 of 吴江区, town of Lili town. One character is no name, so 太湖 stays whole. */
const KEPT: Readonly<Record<Language, RegExp>> = {
  zh: /(?<=..)[省市区县镇河湖江]$/,
  en: / (town|county|district|city|province|river|lake)$/i,
};

/** 甲, 乙, 丙 … or Place A, Place B …; after the last sign they are numbered. */
function aliasOf(language: Language, index: number): string {
  const signs = SIGNS[language];
  const round = Math.floor(index / signs.length);
  const sign = signs[index % signs.length] ?? '';
  const name = round === 0 ? sign : `${sign}${round + 1}`;
  return language === 'zh' ? name : `Place ${name}`;
}

/**
 * Puts aliases in the place of these names wherever they stand in a text: 吴江区 › 甲区, and 吴江 within
 * a longer name › 甲; the longest names first.
 * @param names in the order in which they take their signs
 */
export function replacerOf(names: readonly Text[], language: Language): (text: string) => string {
  const aliases = new Map<string, string>();
  for (const name of names) {
    const stem = name[language].replace(KEPT[language], '').trim();
    // A letter stands in many words; a place that is called by one is no real place.
    if (stem.length < 2) continue;
    if (!aliases.has(stem)) aliases.set(stem, aliasOf(language, aliases.size));
  }
  const longestFirst = [...aliases.keys()].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return (text) => text;
  const pattern = new RegExp(longestFirst.map(escaped).join('|'), 'g');
  return (text) => text.replace(pattern, (found) => aliases.get(found) ?? found);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
