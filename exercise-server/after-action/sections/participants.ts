/** Participants by department: how many people sat there, never who. */
import { say, type Language } from '../../../sim-core/text/index.ts';
import { note, type Block, type Table } from '../blocks.ts';
import type { GroupReport } from '../exercise-report.ts';
import { namesOf } from '../names.ts';

export function participants(group: GroupReport, language: Language): readonly Block[] {
  return [
    participantsTable(group, language),
    note(say(language, 'after-action-evaluation.participants-note')),
  ];
}

export function participantsTable(group: GroupReport, language: Language): Table {
  const names = namesOf(group, language);
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: say(language, 'after-action-document.department'), width: 6, kind: 'text' },
      { title: say(language, 'after-action-evaluation.control'), width: 3, kind: 'text' },
      { title: say(language, 'after-action-evaluation.people'), width: 2, kind: 'number' },
      { title: say(language, 'after-action-evaluation.acts'), width: 2, kind: 'number' },
      { title: say(language, 'after-action-evaluation.outside-acts'), width: 3, kind: 'number' },
    ],
    rows: group.report.overview.seats.map(({ department, control, people, acts, outside }) => [
      names.department(department),
      say(language, `control.${control}`),
      people.length,
      acts,
      outside,
    ]),
  };
}
