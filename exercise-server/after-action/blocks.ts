/**
 * What a report is made of before it is a page, a document or a workbook: built once a language, in the
 * order of reading. Texts are plain; whoever writes them down escapes them.
 */

export type Block = Cover | PageBreak | Heading | Paragraph | List | Table | Figure;

export interface Cover {
  readonly kind: 'cover';
  readonly title: string;
  /** What was rehearsed, and by which group. */
  readonly subtitle: string;
  /** In the foot of the cover: when, made by what, and where people sign. */
  readonly lines: readonly string[];
}

export interface PageBreak {
  readonly kind: 'page-break';
  /** How the pages after it lie: wide tables need the long side. */
  readonly pages: 'portrait' | 'landscape';
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** `note` is for what explains the text beside it, in small print. */
  readonly tone: 'plain' | 'note';
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
}

export interface Column {
  readonly title: string;
  /** Share of the table's width; only the ratio to the others counts. */
  readonly width: number;
  /** What its numbers are: of their own kind, story time in ms, or a share of 0 to 1 drawn as a bar. */
  readonly kind: 'text' | 'number' | 'time' | 'bar';
  /** Digits after the point of its numbers; left out, each number has what it needs. */
  readonly decimals?: number;
}

/** `gap` is what somebody should have had and had not: it must be seen without colour. */
export interface Marked {
  readonly text: string;
  readonly mark: 'gap';
}

/** null = there is nothing to say, or a moment that never came. */
export type Cell = string | number | null | Marked;

export interface Table {
  readonly kind: 'table';
  readonly caption: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Figure {
  readonly kind: 'figure';
  /** One `<svg>` element that takes its colour from the text around it. */
  readonly svg: string;
  readonly caption: string;
  /** The same as numbers, for a document that cannot be trusted to show a drawing. */
  readonly table: Table;
}

export const heading = (level: Heading['level'], text: string): Heading => ({
  kind: 'heading',
  level,
  text,
});

export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text, tone: 'plain' });

export const note = (text: string): Paragraph => ({ kind: 'paragraph', text, tone: 'note' });

export const gap = (text: string): Marked => ({ text, mark: 'gap' });
