import type { Text } from '../../sim-core/base/text.ts';
import { EXPLAINED, WAITING } from './ladder.ts';
import { verdictOf } from './row.ts';
import type { Row } from './row.ts';

export interface Section {
  readonly title: Text;
  readonly rows: readonly Row[];
}

export interface Measured {
  /** The commit measured, and whether files differed from it. */
  readonly commit: string;
  readonly changed: boolean;
  readonly sections: readonly Section[];
  readonly controls: readonly Row[];
}

const HEAD = [
  '| row 行 | target 目标 | unit 单位 | expected 预期 | observed 观测 | standard error 标准误 | seeds × arrivals 种子 × 到达 | verdict 结论 |',
  '|---|---|---|---|---|---|---|---|',
];

/** docs/validation.md: both languages in one file, one row a target. */
export function documentOf({ commit, changed, sections, controls }: Measured): string {
  const rows = sections.flatMap((section) => section.rows);
  const passed = rows.filter((row) => verdictOf(row) === 'pass').length;
  const failed = [...rows, ...controls].filter((row) => verdictOf(row) === 'fail');
  const lines = [
    '# Validation · 验证',
    '',
    'Written by `npm run validation`; do not edit. · 由 `npm run validation` 写成，请勿手改。',
    '',
    `Commit 提交: \`${commit}\`${changed ? ' + uncommitted changes 另有未提交的改动' : ''}`,
    '',
    `**${passed} / ${rows.length} \`pass\`**`,
    '',
    '## How to read it · 怎样读',
    '',
    'Problems with a known answer go through the model itself: its desks, units, messages, votes, clocks and hazards. No queue or equation is solved beside it. A row with chance passes when the mean over its seeds is within 3 standard errors of the target and the standard error is at most 1 % of the target (2 % for M/M/1 at ρ 0.9 and for M/H₂/1). A row without chance passes within the tolerance shown: 0 for clocks; 0.15 % and 0.6 % for peak and front of the river, which is what cells of that length cost; 0.1 % for contagion, the error of the time step. Seeds are named after their row, `<row>/1`, `<row>/2` and so on, and were not chosen. Each row with chance has about 4 chances in 1,000 to fail by chance alone.',
    '',
    '已知答案的问题由模型自己的席位、队伍、函电、表决、时限和灾害来解，没有另写排队或方程的程序。含随机的行：各种子的平均值与目标相差不超过 3 个标准误，且标准误不超过目标的 1%（ρ 0.9 的 M/M/1 与 M/H₂/1 为 2%），即为 `pass`。不含随机的行：差值在所列容差之内；时限的容差为 0，河流的峰值与前锋为 0.15% 和 0.6%（河段长度所致），传播为 0.1%（时间步长所致）。种子以行名编号：`<行名>/1`、`<行名>/2`……，没有挑选。每个含随机的行纯属偶然而不通过的可能约为千分之四。',
    '',
    ...sections.flatMap((section) => [
      `## ${section.title.en} · ${section.title.zh}`,
      '',
      ...HEAD,
      ...section.rows.map(line),
      '',
    ]),
    '## Errors in standard errors · 以标准误计的误差',
    '',
    '```',
    ...rows.flatMap(plotted),
    '```',
    '',
    '## Controls: these must fail · 对照：必须不通过',
    '',
    'Wrong targets, not counted above. · 故意写错的目标，不计入上文。',
    '',
    ...HEAD,
    ...controls.map(line),
    '',
    '## Rows that fail, explained · 未通过的行及说明',
    '',
    ...failed.map(({ id }) => {
      const why = Object.hasOwn(EXPLAINED, id) ? EXPLAINED[id] : null;
      return why === null ? `- ${id}: not explained 尚无说明` : `- \`${id}\`: ${why.en} ${why.zh}`;
    }),
    '',
    '## What waits · 尚待验证',
    '',
    ...WAITING.map(({ zh, en }) => `- ${en} ${zh}`),
    '',
  ];
  return lines.join('\n');
}

function line(row: Row): string {
  const { id, title, unit, expected, observed, judgement, work } = row;
  const error =
    judgement.kind === 'sampled'
      ? written(judgement.error, 2)
      : `0 (± ${written(judgement.tolerance, 2)})`;
  const cells = [
    `\`${id}\``,
    `${title.en}<br>${title.zh}`,
    `${unit.en} ${unit.zh}`,
    written(expected, 6),
    written(observed, 6),
    error,
    work,
    verdictOf(row),
  ];
  return `| ${cells.join(' | ')} |`;
}

function written(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}

const PLOT_HALF = 15;

/** A line from -3 to 3 standard errors with the row's error on it. */
function plotted({ id, expected, observed, judgement }: Row): readonly string[] {
  if (judgement.kind === 'exact') return [];
  const away = (observed - expected) / judgement.error;
  const at = Math.round((Math.max(-3, Math.min(3, away)) / 3) * PLOT_HALF) + PLOT_HALF;
  const scale = Array.from({ length: 2 * PLOT_HALF + 1 }, (_, i) =>
    i === at ? 'o' : i === PLOT_HALF ? '|' : i % 5 === 0 ? '+' : '-',
  );
  return [`${id.padEnd(22)} ${scale.join('')} ${away.toFixed(2).padStart(6)}`];
}
