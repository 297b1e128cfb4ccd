/**
 * Page and styles of the Word document: those of Chinese official papers (GB/T 9704) as far as wide tables
 * allow. Fonts are named and not shipped; Word takes its nearest where one is missing.
 */
import type { IStylesOptions, ISectionPropertiesOptions } from 'docx';
import { say, type Language } from '../../sim-core/text/index.ts';
import { escapeHtml } from '../cli/html.ts';
import type { PageBreak } from './blocks.ts';
import type { ExerciseReport } from './exercise-report.ts';

/** A twentieth of a point; 56.7 make a millimetre. */
const mm = (length: number): number => Math.round(length * 56.6929);

interface Pages {
  readonly page: NonNullable<ISectionPropertiesOptions['page']>;
  /** Between the margins, twentieths of a point. */
  readonly textWidth: number;
}

const A4 = { width: mm(210), height: mm(297) };

/** Its margins at head and binding as GB/T 9704 has them; a page on its side has the same paper. */
export const PAGES: Readonly<Record<PageBreak['pages'], Pages>> = {
  portrait: {
    page: {
      size: A4,
      margin: {
        top: mm(37),
        bottom: mm(35),
        left: mm(28),
        right: mm(26),
        header: mm(20),
        footer: mm(20),
      },
    },
    textWidth: mm(210 - 28 - 26),
  },
  landscape: {
    page: {
      size: { ...A4, orientation: 'landscape' },
      margin: {
        top: mm(28),
        bottom: mm(26),
        left: mm(25),
        right: mm(25),
        header: mm(14),
        footer: mm(14),
      },
    },
    textWidth: mm(297 - 25 - 25),
  },
};

/** Half points. */
const SIZES = {
  zh: { body: 32, small: 21, cell: 18, first: 44 },
  en: { body: 22, small: 18, cell: 17, first: 40 },
} as const;
const SERIF = { zh: '仿宋', en: 'Times New Roman' } as const;
/** The type of titles of official papers. */
const TITLE = '方正小标宋简体';
const SANS = { zh: '黑体', en: 'Arial' } as const;

export const STYLES: Readonly<Record<Language, IStylesOptions>> = {
  zh: stylesOf('zh'),
  en: stylesOf('en'),
};

function stylesOf(language: Language): IStylesOptions {
  const size = SIZES[language];
  const body = { ascii: SERIF.en, hAnsi: SERIF.en, cs: SERIF.en, eastAsia: SERIF.zh };
  const strong = { ascii: SANS.en, hAnsi: SANS.en, cs: SANS.en, eastAsia: SANS.zh };
  const headed = (points: number, before: number): object => ({
    run: { font: strong, size: points, bold: language === 'en', color: '000000' },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: body, size: size.body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      },
      title: {
        run: {
          font: { ...strong, eastAsia: TITLE },
          size: size.first,
          bold: language === 'en',
          color: '000000',
        },
        paragraph: { alignment: 'center', spacing: { before: 2400, after: 400 } },
      },
      heading1: headed(size.body, 360),
      heading2: headed(size.body - 2, 300),
      heading3: headed(size.body - 4, 240),
    },
    paragraphStyles: [
      {
        id: 'Body',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          spacing: { after: 120, line: 360 },
          ...(language === 'zh' ? { indent: { firstLine: size.body * 20 } } : {}),
        },
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: 'center', spacing: { after: 2400 } },
      },
      {
        id: 'CoverLine',
        name: 'Cover Line',
        basedOn: 'Normal',
        paragraph: { alignment: 'center', spacing: { after: 160 } },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: size.small },
        paragraph: { spacing: { before: 60, after: 120 } },
      },
      {
        id: 'Item',
        name: 'List Item',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: { after: 80 } },
      },
      {
        id: 'Caption',
        name: 'Caption',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: strong, size: size.small },
        paragraph: { spacing: { before: 200, after: 80 } },
      },
      {
        id: 'Cell',
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: size.cell },
      },
    ],
  };
}

/** Title and times of the file: those of the exercise, so that the same exercise gives the same file. */
export function coreProperties({ title, groups }: ExerciseReport, language: Language): string {
  const ends = groups.flatMap(({ lastMs }) => (lastMs === null ? [] : [lastMs]));
  const time = new Date(Math.max(0, ...ends)).toISOString().replace(/\.\d+/, '');
  const named = `${say(language, 'after-action-document.title')} · ${title[language]}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeHtml(named)}</dc:title><dc:creator>Liandong 联动</dc:creator><cp:lastModifiedBy>Liandong 联动</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
