/** A process that makes one document out of the logs of an exercise. */
import type { CreateGroup } from '../../sim-core/exercise/group.ts';
import { answerErrand } from '../errands.ts';
import { composeReport, OtherCourse } from './compose.ts';
import { written } from './formats.ts';
import type { ReportAsked, ReportTold } from './reports.ts';

answerErrand<ReportAsked, ReportTold>(async (asked) => {
  const { engines, titles, format, language } = asked;
  try {
    const report = await composeReport(asked.archive, {
      version: asked.version,
      own: asked.own,
      engineOf: async ({ document }) => {
        const engine = (await import(engines[document.id])) as { createGroup: CreateGroup };
        return engine.createGroup;
      },
      titleOf: (mechanism) => titles[mechanism] ?? null,
    });
    const file = await written(report, format, [language]);
    return { bytes: typeof file === 'string' ? Buffer.from(file) : file };
  } catch (error) {
    if (error instanceof OtherCourse) return { otherCourse: error.group.document.id };
    throw error;
  }
});
