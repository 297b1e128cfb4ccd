/** Decisions that were put to departments, and how long an answer took. */
import { formatNumber, MINUTE, say, type Language } from '../../../sim-core/text/index.ts';
import type { DecisionKind } from '../../../sim-core/exercise/entries.ts';
import type { DecisionRecord } from '../../../sim-core/after-action/report.ts';
import { gap, paragraph, type Block, type Cell, type Table } from '../blocks.ts';
import type { GroupReport } from '../exercise-report.ts';
import { namesOf } from '../names.ts';

export function decisions(group: GroupReport, language: Language): readonly Block[] {
  const table = decisionsTable(group, language);
  if (table.rows.length === 0) return [paragraph(say(language, 'after-action-document.none'))];
  return [table];
}

export function decisionsTable(group: GroupReport, language: Language): Table {
  const names = namesOf(group, language);
  const kinds = kindTitles(language);
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: say(language, 'after-action-document.asked'), width: 3, kind: 'time' },
      { title: say(language, 'after-action-document.department'), width: 5, kind: 'text' },
      { title: say(language, 'after-action-document.decision'), width: 3, kind: 'text' },
      { title: say(language, 'after-action-document.about'), width: 5, kind: 'text' },
      { title: say(language, 'after-action-document.requester'), width: 5, kind: 'text' },
      { title: say(language, 'after-action-document.decided'), width: 3, kind: 'time' },
      { title: say(language, 'after-action-document.took'), width: 2, kind: 'number' },
      { title: say(language, 'after-action-document.answer'), width: 3, kind: 'text' },
      { title: say(language, 'after-action-document.answered-by'), width: 2, kind: 'text' },
    ],
    rows: group.report.decisions.map((one): readonly Cell[] => [
      one.askedMs,
      names.department(one.department),
      Object.hasOwn(kinds, one.kind) ? kinds[one.kind as DecisionKind] : one.kind,
      [
        ...(one.incident === null ? [] : [names.incident(one.incident)]),
        ...(one.capability === null
          ? []
          : [`${names.capability(one.capability)} × ${formatNumber(one.quantity, 0)}`]),
      ].join(' · '),
      one.requester === null ? null : names.department(one.requester),
      one.decidedMs,
      one.decidedMs === null ? null : Math.round((one.decidedMs - one.askedMs) / MINUTE),
      answerOf(one, language),
      one.by === null ? null : say(language, `control.${one.by}`),
    ]),
  };
}

function kindTitles(language: Language): Readonly<Record<DecisionKind, string>> {
  return {
    vote: say(language, 'after-action-document.decision-vote'),
    ask: say(language, 'after-action-document.decision-ask'),
    permit: say(language, 'after-action-document.decision-permit'),
    order: say(language, 'after-action-document.decision-order'),
    request: say(language, 'after-action-document.decision-request'),
    offer: say(language, 'after-action-document.decision-offer'),
    refer: say(language, 'after-action-document.decision-refer'),
  };
}

function answerOf({ state, yes, standing }: DecisionRecord, language: Language): Cell {
  if (state === 'open') return gap(say(language, 'after-action-document.answer-open'));
  if (state === 'lapsed') return say(language, 'after-action-document.answer-lapsed');
  const said = say(
    language,
    yes === true ? 'after-action-document.answer-yes' : 'after-action-document.answer-no',
  );
  if (standing !== 'outside') return said;
  return `${said} · ${say(language, 'after-action-document.outside')}`;
}
