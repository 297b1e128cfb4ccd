/** The hot wash 现场点评: what can be said within a minute of the end. */
import { say, type Language } from '../../../sim-core/text/index.ts';
import { paragraph, type Block } from '../blocks.ts';
import type { GroupReport } from '../exercise-report.ts';

export function hotWash({ report }: GroupReport, language: Language): readonly Block[] {
  if (report.hotWash.length === 0) return [paragraph(say(language, 'after-action-document.none'))];
  return [{ kind: 'list', items: report.hotWash.map((sentence) => sentence[language]) }];
}
