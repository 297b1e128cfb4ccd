import { displayWidth, pad } from './width.ts';

export interface Column {
  readonly title: string;
  /** Which side the content leans on; numbers lean right. */
  readonly side: 'left' | 'right';
}

/** A table of plain text: columns two spaces apart, a rule under the titles if there are any, no trailing spaces. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  indent = '',
): string {
  const widths = columns.map(({ title }, i) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[i] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    (
      indent + columns.map(({ side }, i) => pad(cells[i] ?? '', widths[i], side)).join('  ')
    ).trimEnd();
  const head = [
    line(columns.map(({ title }) => title)),
    indent + widths.map((width) => '-'.repeat(width)).join('  '),
  ];
  const hasTitles = columns.some(({ title }) => title !== '');
  return [...(hasTitles ? head : []), ...rows.map(line)].join('\n');
}
