/** Injects 情景注入 with what was expected, and the receipts of each recipient. */
import { say, type Language, type PlainCode } from '../../../sim-core/text/index.ts';
import type { InjectRecord } from '../../../sim-core/after-action/report.ts';
import { note, paragraph, type Block, type Cell, type Column, type Table } from '../blocks.ts';
import type { GroupReport } from '../exercise-report.ts';
import { namesOf } from '../names.ts';
import { storyTime } from '../shown.ts';

const RECEIPTS = [
  ['deliveredMs', 'after-action-document.delivered'],
  ['readMs', 'after-action-document.read'],
  ['acknowledgedMs', 'after-action-document.acknowledged'],
  ['actedMs', 'after-action-document.acted'],
] as const satisfies readonly (readonly [string, PlainCode])[];

export function injects(group: GroupReport, language: Language): readonly Block[] {
  const { injects: all } = group.report;
  if (all.length === 0) return [paragraph(say(language, 'after-action-document.none'))];
  const names = namesOf(group, language);
  const table: Table = {
    kind: 'table',
    caption: null,
    columns: [
      column('number', 2, 'text', language),
      column('inject', 6, 'text', language),
      column('released', 3, 'time', language),
      column('standing', 3, 'text', language),
      column('expected', 6, 'text', language),
      column('recipient', 7, 'text', language),
    ],
    rows: all.map((inject) => [
      inject.number,
      inject.title[language],
      inject.releasedMs,
      standing(inject, language),
      inject.expectedAction?.[language] ?? null,
      inject.to
        .map((id) => `${names.department(id)}${receiptsOf(inject, id, language)}`)
        .join('\n'),
    ]),
  };
  return [table, note(say(language, 'after-action-document.injects-note'))];
}

/** One row for each inject and recipient, for a workbook. */
export function injectsSheet(group: GroupReport, language: Language): Table {
  const names = namesOf(group, language);
  return {
    kind: 'table',
    caption: null,
    columns: [
      column('number', 2, 'text', language),
      column('inject', 6, 'text', language),
      column('sender', 4, 'text', language),
      column('planned', 3, 'time', language),
      column('released', 3, 'time', language),
      column('released-by', 3, 'text', language),
      column('standing', 3, 'text', language),
      column('expected', 6, 'text', language),
      column('recipient', 5, 'text', language),
      ...RECEIPTS.map(([, code]): Column => ({
        title: say(language, code),
        width: 3,
        kind: 'time',
      })),
    ],
    rows: group.report.injects.flatMap((inject): (readonly Cell[])[] => {
      const head: readonly Cell[] = [
        inject.number,
        inject.title[language],
        names.sender(inject.from),
        inject.atMs,
        inject.releasedMs,
        releasedBy(inject, language),
        standing(inject, language),
        inject.expectedAction?.[language] ?? null,
      ];
      const none: readonly Cell[] = RECEIPTS.map(() => null);
      if (inject.to.length === 0) return [[...head, null, ...none]];
      return inject.to.map((id) => {
        const receipt = Object.hasOwn(inject.receipts, id) ? inject.receipts[id] : null;
        const times = receipt === null ? none : RECEIPTS.map(([field]) => receipt[field]);
        return [...head, names.department(id), ...times];
      });
    }),
  };
}

function column(
  name:
    | 'number'
    | 'inject'
    | 'sender'
    | 'planned'
    | 'released'
    | 'released-by'
    | 'standing'
    | 'expected'
    | 'recipient',
  width: number,
  kind: Column['kind'],
  language: Language,
): Column {
  return { title: say(language, `after-action-document.${name}`), width, kind };
}

/** By itself or by a controller's hand: the report names no persons. */
function releasedBy({ releasedBy: by }: InjectRecord, language: Language): Cell {
  if (by === null) return null;
  return say(language, `after-action-document.${by === 'clock' ? 'by-itself' : 'by-hand'}`);
}

function standing({ state, why }: InjectRecord, language: Language): string {
  const title = say(language, `inject.${state}`);
  return why === null || why === '' ? title : `${title}\n${why}`;
}

/** How far a recipient came, the last step first in mind: ` 已读 0d 00:12 · 行动 0d 00:40`. */
function receiptsOf({ receipts }: InjectRecord, id: string, language: Language): string {
  if (!Object.hasOwn(receipts, id)) return '';
  const said = RECEIPTS.slice(1).flatMap(([field, code]) => {
    const ms = receipts[id][field];
    return ms === null ? [] : [`${say(language, code)} ${storyTime(ms)}`];
  });
  return said.length === 0 ? '' : `${language === 'zh' ? '：' : ': '}${said.join(' · ')}`;
}
