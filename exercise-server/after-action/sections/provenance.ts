/** What the report was made from and by, so that anybody can make it again. */
import { say, type Language } from '../../../sim-core/text/index.ts';
import { gap, note, type Block, type Cell, type Table } from '../blocks.ts';
import type { ExerciseReport, GroupReport } from '../exercise-report.ts';
import { namesOf } from '../names.ts';

export function provenance(
  exercise: ExerciseReport,
  group: GroupReport,
  language: Language,
): readonly Block[] {
  return [
    provenanceTable(exercise, group, language),
    note(say(language, 'after-action-evaluation.again')),
    note(say(language, 'run.disclaimer')),
  ];
}

export function provenanceTable(
  exercise: ExerciseReport,
  group: GroupReport,
  language: Language,
): Table {
  const { overview, hash } = group.report;
  const names = namesOf(group, language);
  const rows: (readonly [string, Cell])[] = [
    [say(language, 'after-action-evaluation.program'), `liandong ${exercise.version}`],
    [
      say(language, 'after-action-evaluation.engine'),
      group.engine ?? say(language, 'after-action-evaluation.engine-source'),
    ],
    [say(language, 'after-action-evaluation.exercise-id'), exercise.id],
    [say(language, 'after-action-evaluation.group-id'), group.id],
    [
      say(language, 'after-action-evaluation.records'),
      group.cutAt === null
        ? String(group.records)
        : gap(
            say(language, 'after-action-evaluation.cut', {
              records: group.records,
              seq: group.cutAt,
            }),
          ),
    ],
    [say(language, 'after-action-evaluation.seed'), overview.seed],
    [
      say(language, 'after-action-document.mechanism'),
      overview.mechanisms.map(({ id }) => names.mechanism(id)).join(' › '),
    ],
    [say(language, 'after-action-evaluation.hash'), hash],
  ];
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: say(language, 'after-action-document.item'), width: 1, kind: 'text' },
      { title: say(language, 'after-action-document.content'), width: 4, kind: 'text' },
    ],
    rows,
  };
}
