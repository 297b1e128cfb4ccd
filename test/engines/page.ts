import { arch, platform } from 'node:os';
import type { Standing } from './commit.ts';
import type { Case, Matrix } from './matrix.ts';

/** docs/engines.md, both languages in one file. */
export function enginesPage(matrix: Matrix, { commit, clean }: Standing): string {
  const changed = clean ? '' : ' with local changes · 含未提交的改动';
  const controls = new Set(matrix.cases.flatMap(({ control }) => control ?? []));
  const equal = matrix.cases.filter(({ faults }) => faults.length === 0).length;
  const deaf = [...new Set(matrix.cases.filter(keepsItsLocale).map(({ engine }) => engine))];
  const verdict = matrix.agrees ? 'pass' : 'fail';
  return `${[
    '# Engines · 运行环境',
    '',
    '[English](#english) · [中文](#中文)',
    '',
    '## English',
    '',
    `Written by \`npm run engines -- --release\`; do not edit. The same ${matrix.runs} golden runs and ${matrix.logs} logs of random exercises (fewer where an engine may only interpret), with the same engine bundles, on every JavaScript engine below. A run is a pure function of its inputs, so all four hashes of each run must equal the accepted ones; and so is a log, so its verdicts, the state it leads to and the views of all desks must be those that Node gives from the sources.`,
    '',
    `- commit: \`${commit}\`${changed}`,
    `- engine bundle: \`${matrix.identity}\``,
    `- engine that carries out logs: \`${matrix.exerciseIdentity}\``,
    `- machine: ${platform()} ${arch()}`,
    `- verdict: ${verdict}, ${equal} of ${matrix.cases.length} cases equal`,
    `- control: native \`pow\`, \`exp\`, \`log\`, \`sin\` and \`hypot\` gave ${controls.size} different digests on the same engines; the simulation uses none of them`,
    ...(deaf.length === 0 ? [] : [`- keep a locale of their own: ${deaf.join(', ')}`]),
    ...matrix.absent.map(({ name, remedy }) => `- absent: ${name} (${remedy})`),
    '',
    ...table(matrix.cases, [
      'engine',
      'says it is',
      'surroundings',
      'sees',
      'control',
      'runs',
      'logs',
      'hashes',
    ]),
    '',
    '## 中文',
    '',
    `由 \`npm run engines -- --release\` 写成，请勿手改。同一引擎包在下列各 JavaScript 运行环境中各做 ${matrix.runs} 次基准推演，并重演 ${matrix.logs} 份随机演练的记录（仅用解释器时数量较少）。推演结果只取决于输入，因此每次推演的四个散列都必须与认可值相同；演练记录也是如此，每份记录的裁定、最终状态和各席位所见都必须与 Node 直接运行源代码所得相同。上表即结果：\`equal\` 为全部相同，\`different\` 为至少一处不同。`,
    '',
    `- 提交：\`${commit}\`${changed}`,
    `- 结论：\`${verdict}\`，${matrix.cases.length} 例中 ${equal} 例相同`,
    `- 对照：推演不使用的原生 \`pow\`、\`exp\`、\`log\`、\`sin\`、\`hypot\` 在这些环境中给出 ${controls.size} 种不同摘要`,
    ...(deaf.length === 0 ? [] : [`- 不随系统改变语言区域：${deaf.join('、')}`]),
    ...matrix.absent.map(({ name, remedy }) => `- 缺：${name}（${remedy}）`),
  ].join('\n')}\n`;
}

/** Whether an engine did not take up the locale of its surroundings. */
function keepsItsLocale({ surroundings, locale }: Case): boolean {
  return locale !== null && !surroundings.includes(locale.replace('-', '_'));
}

function table(cases: readonly Case[], head: readonly string[]): readonly string[] {
  const rows = cases.map(
    ({ engine, agent, surroundings, zone, locale, control, runs, logs, faults }) => [
      engine,
      agent ?? 'no answer',
      surroundings,
      zone === null ? '' : `${zone}, ${locale ?? ''}`,
      control ?? '',
      String(runs),
      String(logs),
      faults.length === 0 ? 'equal' : 'different',
    ],
  );
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
