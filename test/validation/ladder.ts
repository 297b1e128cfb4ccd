import type { Text } from '../../sim-core/base/text.ts';
import { manyDeskRows, poolingRow, priorityRows, singleDeskRows, tandemRow } from './desks.ts';
import { epidemicRows, interdependenceRows, riverRows } from './hazards.ts';
import { ageRows, clockRows } from './information.ts';
import type { Effort, Row } from './row.ts';
import { unitRows } from './units.ts';
import { acceptanceRows, decisionTimeRows } from './votes.ts';

/** One rung: targets of one kind, and what goes through the model to meet them. */
export interface Rung {
  readonly title: Text;
  readonly rows: (effort: Effort) => readonly Row[];
}

export const LADDER: readonly Rung[] = [
  {
    title: { zh: 'A1 席位前的排队', en: 'A1 Queues at desks' },
    rows: (effort) => [...singleDeskRows(effort), tandemRow(effort), ...priorityRows(effort)],
  },
  {
    title: { zh: 'A2 多个席位与多支队伍，合并的好处', en: 'A2 Many desks, many units, pooling' },
    rows: (effort) => [...manyDeskRows(effort), ...unitRows(effort), poolingRow(effort)],
  },
  {
    title: { zh: 'A3 表决规则', en: 'A3 Decision rules' },
    rows: (effort) => [...decisionTimeRows(effort), ...acceptanceRows(effort)],
  },
  {
    title: { zh: 'A4 信息陈旧度与法定报告时限', en: 'A4 Age of information, statutory clocks' },
    rows: (effort) => [...ageRows(effort), ...clockRows(effort)],
  },
  { title: { zh: 'A5 河流污染团', en: 'A5 River plume' }, rows: riverRows },
  { title: { zh: 'A6 部门相互依存', en: 'A6 Dependent sectors' }, rows: interdependenceRows },
  { title: { zh: 'A7 传播', en: 'A7 Contagion' }, rows: epidemicRows },
];

/** Targets that are wrong on purpose: a ladder that passes these proves nothing. */
export function controls(rows: readonly Row[]): readonly Row[] {
  const wrong = (id: string, name: string, change: (expected: number) => number): readonly Row[] =>
    rows
      .filter((row) => row.id === id)
      .map((row) => ({ ...row, id: name, expected: change(row.expected) }));
  return [
    ...wrong('mm1-0.8', 'control-queue', (wait) => 1.1 * wait),
    ...wrong('desks-3-2', 'control-desks', () => 0.25),
    ...wrong('vote-all-5', 'control-vote', (time) => 1.1 * time),
    ...wrong('clock-nation-cap', 'control-clock', (hours) => hours - 1),
    ...wrong('river-front', 'control-river', (hours) => 1.02 * hours),
  ];
}

/** Targets known to us that the model cannot be asked yet, each with what it waits for. */
export const WAITING: readonly Text[] = [
  {
    zh: 'Erlang B（呼损）：日常警情等待而不离去，所以队伍的各行与 Erlang C 比较。',
    en: 'Erlang B (loss): everyday calls wait and are never lost, so the rows of units are compared with Erlang C.',
  },
  {
    zh: 'Jackson 网络：函电没有按概率选择的路由，须等实验室情景。',
    en: 'Jackson networks: messages have no route chosen by chance; they wait for laboratory scenarios.',
  },
  {
    zh: 'A3 三分之二规则与定期例会（平均等待半个周期）：表决规则只有全体、过半数、任一，会商应请求召集。',
    en: 'A3 two thirds, and the regular meeting (mean wait of half its period): the rules are all, majority and any, and a sitting is convened on request.',
  },
  {
    zh: 'A4 停等重发、逐一扩散、归并树：函电没有回执，须等实验室情景。',
    en: 'A4 stop-and-wait, dissemination and reporting trees: messages have no receipt; they wait for laboratory scenarios.',
  },
  {
    zh: 'A7 随机图上的传播与阈值级联：事件结束后可以再次发生，且没有生成的图，须等实验室情景；上表只验证完全混合的极限。',
    en: 'A7 contagion and threshold cascades on random graphs: an incident that is over may start again, and there are no generated graphs; they wait for laboratory scenarios. The table above proves the well-mixed limit only.',
  },
  {
    zh: 'A8 协调成本（Malone）：须有故障注入，等实验室情景。',
    en: 'A8 coordination costs (Malone): need failure injection; they wait for laboratory scenarios.',
  },
];

/** Why a row may read `fail`, by its id. */
export const EXPLAINED: Readonly<Record<string, Text>> = {
  'control-queue': {
    zh: '故意写错的目标：等待多写 10%。',
    en: 'wrong on purpose: the wait is 10 % too long.',
  },
  'control-desks': {
    zh: '故意写错的目标：不是三个席位的等待。',
    en: 'wrong on purpose: this is not the wait at three desks.',
  },
  'control-vote': {
    zh: '故意写错的目标：用时多写 10%。',
    en: 'wrong on purpose: the time is 10 % too long.',
  },
  'control-clock': {
    zh: '故意写错的目标：少一小时。',
    en: 'wrong on purpose: one hour too early.',
  },
  'control-river': {
    zh: '故意写错的目标：晚 2%。',
    en: 'wrong on purpose: 2 % too late.',
  },
};
