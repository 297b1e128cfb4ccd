/** The timeline 实施过程. */
import { say, type Language } from '../../../sim-core/text/index.ts';
import type { Moment } from '../../../sim-core/after-action/report.ts';
import { note, paragraph, type Block, type Table } from '../blocks.ts';
import type { GroupReport } from '../exercise-report.ts';
import { namesOf } from '../names.ts';

export function timeline(group: GroupReport, language: Language): readonly Block[] {
  const moments = group.report.timeline.filter(isReadOut);
  if (moments.length === 0) return [paragraph(say(language, 'after-action-document.none'))];
  return [
    timelineTable(group, moments, language),
    note(say(language, 'after-action-document.timeline-note')),
  ];
}

/**
 * Who learned what, which units set out by themselves and what doctrine decided fill a timeline that
 * nobody reads to the end; they stand in sections of their own, and all of them in the workbook.
 */
function isReadOut({ kind, role }: Moment): boolean {
  if (role === 'doctrine') return kind !== 'decision';
  return role !== 'clock' || (kind !== 'report' && kind !== 'order');
}

function timelineTable(group: GroupReport, moments: readonly Moment[], language: Language): Table {
  const names = namesOf(group, language);
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: say(language, 'after-action-document.time'), width: 3, kind: 'time' },
      { title: say(language, 'after-action-document.department'), width: 5, kind: 'text' },
      { title: say(language, 'after-action-document.event'), width: 14, kind: 'text' },
      { title: say(language, 'after-action-document.who'), width: 3, kind: 'text' },
    ],
    rows: moments.map(({ atMs, department, text, role }) => [
      atMs,
      department === null ? null : names.department(department),
      text[language],
      roleTitle(role, language),
    ]),
  };
}

/** Every moment, with the incident, which a workbook filters by. */
export function timelineSheet(group: GroupReport, language: Language): Table {
  const names = namesOf(group, language);
  const { columns, rows, ...table } = timelineTable(group, group.report.timeline, language);
  return {
    ...table,
    columns: [
      ...columns,
      { title: say(language, 'after-action-document.incident'), width: 5, kind: 'text' },
    ],
    rows: rows.map((row, i) => {
      const { incident } = group.report.timeline[i];
      return [...row, incident === null ? null : names.incident(incident)];
    }),
  };
}

function roleTitle(role: Moment['role'], language: Language): string {
  if (role === 'clock') return say(language, 'after-action-document.by-clock');
  if (role === 'doctrine') return say(language, 'after-action-document.by-doctrine');
  return say(language, `role.${role}`);
}
