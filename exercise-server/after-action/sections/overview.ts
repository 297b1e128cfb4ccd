/** The overview table of HSEEP 基本情况, with the fields that only people know left blank. */
import { say, type Language } from '../../../sim-core/text/index.ts';
import { note, paragraph, type Block, type Cell, type Table } from '../blocks.ts';
import type { ExerciseReport, GroupReport } from '../exercise-report.ts';
import { namesOf } from '../names.ts';
import { storyTime } from '../shown.ts';
import { wallTime } from '../wall-time.ts';

export function overview(
  exercise: ExerciseReport,
  group: GroupReport,
  language: Language,
): readonly Block[] {
  const { summary } = group.report.overview;
  const phases = phasesTable(group, language);
  return [
    overviewTable(exercise, group, language),
    paragraph(summary[language]),
    ...(phases.rows.length === 0 ? [] : [phases]),
    note(say(language, 'after-action-document.clock')),
  ];
}

/** One row for each thing that is said of the exercise. */
export function overviewTable(
  exercise: ExerciseReport,
  group: GroupReport,
  language: Language,
): Table {
  const { overview: one, evaluation, knowledge } = group.report;
  const names = namesOf(group, language);
  const apart = language === 'zh' ? '；' : '; ';
  const unique = (texts: readonly string[]): string => [...new Set(texts)].join(apart);
  const played = one.seats.filter(({ control }) => control !== 'doctrine');
  const rows: (readonly [string, Cell])[] = [
    [
      say(language, 'after-action-document.name'),
      exercise.isBranch
        ? `${exercise.title[language]}${apart}${say(language, 'after-action-document.practice')}`
        : exercise.title[language],
    ],
    [say(language, 'after-action-document.dates'), datesOf(group, language)],
    [say(language, 'after-action-document.scenario'), one.scenario[language]],
    [
      say(language, 'after-action-document.scope'),
      `${storyTime(one.endMs)}${apart}${say(language, `after-action-document.state-${one.state}`)}`,
    ],
    [
      say(language, 'after-action-document.mechanism'),
      one.mechanisms
        .map(({ id, sinceMs }) =>
          sinceMs === 0
            ? names.mechanism(id)
            : say(language, 'after-action-document.since', {
                mechanism: names.mechanism(id),
                time: storyTime(sinceMs),
              }),
        )
        .join(apart),
    ],
    [
      say(language, 'after-action-document.objectives'),
      unique(evaluation.map(({ objective }) => objective[language])),
    ],
    [
      say(language, 'after-action-document.capabilities'),
      unique(evaluation.map(({ capability }) => capability[language])),
    ],
    [
      say(language, 'after-action-document.hazards'),
      unique(knowledge.map(({ incident }) => names.incident(incident))),
    ],
    [
      say(language, 'after-action-document.organizations'),
      say(language, 'after-action-document.seats', {
        people: played.length,
        doctrine: one.seats.length - played.length,
      }),
    ],
    [say(language, 'after-action-document.sponsor'), ''],
    [say(language, 'after-action-document.contact'), ''],
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

function datesOf({ firstMs, lastMs }: GroupReport, language: Language): Cell {
  if (firstMs === null || lastMs === null) return null;
  return say(language, 'after-action-document.wall', {
    from: wallTime(firstMs),
    to: wallTime(lastMs),
  });
}

function phasesTable({ report }: GroupReport, language: Language): Table {
  return {
    kind: 'table',
    caption: say(language, 'after-action-document.phases'),
    columns: [
      { title: say(language, 'after-action-document.phase'), width: 3, kind: 'text' },
      { title: say(language, 'after-action-document.from'), width: 2, kind: 'time' },
      { title: say(language, 'after-action-document.to'), width: 2, kind: 'time' },
      { title: say(language, 'after-action-document.questions'), width: 6, kind: 'text' },
    ],
    rows: report.overview.phases.map(({ title, fromMs, toMs, questions }) => [
      title[language],
      fromMs,
      toMs,
      questions.map((question) => question[language]).join('\n'),
    ]),
  };
}
