import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

/**
 * A table for a spreadsheet: UTF-8 with a byte order mark (without it Excel takes Chinese for
 * gibberish), one row of titles. A text that a spreadsheet would run as a formula is quoted with an
 * apostrophe; numbers are left alone, negative ones too.
 */
export function csvOf(titles: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify(
    [titles, ...rows].map((row) => row.map(cellOf)),
    {
      bom: true,
      record_delimiter: 'windows',
      // A lone line feed is not the delimiter, so it would go unquoted.
      quoted_match: /[\r\n]/,
    },
  );
}

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
