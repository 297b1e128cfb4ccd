/** Tables as spreadsheets give and take them: tab- or comma-separated, with quoted cells. */

/** Signs by which a cell would be read as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const BOM = '\uFEFF';

/** The sign between the cells of a text: a tab where there is one, else what its first line has most of. */
function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t';
  const [line = ''] = text.split('\n', 1);
  const count = (sign: string): number => line.split(sign).length - 1;
  return count(';') > count(',') ? ';' : ',';
}

/** Rows of cells, blanks around them taken away; rows without anything are left out. */
export function readCells(written: string): readonly (readonly string[])[] {
  const text = written.startsWith(BOM) ? written.slice(1) : written;
  const separator = separatorOf(text);
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const close = (): void => {
    rows.at(-1)?.push(clean(cell));
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (sign === separator) close();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text.charAt(at + 1) === '\n') at++;
      close();
      rows.push([]);
    } else cell += sign;
  }
  close();
  return rows.filter((row) => row.some((one) => one !== ''));
}

/** Without blanks around it, and without the apostrophe that keeps a formula from being one. */
function clean(cell: string): string {
  const trimmed = cell.replaceAll('\u00A0', ' ').trim();
  return trimmed.startsWith("'") && FORMULA.test(trimmed.slice(1)) ? trimmed.slice(1) : trimmed;
}

/** @param separator `\t` for the clipboard, `,` for a file that Excel opens */
export function writeCells(rows: readonly (readonly string[])[], separator: '\t' | ','): string {
  const lines = rows.map((row) => row.map((cell) => quote(cell, separator)).join(separator));
  const text = lines.join('\r\n');
  return separator === ',' ? `${BOM}${text}\r\n` : text;
}

function quote(cell: string, separator: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/.test(safe) || safe.includes(separator)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
