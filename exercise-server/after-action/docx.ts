/**
 * The report as a Word document that people go on writing in: real headings and tables, the mark in the
 * header, page numbers as official papers write them. Figures stand as tables, since of the programs that
 * open it not all show a drawing.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '../../sim-core/text/index.ts';
import type { Block, Cell, Column, Cover, PageBreak, Table as TableBlock } from './blocks.ts';
import { documentOf } from './document.ts';
import { MARK } from './mark.ts';
import { coreProperties, PAGES, STYLES } from './docx-style.ts';
import type { ExerciseReport } from './exercise-report.ts';
import { printable } from './printable.ts';
import { shownCell, sideOf } from './shown.ts';
import { withoutTimes } from './zip-times.ts';

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

export async function docxReport(
  exercise: ExerciseReport,
  language: Language,
): Promise<Uint8Array> {
  const document = new Document({
    styles: STYLES[language],
    sections: partsOf(printable(documentOf(exercise, language))).map(({ pages, blocks }) => ({
      properties: { page: PAGES[pages].page },
      headers: {
        default: new Header({ children: [centred([new TextRun({ text: MARK, bold: true })])] }),
      },
      footers: {
        default: new Footer({
          children: [centred([new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })])],
        }),
      },
      children: blocks.flatMap((block) => childrenOf(block, PAGES[pages].textWidth)),
    })),
  });
  const packed = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(exercise, language) },
  ]);
  return withoutTimes(packed);
}

interface Part {
  readonly pages: PageBreak['pages'];
  readonly blocks: Block[];
}

/** What lies between two turns of the page. */
function partsOf(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = [{ pages: 'portrait', blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'page-break') parts.push({ pages: block.pages, blocks: [] });
    else parts[parts.length - 1].blocks.push(block);
  }
  return parts;
}

/** @param textWidth twentieths of a point between the margins */
function childrenOf(block: Block, textWidth: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'cover':
      return coverOf(block);
    case 'page-break':
      return [];
    case 'heading':
      return [new Paragraph({ heading: LEVELS[block.level], text: block.text })];
    case 'paragraph':
      return [new Paragraph({ text: block.text, style: block.tone === 'note' ? 'Note' : 'Body' })];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ text: item, style: 'Item', bullet: { level: 0 } }),
      );
    case 'table':
      return tableOf(block, textWidth);
    case 'figure':
      return tableOf(block.table, textWidth);
  }
}

function coverOf({ title, subtitle, lines }: Cover): readonly Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    new Paragraph({ style: 'Subtitle', text: subtitle }),
    ...lines.map((text) => new Paragraph({ style: 'CoverLine', text })),
  ];
}

/** A table is followed by an empty line: Word joins two that touch. */
function tableOf(
  { caption, columns, rows }: TableBlock,
  textWidth: number,
): readonly (Paragraph | Table)[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / whole));
  const row = (cells: readonly TableCell[], isHead: boolean): TableRow =>
    new TableRow({ tableHeader: isHead, cantSplit: true, children: cells });
  return [
    ...(caption === null
      ? []
      : [new Paragraph({ text: caption, style: 'Caption', keepNext: true })]),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        row(
          columns.map(
            (column, i) =>
              new TableCell({
                width: { size: widths[i], type: WidthType.DXA },
                shading: { fill: 'E7E6E6' },
                children: paragraphsOf(column.title, column, true),
              }),
          ),
          true,
        ),
        ...rows.map((cells) =>
          row(
            cells.map(
              (cell, i) =>
                new TableCell({
                  width: { size: widths[i], type: WidthType.DXA },
                  children: paragraphsOf(shownCell(cell, columns[i]), columns[i], isMarked(cell)),
                }),
            ),
            false,
          ),
        ),
      ],
    }),
    new Paragraph({ style: 'Cell' }),
  ];
}

function paragraphsOf(text: string, column: Column, isBold: boolean): readonly Paragraph[] {
  return text.split('\n').map(
    (line) =>
      new Paragraph({
        style: 'Cell',
        alignment: sideOf(column) === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text: line, bold: isBold })],
      }),
  );
}

function isMarked(cell: Cell): boolean {
  return typeof cell === 'object' && cell !== null;
}

function centred(children: readonly TextRun[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children });
}
