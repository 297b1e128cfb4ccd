/** Who knew what when: departments down, incidents across, and what was missing marked. */
import { MINUTE, say, type Language } from '../../../sim-core/text/index.ts';
import type { Knowledge } from '../../../sim-core/after-action/report.ts';
import { gap, note, paragraph, type Block, type Cell, type Table } from '../blocks.ts';
import type { GroupReport } from '../exercise-report.ts';
import { namesOf, yesOrNo } from '../names.ts';
import { storyTime } from '../shown.ts';

/** More incidents than these do not fit across a page. */
const ACROSS = 6;

type Desk = Knowledge['desks'][number];

export function knowledge(group: GroupReport, language: Language): readonly Block[] {
  const all = group.report.knowledge;
  if (all.length === 0) return [paragraph(say(language, 'after-action-document.none'))];
  const tables: Block[] = [];
  for (let i = 0; i < all.length; i += ACROSS) {
    tables.push(matrix(group, all.slice(i, i + ACROSS), language));
  }
  return [...tables, note(say(language, 'after-action-document.knowledge-note'))];
}

/** Departments that knew of none of them and did not have to are left out. */
function matrix(group: GroupReport, across: readonly Knowledge[], language: Language): Table {
  const names = namesOf(group, language);
  const down = new Set(
    across.flatMap(({ desks }) =>
      desks
        .filter(({ knewMs, must }) => knewMs !== null || must)
        .map(({ department }) => department),
    ),
  );
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: say(language, 'after-action-document.department'), width: 5, kind: 'text' },
      ...across.map(({ incident, beganMs }) => ({
        title: `${names.incident(incident)}\n${say(language, 'after-action-document.began')} ${storyTime(beganMs)}`,
        width: 4,
        kind: 'text' as const,
      })),
    ],
    rows: [...down].map((department) => [
      names.department(department),
      ...across.map(({ desks }) => {
        const desk = desks.find((one) => one.department === department);
        return desk === undefined ? null : cellOf(desk, language);
      }),
    ]),
  };
}

/** One time where it held the decisive content at once; else what it knew first, and from when it held it. */
function cellOf({ knewMs, decisiveMs, must }: Desk, language: Language): Cell {
  if (knewMs === null) {
    return must ? gap(say(language, 'after-action-document.not-known')) : null;
  }
  if (knewMs === decisiveMs) return storyTime(knewMs);
  const knew = say(language, 'after-action-document.knew-of', { time: storyTime(knewMs) });
  if (decisiveMs !== null) return `${knew}\n${storyTime(decisiveMs)}`;
  return must ? gap(say(language, 'after-action-document.only-knew', { knew })) : knew;
}

/** One row for each department and incident, for a workbook. */
export function knowledgeSheet(group: GroupReport, language: Language): Table {
  const names = namesOf(group, language);
  const source = (id: string | null): Cell => (id === null ? null : names.department(id));
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: say(language, 'after-action-document.incident'), width: 5, kind: 'text' },
      { title: say(language, 'after-action-document.department'), width: 5, kind: 'text' },
      { title: say(language, 'after-action-document.must'), width: 2, kind: 'text' },
      { title: say(language, 'after-action-document.began'), width: 3, kind: 'time' },
      { title: say(language, 'after-action-document.knew'), width: 3, kind: 'time' },
      { title: say(language, 'after-action-document.told-by'), width: 5, kind: 'text' },
      { title: say(language, 'after-action-document.held'), width: 3, kind: 'time' },
      { title: say(language, 'after-action-document.lag'), width: 3, kind: 'number' },
    ],
    rows: group.report.knowledge.flatMap(({ incident, beganMs, desks }) => {
      const held = desks.flatMap(({ decisiveMs }) => (decisiveMs === null ? [] : [decisiveMs]));
      const firstMs = held.length === 0 ? null : Math.min(...held);
      return desks.map(({ department, must, knewMs, source: from, decisiveMs }) => [
        names.incident(incident),
        names.department(department),
        yesOrNo(language, must),
        beganMs,
        knewMs,
        source(from),
        must && decisiveMs === null
          ? gap(say(language, 'after-action-document.not-known'))
          : decisiveMs,
        must && decisiveMs !== null && firstMs !== null
          ? Math.round((decisiveMs - firstMs) / MINUTE)
          : null,
      ]);
    }),
  };
}
