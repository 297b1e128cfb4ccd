import type { CompiledLab } from '../../sim-core/model/lab.ts';
import type { Figure } from './figures.ts';
import { WAITING, WRONG } from './labs.ts';
import type { Shown } from './labs.ts';
import type { Judged } from './orderings.ts';

export interface Section {
  readonly lab: Pick<CompiledLab, 'model' | 'texts'>;
  readonly rows: readonly Shown[];
}

export interface Measured {
  /** The commit measured, and whether files differed from it. */
  readonly commit: string;
  readonly changed: boolean;
  readonly sections: readonly Section[];
  readonly controls: readonly Shown[];
  /** What laboratories saw, beside what the rows say. */
  readonly orderings: readonly Judged[];
  readonly figures: readonly Pick<Figure, 'file' | 'title'>[];
}

const HEAD = [
  '| row 行 | target 目标 | unit 单位 | expected 预期 | observed 观测 | standard error 标准误 | seeds 种子 | verdict 结论 |',
  '|---|---|---|---|---|---|---|---|',
];

/** docs/validation.md: both languages in one file, one row a target. */
export function documentOf({
  commit,
  changed,
  sections,
  controls,
  orderings,
  figures,
}: Measured): string {
  const rows = sections.flatMap((section) => section.rows);
  const passed = rows.filter(({ verdict }) => verdict === 'pass').length;
  const failed = rows.filter(({ verdict }) => verdict !== 'pass');
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
    'Problems with a known answer are files, `scenarios/lab/*.yaml`, and go through the model itself: its desks, units, messages, votes, clocks and hazards. No queue or equation is solved beside it. A row with chance passes when the mean over its seeds is within 3 standard errors of the target and the standard error is small enough: at most 1 % of the target, or what the file says in `error_limit` (waits at heavy load, rare losses). A row without chance passes within the tolerance shown: 0 for clocks and counts of messages; 0.15 % and 0.6 % for peak and front of the river, which is what cells of that length cost; 0.1 % for contagion, the error of the time step. Seeds are named after their lab, `<lab>/1`, `<lab>/2` and so on, and were not chosen. Each row with chance has about 3 chances in 1,000 to fail by chance alone. `npx liandong lab <id>` repeats one.',
    '',
    '已知答案的问题写成文件 `scenarios/lab/*.yaml`，由模型自己的席位、队伍、函电、表决、时限和灾害来解，没有另写排队或方程的程序。含随机的行：各种子的平均值与目标相差不超过 3 个标准误，且标准误足够小（不超过目标的 1%，或文件中 `error_limit` 所写：重负荷的等待、稀少的损失），即为 `pass`。不含随机的行：差值在所列容差之内；时限与函电数的容差为 0，河流的峰值与前锋为 0.15% 和 0.6%（河段长度所致），传播为 0.1%（时间步长所致）。种子以实验编号：`<实验>/1`、`<实验>/2`……，没有挑选。每个含随机的行纯属偶然而不通过的可能约为千分之三。`npx liandong lab <编号>` 可重做任一项。',
    '',
    '## Figures · 图',
    '',
    ...figures.flatMap(({ file, title }) => [`![${title}](${file})`, '']),
    ...sections.flatMap(({ lab, rows: own }) => [
      `## ${lab.texts.title.en} · ${lab.texts.title.zh}`,
      '',
      `\`${lab.model.id}\`: ${lab.texts.summary.en} ${lab.texts.summary.zh}`,
      '',
      ...HEAD,
      ...own.map(line),
      '',
    ]),
    '## What laboratories saw · 实验室所见',
    '',
    `Orders that people in laboratories showed (B of the ladder), beside those of the rows above: the model agrees in ${orderings.filter(({ agrees }) => agrees).length} of ${orderings.length}. A disagreement is a finding about the model and bars claims on topology that rest on it; it fails no row. The figures of the laboratory are recalled. Leaders, satisfaction and learning are not in the model. · 实验中人们表现出的次序（第 B 级），与上列各行相比：${orderings.length} 条中模型符合 ${orderings.filter(({ agrees }) => agrees).length} 条。不符合是关于模型的发现，凡倚仗它的拓扑结论都不成立；它不使任何一行不通过。实验数字系凭记忆。模型没有领导者的产生、满意度和学习。`,
    '',
    '| order 次序 | source 出处 | rows 各行 | values 数值 | model 模型 |',
    '|---|---|---|---|---|',
    ...orderings.map(
      ({ says, source, rows: ids, is, values, agrees, but }) =>
        `| ${says.en}<br>${says.zh} | ${source} | ${ids.map((id) => `\`${id}\``).join(is === 'alike' ? ' ≈ ' : ' < ')} | ${values.join(', ')} | ${agrees ? 'agrees 符合' : `**does not 不符** ${but?.en ?? ''} ${but?.zh ?? ''}`} |`,
    ),
    '',
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
    ...WRONG.map(({ id, why }) => `- \`${id}\`: ${why.en} ${why.zh}`),
    '',
    '## Rows that fail · 未通过的行',
    '',
    ...(failed.length === 0 ? ['None. 无。'] : failed.map(({ id }) => `- \`${id}\``)),
    '',
    '## What is not asked · 没有验证的',
    '',
    ...WAITING.map(({ zh, en }) => `- ${en} ${zh}`),
    '',
  ];
  return lines.join('\n');
}

function line(row: Shown): string {
  const { id, title, unit, expected, observed, judgement, seeds, verdict } = row;
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
    String(seeds),
    verdict,
  ];
  return `| ${cells.join(' | ')} |`;
}

function written(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}

const PLOT_HALF = 15;

/** A line from -3 to 3 standard errors with the row's error on it. */
function plotted({ id, expected, observed, judgement }: Shown): readonly string[] {
  if (judgement.kind === 'exact') return [];
  const away = (observed - expected) / judgement.error;
  const at = Math.round((Math.max(-3, Math.min(3, away)) / 3) * PLOT_HALF) + PLOT_HALF;
  const scale = Array.from({ length: 2 * PLOT_HALF + 1 }, (_, i) =>
    i === at ? 'o' : i === PLOT_HALF ? '|' : i % 5 === 0 ? '+' : '-',
  );
  return [`${id.padEnd(24)} ${scale.join('')} ${away.toFixed(2).padStart(6)}`];
}
