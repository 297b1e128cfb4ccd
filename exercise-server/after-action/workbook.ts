/** The tables of a workbook, one a sheet: all groups in one, so that it can be filtered by group. */
import { say, type Language, type PlainCode } from '../../sim-core/text/index.ts';
import type { Cell, Column, Table } from './blocks.ts';
import type { ExerciseReport, GroupReport } from './exercise-report.ts';
import { MARK } from './mark.ts';
import { casesTable } from './sections/cases.ts';
import { curveTable } from './sections/curve.ts';
import { decisionsTable } from './sections/decisions.ts';
import { evaluationSheet } from './sections/evaluation.ts';
import { findingsSheet, metricsTable } from './sections/findings.ts';
import { improvementsTable } from './sections/improvements.ts';
import { injectsSheet } from './sections/injects.ts';
import { knowledgeSheet } from './sections/knowledge.ts';
import { overviewTable } from './sections/overview.ts';
import { participantsTable } from './sections/participants.ts';
import { provenanceTable } from './sections/provenance.ts';
import { timelineSheet } from './sections/timeline.ts';

export interface Sheet {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: Table['rows'];
}

const SHEETS: readonly (readonly [
  title: PlainCode,
  of: (group: GroupReport, language: Language, exercise: ExerciseReport) => Table,
])[] = [
  ['after-action-document.overview', overviewSheet],
  ['after-action-document.timeline', timelineSheet],
  ['after-action-document.knowledge', knowledgeSheet],
  ['after-action-document.cases', casesTable],
  ['after-action-document.curve', curveTable],
  ['after-action-document.injects', injectsSheet],
  ['after-action-document.decisions', decisionsTable],
  ['after-action-document.evaluation', evaluationSheet],
  ['after-action-document.findings', findingsSheet],
  ['after-action-document.improvements', improvementsTable],
  ['after-action-document.metrics', metricsTable],
  ['after-action-document.participants', participantsTable],
];

export function sheetsOf(exercise: ExerciseReport, language: Language): readonly Sheet[] {
  const { groups } = exercise;
  const group: Column = {
    title: say(language, 'after-action-evaluation.group-column'),
    width: 3,
    kind: 'text',
  };
  return SHEETS.map(([title, of]) => {
    const tables = groups.map((one) => of(one, language, exercise));
    return withMinutes(language, {
      title: say(language, title),
      columns: [group, ...tables[0].columns],
      rows: tables.flatMap(({ rows }, i) => rows.map((row) => [groups[i].title, ...row])),
    });
  });
}

/** What the workbook is of, and what it is not to be taken for, before anything else. */
function overviewSheet(group: GroupReport, language: Language, exercise: ExerciseReport): Table {
  const { columns, rows, ...table } = overviewTable(exercise, group, language);
  return {
    ...table,
    columns: columns.map((column) => ({ ...column, width: column.width * 4 })),
    rows: [
      [MARK, say(language, 'run.disclaimer')],
      ...rows,
      ...provenanceTable(exercise, group, language).rows,
    ],
  };
}

/** Beside each time as people read it stands a column with the same in minutes, to reckon with. */
function withMinutes(language: Language, { title, columns, rows }: Sheet): Sheet {
  return {
    title,
    columns: columns.flatMap((column): readonly Column[] =>
      column.kind === 'time'
        ? [column, { ...minutesOf(column, language), width: 3, kind: 'number' }]
        : [column],
    ),
    rows: rows.map((row) =>
      row.flatMap((cell, i): readonly Cell[] =>
        columns[i].kind === 'time'
          ? [cell, typeof cell === 'number' ? Math.floor(cell / 6000) / 10 : null]
          : [cell],
      ),
    ),
  };
}

function minutesOf({ title }: Column, language: Language): Pick<Column, 'title'> {
  return { title: say(language, 'after-action-document.minutes', { title }) };
}
