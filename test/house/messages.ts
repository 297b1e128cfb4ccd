/** What is wrong with a catalogue of the screens: a language that is missing, or holds the other one. */
import type { Text } from '../../sim-core/text/index.ts';
import { isCode, type HouseFile } from './tree.ts';

const HAN = /\p{Script=Han}/u;
/** A word that is no name of a key, a file or a format. */
const WORD = /[a-z]{3,}/;

/** Sentences that hold the other language by intent: the way to it, a call, a number as it is printed. */
const CROSSING = new Set([
  'common.language',
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

/** Where a sentence is written down, and not said. */
const WRITTEN = /^\s+'[^']+': *(?:\{|$)/gm;
/** What is put before or after a word that is known only when it is said. */
const BEFORE = /`([\w-]+(?:\.[\w-]+)*[.-])\$\{/g;
const AFTER = /\}(\.[\w-]+)`/g;

/** @returns codes that stand in no program, whole or as the beginning or end of one that is put together */
export function unsaid(codes: readonly string[], files: readonly HouseFile[]): readonly string[] {
  const programs = files
    .filter((file) => isCode(file) && !file.path.startsWith('test/'))
    .map(({ text }) => text.replaceAll(WRITTEN, ''))
    .join('\n');
  const found = (pattern: RegExp): readonly string[] =>
    Array.from(programs.matchAll(pattern), ([, part]) => part);
  const [before, after] = [found(BEFORE), found(AFTER)];
  return codes.filter(
    (code) =>
      !programs.includes(`'${code}'`) &&
      !before.some((part) => code.startsWith(part)) &&
      !after.some((part) => code.endsWith(part)),
  );
}
