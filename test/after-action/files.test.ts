/**
 * Aim: the page, the document and the workbook are whole: well-formed, marked as an exercise and a draft,
 * Chinese as written, numbers as numbers, nothing that runs when it is opened, and the same bytes each time.
 */
import { describe, expect, it } from 'vitest';
import { docxReport } from '../../exercise-server/after-action/docx.ts';
import { htmlReport } from '../../exercise-server/after-action/html.ts';
import { xlsxReport } from '../../exercise-server/after-action/xlsx.ts';
import { LANGUAGES } from '../../sim-core/text/index.ts';
import { textOf, unzipped, xmlFault } from '../kit/zip-reader.ts';
import { FORMULA, smallExercise, smallGroup } from './small-report.ts';

const MARK = '演练 EXERCISE · 草稿 DRAFT';
const two = smallExercise([smallGroup('1'), smallGroup('2')]);

/** Files that are not XML. */
const isXml = (path: string): boolean => /\.(xml|rels)$/.test(path);

function faultsOf(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    const fault = isXml(path) ? xmlFault(text) : null;
    return fault === null ? [] : [`${path}: ${fault}`];
  });
}

function fileOf(files: ReadonlyMap<string, string>, path: string): string {
  const found = files.get(path);
  if (found === undefined) throw new Error(`no ${path}`);
  return found;
}

describe('the page', () => {
  const page = htmlReport(two, LANGUAGES);

  it('is one file in both languages, without a script or anything from elsewhere', () => {
    expect(page).toContain('<article id="zh" lang="zh">');
    expect(page).toContain('<article id="en" lang="en">');
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(|@import/);
  });

  it('is marked on the screen and on every printed page', () => {
    expect(page).toContain(`<div class="mark">${MARK}</div>`);
    expect(page).toContain(`@top-center { content: '${MARK}'`);
  });

  it('shows what people wrote as they wrote it', () => {
    expect(page).toContain('乙区水务局 &lt;&amp;&gt;');
    expect(page).not.toContain('<&>');
  });

  it('is well-formed', () => {
    const body = page.slice(page.indexOf('<body>'), page.indexOf('</html>'));
    expect(xmlFault(body.replaceAll(/(<(?:col|br)\b[^>]*)>/g, '$1/>').trim())).toBe(null);
  });

  it('is the same to the byte', () => {
    expect(htmlReport(two, LANGUAGES)).toBe(page);
  });
});

describe('the document', () => {
  it.each(LANGUAGES)(
    'is whole in %s, with headings, repeated head rows and page numbers',
    async (language) => {
      const files = unzipped(await docxReport(two, language));
      expect(faultsOf(files)).toEqual([]);
      const document = fileOf(files, 'word/document.xml');
      expect(textOf(document)).toContain(
        language === 'zh' ? '一、基本情况' : '1. Exercise overview',
      );
      expect(textOf(document)).toContain(
        language === 'zh' ? '乙区水务局 <&>' : 'Water Bureau of B <&>',
      );
      expect(document).toContain('<w:pStyle w:val="Heading1"/>');
      expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(document.match(/<w:tbl>/g)?.length);
      const headers = [...files].filter(([path]) => /^word\/header\d+\.xml$/.test(path));
      expect(headers.length).toBeGreaterThan(0);
      for (const [, header] of headers) expect(textOf(header)).toContain(MARK);
      const footers = [...files].filter(([path]) => /^word\/footer\d+\.xml$/.test(path));
      for (const [, footer] of footers) expect(footer).toMatch(/PAGE/);
    },
  );

  it('opens although somebody pasted what no document may hold', async () => {
    const text = 'bell \u0007, half a pair \uD83D, the other \uDE00, whole 😀';
    const notes = [{ atMs: 0, department: null, inject: null, rating: null, text }];
    const exercise = smallExercise([smallGroup('1', { notes })]);
    const word = fileOf(unzipped(await docxReport(exercise, 'en')), 'word/document.xml');
    const said = 'bell , half a pair , the other , whole 😀';
    expect(textOf(word)).toContain(said);
    const strings = fileOf(unzipped(await xlsxReport(exercise, 'en')), 'xl/sharedStrings.xml');
    expect(textOf(strings)).toContain(said);
  });

  it('is set in the type of official papers', async () => {
    const styles = fileOf(unzipped(await docxReport(two, 'zh')), 'word/styles.xml');
    expect(styles).toMatch(/w:eastAsia="仿宋"/);
  });

  it('is of the time of the exercise, and the same to the byte whenever it is made', async () => {
    const first = await docxReport(two, 'zh');
    const core = fileOf(unzipped(first), 'docProps/core.xml');
    expect(core).toContain('2026-11-09T10:30:00Z</dcterms:created>');
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(await docxReport(two, 'zh'), first)).toBe(0);
  });
});

describe('the workbook', () => {
  it.each(LANGUAGES)(
    'has a sheet a table in %s, each with a frozen head row and a filter',
    async (language) => {
      const files = unzipped(await xlsxReport(two, language));
      expect(faultsOf(files)).toEqual([]);
      const sheets = [...files].filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path));
      expect(sheets).toHaveLength(12);
      for (const [, sheet] of sheets) {
        expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
        expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/>/);
        expect(sheet).toContain(MARK);
      }
      const names = [...fileOf(files, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)];
      expect(names.map(([, name]) => name)).toContain(
        language === 'zh' ? '问题整改清单' : 'Improvement plan',
      );
    },
  );

  it('has times as text and minutes as numbers', async () => {
    const files = unzipped(await xlsxReport(smallExercise(), 'zh'));
    const timeline = fileOf(files, 'xl/worksheets/sheet2.xml');
    expect(cell(files, timeline, 'B2')).toEqual({ kind: 'text', value: '0d 03:20' });
    expect(cell(files, timeline, 'C2')).toEqual({ kind: 'number', value: '200' });
    expect(cell(files, timeline, 'D2')).toEqual({ kind: 'text', value: '甲区生态环境局' });
  });

  it('takes nothing that people wrote for a formula', async () => {
    const files = unzipped(await xlsxReport(smallExercise(), 'zh'));
    const all = [...files].filter(([path]) => path.includes('worksheets/')).map(([, text]) => text);
    expect(all.join('')).not.toMatch(/<f[ >]/);
    expect(textOf(fileOf(files, 'xl/sharedStrings.xml'))).toContain(FORMULA);
  });

  it('is the same to the byte whenever it is made', async () => {
    const first = await xlsxReport(two, 'en');
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(await xlsxReport(two, 'en'), first)).toBe(0);
  });
});

/** A cell as a spreadsheet takes it. */
function cell(
  files: ReadonlyMap<string, string>,
  sheet: string,
  name: string,
): { readonly kind: 'text' | 'number'; readonly value: string } {
  const found = new RegExp(`<c r="${name}"([^>]*)><v>([^<]*)</v>`).exec(sheet);
  if (found === null) throw new Error(`no cell ${name}`);
  const [, attributes = '', value = ''] = found;
  if (!attributes.includes('t="s"')) return { kind: 'number', value };
  const strings = fileOf(files, 'xl/sharedStrings.xml').match(/<si>.*?<\/si>/gs) ?? [];
  return { kind: 'text', value: textOf(strings[Number(value)] ?? '') };
}
