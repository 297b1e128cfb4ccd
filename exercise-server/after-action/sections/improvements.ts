/** The improvement plan 问题整改清单: a draft whose last columns people fill in. */
import { say, type Language } from '../../../sim-core/text/index.ts';
import type { Improvement } from '../../../sim-core/after-action/report.ts';
import { note, paragraph, type Block, type Table } from '../blocks.ts';
import type { GroupReport } from '../exercise-report.ts';
import { namesOf } from '../names.ts';
import { findingTitle } from './findings.ts';

export function improvements(group: GroupReport, language: Language): readonly Block[] {
  const table = improvementsTable(group, language);
  if (table.rows.length === 0) return [paragraph(say(language, 'after-action-document.none'))];
  return [note(say(language, 'after-action-evaluation.improvements-note')), table];
}

export function improvementsTable(group: GroupReport, language: Language): Table {
  const names = namesOf(group, language);
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: say(language, 'after-action-document.number'), width: 1.5, kind: 'number' },
      { title: say(language, 'after-action-evaluation.issue'), width: 7, kind: 'text' },
      { title: say(language, 'after-action-evaluation.capability'), width: 3, kind: 'text' },
      { title: say(language, 'after-action-evaluation.basis'), width: 3, kind: 'text' },
      { title: say(language, 'after-action-evaluation.concerns'), width: 6, kind: 'text' },
      { title: say(language, 'after-action-evaluation.options'), width: 4, kind: 'text' },
      { title: say(language, 'after-action-evaluation.action'), width: 6, kind: 'text' },
      { title: say(language, 'after-action-evaluation.responsible'), width: 3, kind: 'text' },
      { title: say(language, 'after-action-evaluation.start'), width: 2, kind: 'text' },
      { title: say(language, 'after-action-evaluation.done'), width: 2, kind: 'text' },
    ],
    rows: group.report.improvements.map(({ issue, capability, departments, from, options }, i) => [
      i + 1,
      issue[language],
      capability?.[language] ?? '',
      basisOf(from, language),
      names.departments(departments),
      options.map(names.option).join('\n'),
      '',
      '',
      '',
      '',
    ]),
  };
}

function basisOf(from: Improvement['from'], language: Language): string {
  return from.kind === 'rating'
    ? say(language, 'after-action-evaluation.basis-rating', { rating: from.rating })
    : findingTitle(from.finding, language);
}
