/** Waterfalls of the linkage cases 联动事项: where the hours went, drawn and as a table. */
import { MINUTE, PHASES, say, type Language } from '../../../sim-core/text/index.ts';
import type { WaterfallEntry } from '../../../sim-core/exercise/entries.ts';
import { paragraph, type Block, type Cell, type Table } from '../blocks.ts';
import type { GroupReport } from '../exercise-report.ts';
import { drawWaterfalls } from '../figures/waterfalls.ts';
import { namesOf } from '../names.ts';

export function cases(group: GroupReport, language: Language): readonly Block[] {
  const names = namesOf(group, language);
  const shown = drawn(group);
  if (shown.length === 0) return [paragraph(say(language, 'after-action-document.none'))];
  const used = PHASES.filter((phase) =>
    shown.some(({ phases }) => phases.some((one) => one.phase === phase)),
  );
  const caption = say(language, 'after-action-document.cases-caption', {
    phases: used.map((phase) => `${PHASES.indexOf(phase) + 1} ${names.phase(phase)}`).join(' · '),
  });
  return [
    {
      kind: 'figure',
      svg: drawWaterfalls(
        shown.map((one) => ({ label: caseTitle(group, one, language), phases: one.phases })),
        caption,
      ),
      caption,
      table: {
        ...casesTable(group, language),
        caption: say(language, 'after-action-document.cases-table'),
      },
    },
  ];
}

function drawn({ report }: GroupReport): readonly WaterfallEntry[] {
  return report.waterfalls.filter(({ phases }) => phases.length > 0);
}

function caseTitle(
  group: GroupReport,
  { incident, jurisdiction, capability, censored }: WaterfallEntry,
  language: Language,
): string {
  const names = namesOf(group, language);
  const title = [
    names.incident(incident),
    names.jurisdiction(jurisdiction),
    ...(capability === null ? [] : [names.capability(capability)]),
  ].join(' · ');
  return censored ? say(language, 'after-action-document.case-open', { case: title }) : title;
}

export function casesTable(group: GroupReport, language: Language): Table {
  const names = namesOf(group, language);
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: say(language, 'after-action-document.case'), width: 5, kind: 'text' },
      { title: say(language, 'after-action-document.from'), width: 3, kind: 'time' },
      { title: say(language, 'after-action-document.total'), width: 2, kind: 'number' },
      { title: say(language, 'after-action-document.longest'), width: 2, kind: 'text' },
      { title: say(language, 'after-action-document.holder'), width: 4, kind: 'text' },
      { title: say(language, 'after-action-document.all-phases'), width: 7, kind: 'text' },
    ],
    rows: drawn(group).map((one): readonly Cell[] => {
      const { phases } = one;
      const longest = phases.reduce((a, b) => (b.toMs - b.fromMs > a.toMs - a.fromMs ? b : a));
      const minutes = (ms: number): number => Math.round(ms / MINUTE);
      const fromMs = phases[0].fromMs;
      return [
        caseTitle(group, one, language),
        fromMs,
        minutes(phases[phases.length - 1].toMs - fromMs),
        names.phase(longest.phase),
        longest.holder === null ? null : names.department(longest.holder),
        phases
          .map(({ phase, fromMs: since, toMs }) =>
            say(language, 'after-action-document.phase-minutes', {
              phase: names.phase(phase),
              minutes: minutes(toMs - since),
            }),
          )
          .join(' · '),
      ];
    }),
  };
}
