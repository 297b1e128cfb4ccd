/** From the injects of a file to a table that every spreadsheet opens, and that `readMsel` reads again. */
import {
  MSEL_CELLS,
  MSEL_HEADERS,
  type CodedColumn,
  type MselColumn,
} from '../../../../sim-core/text/msel.ts';
import { textOf } from '../outline.ts';
import { MSEL_COLUMNS, isSpoken } from './columns.ts';
import type { Named } from './names.ts';
import type { MselAround } from './read.ts';
import { readCellTime, writeCellTime } from './time.ts';

type Inject = Readonly<Record<string, unknown>>;
type Language = 'zh' | 'en';

/** Columns that are only read: their time stands in `at`. */
const READ_ONLY: readonly MselColumn[] = ['day', 'clock'];
const OTHER: Readonly<Record<Language, Language>> = { zh: 'en', en: 'zh' };

/** A row of headers and one a inject; spoken columns in both languages, the chosen one first. */
export function tableOf(
  injects: readonly Inject[],
  around: Pick<MselAround, 'departments' | 'phases' | 'objectives' | 'capabilities' | 'incidents'>,
  language: Language,
): readonly (readonly string[])[] {
  const columns = MSEL_COLUMNS.filter((column) => !READ_ONLY.includes(column)).flatMap(
    (column): readonly { readonly column: MselColumn; readonly spoken: Language | null }[] =>
      isSpoken(column)
        ? [
            { column, spoken: language },
            { column, spoken: OTHER[language] },
          ]
        : [{ column, spoken: null }],
  );
  const head = columns.map(({ column, spoken }) => MSEL_HEADERS[column][spoken ?? language][0]);
  const lists: Partial<Record<MselColumn, readonly Named[]>> = {
    from: around.departments,
    to: around.departments,
    phase: around.phases,
    objectives: around.objectives,
    capability: around.capabilities,
    facts: around.incidents,
  };
  const cellOf = (inject: Inject, column: MselColumn, spoken: Language | null): string => {
    const value = inject[column];
    if (value === undefined || value === null) return '';
    if (spoken !== null && typeof value === 'object') {
      return textOf((value as Partial<Record<Language, unknown>>)[spoken]);
    }
    const list = lists[column];
    const titleOf = (id: unknown): string =>
      list?.find((one) => one.id === id)?.[spoken ?? language] ?? textOf(id);
    if (Array.isArray(value)) return value.map(titleOf).join('; ');
    if (column === 'at') return timeCell(textOf(value));
    if (column in MSEL_CELLS) return wordOf(column as CodedColumn, textOf(value), language);
    return titleOf(value);
  };
  const rows = injects.map((inject) =>
    columns.map(({ column, spoken }) => cellOf(inject, column, spoken)),
  );
  return [head, ...rows];
}

function timeCell(written: string): string {
  const ms = readCellTime(written, null);
  return ms === null ? written : writeCellTime(ms);
}

function wordOf(column: CodedColumn, code: string, language: Language): string {
  const words: Readonly<
    Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>
  > = MSEL_CELLS[column];
  return words[code]?.[language][0] ?? code;
}
