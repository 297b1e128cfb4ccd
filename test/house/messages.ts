/** What is wrong with a catalogue of the screens: a language that is missing, or holds the other one. */
import type { Text } from '../../sim-core/text/index.ts';

const HAN = /\p{Script=Han}/u;
/** A word that is no name of a key, a file or a format. */
const WORD = /[a-z]{3,}/;

/** Sentences that hold the other language by intent: the way to it, a call, a number as it is printed. */
const CROSSING = new Set([
  'common.language',
  'common.language-label',
  'workbench.run-call',
  'maps.lead',
  'maps.number',
  'maps.number-help',
]);

/** @returns `code: what is wrong`, a line each */
export function messageFaults(
  messages: Readonly<Record<string, Partial<Text>>>,
): readonly string[] {
  return Object.entries(messages).flatMap(([code, { zh = '', en = '' }]) => {
    const faults: string[] = [];
    if (zh.trim() === '') faults.push('no Chinese');
    if (en.trim() === '') faults.push('no English');
    if (bracesOf(zh) !== bracesOf(en)) faults.push('asks for other values in the other language');
    if (CROSSING.has(code)) return faults.map((what) => `${code}: ${what}`);
    if (HAN.test(en)) faults.push('Chinese in the English');
    if (zh === en && WORD.test(en.replace(/\{\w+\}/g, ''))) faults.push('English in the Chinese');
    return faults.map((what) => `${code}: ${what}`);
  });
}

function bracesOf(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
}
