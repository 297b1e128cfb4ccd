/** The cover 封面: what it is, of what, and who answers for it. */
import { say, type Language } from '../../../sim-core/text/index.ts';
import { note, type Block } from '../blocks.ts';
import type { ExerciseReport } from '../exercise-report.ts';
import { wallTime } from '../wall-time.ts';

export function cover({ title, groups }: ExerciseReport, language: Language): readonly Block[] {
  const line = groups.map((group) => group.title).join(' · ');
  const ends = groups.flatMap(({ lastMs }) => (lastMs === null ? [] : [lastMs]));
  return [
    {
      kind: 'cover',
      title: say(language, 'after-action-document.title'),
      subtitle: title[language],
      lines: [
        say(language, 'after-action-document.group', { group: line }),
        ...(ends.length === 0 ? [] : [wallTime(Math.max(...ends)).slice(0, 10)]),
        `${say(language, 'after-action-document.prepared')} ____________`,
        `${say(language, 'after-action-document.reviewed')} ____________`,
        `${say(language, 'after-action-document.approved')} ____________`,
      ],
    },
    note(say(language, 'after-action-document.is-draft')),
    note(say(language, 'run.disclaimer')),
  ];
}
