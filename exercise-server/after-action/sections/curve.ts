/** The resilience curve 韧性曲线: what was needed, what was at work, whom it cost. */
import { say, type Language } from '../../../sim-core/text/index.ts';
import { paragraph, type Block, type Table } from '../blocks.ts';
import type { GroupReport } from '../exercise-report.ts';
import { drawCurve } from '../figures/curve.ts';

export function curve(group: GroupReport, language: Language): readonly Block[] {
  if (group.report.curve.length < 2) {
    return [paragraph(say(language, 'after-action-document.none'))];
  }
  const caption = say(language, 'after-action-document.curve-caption');
  const { columns, rows, ...table } = curveTable(group, language);
  const most = Math.max(1, ...group.report.curve.map(({ need }) => need));
  return [
    {
      kind: 'figure',
      svg: drawCurve(group.report.curve, caption),
      caption,
      table: {
        ...table,
        caption: say(language, 'after-action-document.curve-table'),
        columns: [
          ...columns,
          { title: say(language, 'after-action-document.unmet-bar'), width: 5, kind: 'bar' },
        ],
        rows: group.report.curve.map(({ need, working }, i) => [
          ...rows[i],
          Math.max(0, need - working) / most,
        ]),
      },
    },
  ];
}

export function curveTable({ report }: GroupReport, language: Language): Table {
  return {
    kind: 'table',
    caption: null,
    columns: [
      { title: say(language, 'after-action-document.time'), width: 3, kind: 'time' },
      { title: say(language, 'after-action-document.need'), width: 3, kind: 'number', decimals: 1 },
      {
        title: say(language, 'after-action-document.working'),
        width: 3,
        kind: 'number',
        decimals: 1,
      },
      {
        title: say(language, 'after-action-document.unmet'),
        width: 3,
        kind: 'number',
        decimals: 1,
      },
      { title: say(language, 'after-action-document.harm'), width: 4, kind: 'number', decimals: 1 },
    ],
    rows: report.curve.map(({ atMs, need, working, harmPeople }) => [
      atMs,
      need,
      working,
      Math.max(0, need - working),
      harmPeople,
    ]),
  };
}
