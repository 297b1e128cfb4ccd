/** Evaluation by objective, capability target and critical task, as evaluators rated it. */
import { say, type Language } from '../../../sim-core/text/index.ts';
import type { Objective, Observation } from '../../../sim-core/after-action/report.ts';
import { heading, note, paragraph, type Block, type Cell, type Table } from '../blocks.ts';
import type { GroupReport } from '../exercise-report.ts';
import { namesOf } from '../names.ts';
import { storyTime } from '../shown.ts';

type Task = Objective['targets'][number]['tasks'][number];
type Rating = Task['rating'];

export function evaluation(group: GroupReport, language: Language): readonly Block[] {
  const { evaluation: objectives } = group.report;
  const tasks = objectives.flatMap(({ targets }) => targets.flatMap((target) => target.tasks));
  return [
    ...(objectives.length === 0
      ? [paragraph(say(language, 'after-action-evaluation.no-plan'))]
      : [
          paragraph(
            say(language, 'after-action-evaluation.coverage', {
              tasks: tasks.length,
              rated: tasks.filter(({ rating }) => rating !== null).length,
            }),
          ),
          note(ratingKey(language)),
        ]),
    ...objectives.flatMap((objective) => objectiveBlocks(objective, group, language)),
    ...strengths(tasks, language),
    ...otherNotes(group, language),
  ];
}

function ratingKey(language: Language): string {
  return say(language, 'after-action-evaluation.key', {
    P: say(language, 'rating.P'),
    S: say(language, 'rating.S'),
    M: say(language, 'rating.M'),
    U: say(language, 'rating.U'),
  });
}

function objectiveBlocks(
  { objective, capability, targets }: Objective,
  group: GroupReport,
  language: Language,
): readonly Block[] {
  return [
    heading(
      3,
      say(language, 'after-action-evaluation.objective', { objective: objective[language] }),
    ),
    paragraph(
      say(language, 'after-action-evaluation.capability-of', { capability: capability[language] }),
    ),
    ...targets.map(({ target, tasks, rating }): Table => ({
      kind: 'table',
      caption: `${target[language]} — ${say(language, 'after-action-evaluation.target-rating')}${language === 'zh' ? '：' : ': '}${ratingTitle(rating, language)}`,
      columns: [
        { title: say(language, 'after-action-evaluation.task'), width: 5, kind: 'text' },
        { title: say(language, 'after-action-evaluation.rating'), width: 3, kind: 'text' },
        { title: say(language, 'after-action-evaluation.notes'), width: 8, kind: 'text' },
      ],
      rows: tasks.map((task) => [
        task.title[language],
        ratingTitle(task.rating, language),
        task.observations.map((one) => noteLine(one, group, language)).join('\n'),
      ]),
    })),
  ];
}

export function ratingTitle(rating: Rating, language: Language): string {
  if (rating === null) return say(language, 'after-action-evaluation.not-rated');
  return `${rating} ${say(language, `rating.${rating}`)}`;
}

/** `0d 01:10 吴江生态环境局 M：迟报` */
function noteLine(
  { atMs, department, rating, text }: Observation,
  group: GroupReport,
  language: Language,
): string {
  const names = namesOf(group, language);
  const head = [
    storyTime(atMs),
    ...(department === null ? [] : [names.department(department)]),
    ...(rating === null ? [] : [rating]),
  ].join(' ');
  return text === '' ? head : `${head}${language === 'zh' ? '：' : ': '}${text}`;
}

function strengths(tasks: readonly Task[], language: Language): readonly Block[] {
  const performed = tasks.filter(({ rating }) => rating === 'P');
  if (performed.length === 0) return [];
  return [
    heading(3, say(language, 'after-action-evaluation.strengths')),
    note(say(language, 'after-action-evaluation.strengths-note')),
    { kind: 'list', items: performed.map(({ title }) => title[language]) },
  ];
}

function otherNotes(group: GroupReport, language: Language): readonly Block[] {
  const { notes } = group.report;
  if (notes.length === 0) return [];
  return [
    heading(3, say(language, 'after-action-evaluation.other-notes')),
    { kind: 'list', items: notes.map((one) => noteLine(one, group, language)) },
  ];
}

/** One row for each task, for a workbook; at the end what belongs to no task. */
export function evaluationSheet(group: GroupReport, language: Language): Table {
  const { evaluation: objectives, notes } = group.report;
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: say(language, 'after-action-evaluation.objective-short'), width: 5, kind: 'text' },
      { title: say(language, 'after-action-evaluation.capability'), width: 4, kind: 'text' },
      { title: say(language, 'after-action-evaluation.target'), width: 6, kind: 'text' },
      { title: say(language, 'after-action-evaluation.target-rating'), width: 3, kind: 'text' },
      { title: say(language, 'after-action-evaluation.task'), width: 6, kind: 'text' },
      { title: say(language, 'after-action-evaluation.rating'), width: 3, kind: 'text' },
      { title: say(language, 'after-action-evaluation.notes'), width: 8, kind: 'text' },
    ],
    rows: [
      ...objectives.flatMap(({ objective, capability, targets }) =>
        targets.flatMap(({ target, tasks, rating }) =>
          tasks.map((task): readonly Cell[] => [
            objective[language],
            capability[language],
            target[language],
            ratingTitle(rating, language),
            task.title[language],
            ratingTitle(task.rating, language),
            task.observations.map((one) => noteLine(one, group, language)).join('\n'),
          ]),
        ),
      ),
      ...notes.map((one): readonly Cell[] => [
        say(language, 'after-action-evaluation.other-notes'),
        null,
        null,
        null,
        null,
        one.rating === null ? null : ratingTitle(one.rating, language),
        noteLine(one, group, language),
      ]),
    ],
  };
}
