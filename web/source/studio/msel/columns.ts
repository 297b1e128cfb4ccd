/** Which column of a list of injects a header means. */
import { MSEL_HEADERS, type MselColumn } from '../../../../sim-core/text/msel.ts';

export type { MselColumn };
export const MSEL_COLUMNS = Object.keys(MSEL_HEADERS) as readonly MselColumn[];

/** Columns whose cells are in a language. */
export const SPOKEN_COLUMNS = ['title', 'from', 'text', 'expected', 'notes'] as const;
export type SpokenColumn = (typeof SPOKEN_COLUMNS)[number];

export function isSpoken(column: MselColumn): column is SpokenColumn {
  return SPOKEN_COLUMNS.some((one) => one === column);
}

/** What a column of a table holds; `language` for a spoken one. */
export interface Header {
  readonly column: MselColumn;
  readonly language: 'zh' | 'en' | null;
}

const SAID = /[(（【[]?\s*(中文?|英文?|zh|en|chinese|english)\s*[)）】\]]?$/i;
const LATIN = /^[\x20-\x7E]+$/;

/** What a header names; null for one that is not known. */
export function headerOf(written: string): Header | null {
  const trimmed = written.trim();
  const said = SAID.exec(trimmed);
  const bare = said === null ? trimmed : trimmed.slice(0, said.index).trim();
  const named = columnNamed(bare);
  if (named !== null && said !== null && isSpoken(named)) {
    return { column: named, language: /^(英|en)/i.test(said[1]) ? 'en' : 'zh' };
  }
  const column = named ?? columnNamed(trimmed);
  if (column === null) return null;
  return { column, language: isSpoken(column) ? (LATIN.test(trimmed) ? 'en' : 'zh') : null };
}

function columnNamed(written: string): MselColumn | null {
  if (written === '#') return 'id';
  const bare = bareOf(written);
  if (bare === '') return null;
  return (
    MSEL_COLUMNS.find((column) => {
      const { zh, en } = MSEL_HEADERS[column];
      return [...zh, ...en].some((word) => bareOf(word) === bare);
    }) ?? null
  );
}

/** Lower case, without blanks and signs. */
export function bareOf(written: string): string {
  return written.toLowerCase().replace(/[\s#*.:：_\-/（）()]/g, '');
}

/** Rows at the top that may stand above the headers. */
const LOOK_AT = 12;

/** The row of headers: the one of the first in which most cells are known, -1 when none has two. */
export function findHeader(rows: readonly (readonly string[])[]): number {
  const known = rows
    .slice(0, LOOK_AT)
    .map((row) => row.filter((cell) => headerOf(cell) !== null).length);
  const most = Math.max(0, ...known);
  return most < 2 ? -1 : known.indexOf(most);
}
