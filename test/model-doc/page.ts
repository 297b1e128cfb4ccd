/** The two pages of the model document, and the places in them that the code fills. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../sim-core/text/index.ts';
import { tableOf, TABLES } from './tables.ts';

export const PAGES: readonly { readonly language: Language; readonly file: string }[] = [
  { language: 'en', file: fileURLToPath(new URL('../../docs/model.md', import.meta.url)) },
  { language: 'zh', file: fileURLToPath(new URL('../../docs/model.zh.md', import.meta.url)) },
];

export function pageText(file: string): string {
  return readFileSync(file, 'utf8');
}

/**
 * The page with its tables as the code has them now.
 * @throws {Error} for a table without its two marks
 */
export function filled(page: string, language: Language): string {
  let text = page;
  for (const name of TABLES) {
    const [begin, end] = [`<!-- table: ${name} -->`, `<!-- /table: ${name} -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`the page has no place for the table ${name}`);
    text = `${text.slice(0, from)}${begin}\n\n${tableOf(name, language)}\n\n${text.slice(to)}`;
  }
  return text;
}
