/** What the words in a cell name: things of the draft, or one of the few words of a column. */
import { nearest } from '../../../../sim-core/text/index.ts';
import { MSEL_CELLS, type CodedColumn } from '../../../../sim-core/text/msel.ts';
import { bareOf } from './columns.ts';

/** A thing that a cell may name by its id or by its title in either language. */
export interface Named {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

const STRONG = /[;；\n]+/;
const WEAK = /[,，、]/;

/**
 * The names in a cell. A title may itself hold a comma, so the longest stretch that is a name is taken as one.
 */
export function partsOf(cell: string, list: readonly Named[]): readonly string[] {
  return cell.split(STRONG).flatMap((stretch) => {
    const found: string[] = [];
    let rest = stretch.trim();
    while (rest !== '') {
      const ends = [...rest.matchAll(new RegExp(WEAK, 'g'))].map(({ index }) => index);
      const known = [rest.length, ...ends.reverse()].find(
        (end) => namedBy(rest.slice(0, end).trim(), list) !== null,
      );
      const end = known ?? ends.at(-1) ?? rest.length;
      const part = rest.slice(0, end).trim();
      if (part !== '') found.push(part);
      rest = rest.slice(end + 1).trim();
    }
    return found;
  });
}

/** By id, or by the whole title in either language. */
export function namedBy(written: string, list: readonly Named[]): string | null {
  const bare = bareOf(written);
  const found = list.find(
    ({ id, zh, en }) => id === written || bareOf(zh) === bare || bareOf(en) === bare,
  );
  return found?.id ?? null;
}

export function nearestName(written: string, list: readonly Named[]): string | null {
  const within = list.find(({ zh, en }) => zh.includes(written) || en.includes(written));
  if (within !== undefined) return within.id;
  const titles = new Map(
    list.flatMap(
      ({ id, zh, en }) =>
        [
          [id, id],
          [zh, id],
          [en, id],
        ] as const,
    ),
  );
  const close = nearest(written, [...titles.keys()]);
  return close === null ? null : (titles.get(close) ?? null);
}

export function codeOf(column: CodedColumn, written: string): string | null {
  const bare = bareOf(written);
  const found = Object.entries(MSEL_CELLS[column]).find(
    ([code, { zh, en }]) => code === bare || [...zh, ...en].some((word) => bareOf(word) === bare),
  );
  return found?.[0] ?? null;
}

export function nearestWord(column: CodedColumn, written: string): string | null {
  const words = Object.entries(MSEL_CELLS[column]).flatMap(([code, { zh, en }]) => [
    code,
    ...zh,
    ...en,
  ]);
  return nearest(written, words);
}
