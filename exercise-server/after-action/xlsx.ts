/** The report's tables as a workbook: numbers as numbers, texts as texts, whatever they begin with. */
import writeExcelFile, { type Cell as XlsxCell } from 'write-excel-file/node';
import type { Language } from '../../sim-core/text/index.ts';
import type { Cell, Column } from './blocks.ts';
import { MARK } from './mark.ts';
import type { ExerciseReport } from './exercise-report.ts';
import { printable } from './printable.ts';
import { shownCell } from './shown.ts';
import { sheetsOf, type Sheet } from './workbook.ts';
import { withoutTimes } from './zip-times.ts';

/** What the package lets others do to its files. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/** Characters across a sheet for each share of a table's width. */
const WIDTH = 4;

export async function xlsxReport(
  exercise: ExerciseReport,
  language: Language,
): Promise<Uint8Array> {
  const sheets = printable(sheetsOf(exercise, language));
  const written = writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.title,
      data: [
        sheet.columns.map(({ title }) => head(title)),
        ...sheet.rows.map((row) => row.map((cell, i) => cellOf(cell, sheet.columns[i]))),
      ],
      columns: sheet.columns.map(({ width }) => ({ width: Math.max(10, width * WIDTH) })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    { features: [filters(sheets), pageMarks] },
  );
  return withoutTimes(await written.toBuffer());
}

function head(title: string): XlsxCell {
  return { value: title, fontWeight: 'bold', backgroundColor: '#E7E6E6', wrap: true };
}

/**
 * A cell of a kind of its own is never taken for another: a text that begins with `=` stays a text. What
 * has not come is left empty, so that it does not count.
 */
function cellOf(cell: Cell, column: Column): XlsxCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number' && column.kind === 'number') {
    return { type: Number, value: cell, alignVertical: 'top' };
  }
  return {
    type: String,
    value: shownCell(cell, column),
    format: '@',
    wrap: true,
    alignVertical: 'top',
    ...(typeof cell === 'object' ? { fontWeight: 'bold' as const } : {}),
  };
}

/** Filters over the head row, which the package does not know. */
function filters(sheets: readonly Sheet[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _options, { sheetIndex }) {
            const { columns, rows } = sheets[sheetIndex];
            const area = `A1:${letters(columns.length)}${rows.length + 1}`;
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${area}"/>`);
          },
        },
      },
    },
  };
}

/** Printed, a sheet is as wide as the paper, with the mark in the head and a number in the foot of each page. */
const pageMarks: Feature = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
            .replace('<pageSetup ', '<pageSetup fitToHeight="0" ')
            .replace(
              '</worksheet>',
              `<headerFooter><oddHeader>&amp;C${MARK}</oddHeader><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter></worksheet>`,
            ),
      },
    },
  },
};

/** The name of a column: 1 is A, 27 is AA. */
function letters(column: number): string {
  const first = column > 26 ? letters(Math.floor((column - 1) / 26)) : '';
  return first + String.fromCharCode(65 + ((column - 1) % 26));
}
