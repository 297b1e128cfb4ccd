/** Writes a report as the documents that it can be had as. The packages of a format are loaded by those who ask for it. */
import type { Language } from '../../sim-core/text/index.ts';
import type { Format } from '../protocol/after-action.ts';
import { reportDocument, type ExerciseReport } from './exercise-report.ts';

/** As HTTP calls them. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/**
 * @param languages one for a document that people go on writing in; a page holds both
 * @returns the whole file
 */
export async function written(
  report: ExerciseReport,
  format: Format,
  languages: readonly Language[],
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html': {
      const { htmlReport } = await import('./html.ts');
      return htmlReport(report, languages);
    }
    case 'docx': {
      const { docxReport } = await import('./docx.ts');
      return docxReport(report, languages[0]);
    }
    case 'xlsx': {
      const { xlsxReport } = await import('./xlsx.ts');
      return xlsxReport(report, languages[0]);
    }
    case 'json':
      return `${JSON.stringify(reportDocument(report), null, 2)}\n`;
  }
}
