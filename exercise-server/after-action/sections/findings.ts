/** Measures of coordination, each with what it rests on, and the metrics of the run. */
import { say, unitTitle, type Language } from '../../../sim-core/text/index.ts';
import type { Evidence, Finding } from '../../../sim-core/exercise/index.ts';
import { heading, note, paragraph, type Block, type Cell, type Table } from '../blocks.ts';
import type { GroupReport } from '../exercise-report.ts';
import { metricsOf, namesOf } from '../names.ts';
import { storyTime } from '../shown.ts';

/** More of them, or of its evidence, nobody reads; a workbook has all. */
const FINDINGS_SHOWN = 8;
const EVIDENCE_SHOWN = 4;

export function measures(group: GroupReport, language: Language): readonly Block[] {
  return [
    ...(group.report.findings.length === 0
      ? [paragraph(say(language, 'after-action-document.none'))]
      : [
          note(say(language, 'after-action-evaluation.findings-note')),
          findingsTable(
            group,
            largest(group.report.findings, FINDINGS_SHOWN),
            language,
            EVIDENCE_SHOWN,
          ),
          ...leftOut(group.report.findings, language),
        ]),
    heading(3, say(language, 'after-action-document.metrics')),
    metricsTable(group, language),
  ];
}

function leftOut(findings: readonly Finding[], language: Language): readonly Block[] {
  const count = findings.length - largest(findings, FINDINGS_SHOWN).length;
  if (count === 0) return [];
  return [
    note(say(language, 'after-action-evaluation.findings-more', { count, shown: FINDINGS_SHOWN })),
  ];
}

/** The first so many of each kind, which are its largest. */
export function largest(findings: readonly Finding[], count: number): readonly Finding[] {
  return findings.filter(
    ({ kind }, i) => findings.slice(0, i).filter((one) => one.kind === kind).length < count,
  );
}

/** @param shown how much evidence of each */
function findingsTable(
  group: GroupReport,
  findings: readonly Finding[],
  language: Language,
  shown: number,
): Table {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: say(language, 'after-action-document.kind'), width: 3, kind: 'text' },
      { title: say(language, 'after-action-evaluation.finding'), width: 8, kind: 'text' },
      { title: say(language, 'after-action-evaluation.amount'), width: 2, kind: 'number' },
      { title: say(language, 'after-action-evaluation.unit'), width: 2, kind: 'text' },
      { title: say(language, 'after-action-evaluation.evidence'), width: 8, kind: 'text' },
    ],
    rows: findings.map(({ kind, text, amount, unit, evidence }): readonly Cell[] => [
      findingTitle(kind, language),
      text[language],
      amount,
      unitTitle(unit, language),
      [
        ...evidence.slice(0, shown).map((one) => evidenceLine(one, group, language)),
        ...(evidence.length > shown
          ? [
              say(language, 'after-action-evaluation.evidence-more', {
                count: evidence.length - shown,
              }),
            ]
          : []),
      ].join('\n'),
    ]),
  };
}

/** All findings with all their evidence, for a workbook. */
export function findingsSheet(group: GroupReport, language: Language): Table {
  return findingsTable(group, group.report.findings, language, Infinity);
}

export function findingTitle(kind: Finding['kind'], language: Language): string {
  return say(language, `after-action-evaluation.finding-${kind}`);
}

/** `0d 00:35 青浦区水务局 得知“太浦河污染”` */
function evidenceLine(
  { kind, department, id, atMs }: Evidence,
  group: GroupReport,
  language: Language,
): string {
  const names = namesOf(group, language);
  return [
    storyTime(atMs),
    ...(department === null ? [] : [names.department(department)]),
    say(language, `after-action-evaluation.evidence-${kind}`, { what: whatOf(kind, id) }),
  ].join(' ');

  function whatOf(of: Evidence['kind'], subject: string): string {
    if (of === 'learned') return names.incident(subject);
    if (of === 'inject') {
      return group.report.injects.find((inject) => inject.id === subject)?.number ?? subject;
    }
    if (of !== 'case') return subject;
    const [incident, jurisdiction] = subject.split(':');
    return `${names.incident(incident)} · ${names.jurisdiction(jurisdiction ?? '')}`;
  }
}

export function metricsTable({ report }: GroupReport, language: Language): Table {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: say(language, 'run.metric'), width: 6, kind: 'text' },
      { title: say(language, 'after-action-evaluation.value'), width: 3, kind: 'number' },
      { title: say(language, 'after-action-evaluation.unit'), width: 3, kind: 'text' },
      { title: say(language, 'list.id'), width: 4, kind: 'text' },
    ],
    rows: metricsOf(report.metrics).map(({ id, title, unit }) => [
      title[language],
      report.metrics[id],
      unitTitle(unit, language),
      id,
    ]),
  };
}
