/** The main points of an after-action report, in lines for a terminal. */
import { say, type Language } from '../../sim-core/text/index.ts';
import type { Block, Table } from '../after-action/blocks.ts';
import type { ExerciseReport, GroupReport } from '../after-action/exercise-report.ts';
import { MARK } from '../after-action/mark.ts';
import { casesTable } from '../after-action/sections/cases.ts';
import { comparison } from '../after-action/sections/comparison.ts';
import { largest } from '../after-action/sections/findings.ts';
import { hotWash } from '../after-action/sections/hot-wash.ts';
import { knowledge } from '../after-action/sections/knowledge.ts';
import { shownCell, sideOf } from '../after-action/shown.ts';
import { table } from './table.ts';

/** Of a linkage case: what fits beside each other on a terminal. */
const CASE_COLUMNS = 5;
/** Of each kind; the files have more. */
const FINDINGS_SHOWN = 3;

export function mainPoints(exercise: ExerciseReport, language: Language): string[] {
  return [
    MARK,
    `${say(language, 'after-action-document.title')} · ${exercise.title[language]}`,
    ...(exercise.groups.length > 1
      ? part(say(language, 'after-action-document.comparison'), comparison(exercise, language))
      : []),
    ...exercise.groups.flatMap((group) => groupPoints(group, language)),
    '',
    say(language, 'after-action-document.clock'),
    say(language, 'run.disclaimer'),
  ];
}

function groupPoints(group: GroupReport, language: Language): string[] {
  const { findings, improvements } = group.report;
  const shown = largest(findings, FINDINGS_SHOWN);
  const cases = casesTable(group, language);
  const narrow = {
    ...cases,
    columns: cases.columns.slice(0, CASE_COLUMNS),
    rows: cases.rows.map((row) => row.slice(0, CASE_COLUMNS)),
  };
  const list = (items: readonly string[]): readonly Block[] => [{ kind: 'list', items }];
  return [
    '',
    say(language, 'after-action-document.group', { group: group.title }),
    ...part(say(language, 'after-action-document.hot-wash'), hotWash(group, language)),
    ...part(say(language, 'after-action-document.knowledge'), knowledge(group, language)),
    ...part(say(language, 'after-action-document.cases'), [narrow]),
    ...part(
      say(language, 'after-action-document.findings'),
      list([
        ...shown.map(({ text }) => text[language]),
        ...(findings.length > shown.length
          ? [
              say(language, 'after-action-evaluation.evidence-more', {
                count: findings.length - shown.length,
              }),
            ]
          : []),
      ]),
    ),
    ...part(
      say(language, 'after-action-document.improvements'),
      list(improvements.map(({ issue }) => issue[language])),
    ),
  ];
}

function part(title: string, blocks: readonly Block[]): string[] {
  return ['', title, '', ...blocks.flatMap(linesOf)];
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'table':
      return [tableText(block), ''];
    case 'figure':
      return [tableText(block.table), ''];
    case 'cover':
    case 'page-break':
      return [];
  }
}

/** A cell of several lines becomes one. */
function tableText({ columns, rows }: Table): string {
  const flat = (text: string): string => text.replaceAll('\n', ' · ');
  return table(
    columns.map((column) => ({ title: flat(column.title), side: sideOf(column) })),
    rows.map((row) => row.map((cell, i) => flat(shownCell(cell, columns[i])))),
  );
}
