import { compileLab, idsOf } from '../../sim-core/files/index.ts';
import type { Text } from '../../sim-core/base/text.ts';
import { OPTIONS } from '../../sim-core/index.ts';
import { runLab, verdictOf } from '../../sim-core/lab/index.ts';
import type { Row, Verdict } from '../../sim-core/lab/index.ts';
import type { CompiledLab } from '../../sim-core/model/lab.ts';
import { shippedLibrary } from '../kit/drill.ts';

/** Every shipped lab, in the order of the ladder: their ids begin with the rung. */
export function shippedLabs(): readonly CompiledLab[] {
  const library = shippedLibrary();
  return idsOf(library, 'lab').map((id) => {
    const compiled = compileLab(library, OPTIONS, id);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.slice(0, 3)));
    return compiled.value;
  });
}

/** A row as the document shows it. */
export interface Shown extends Row {
  readonly title: Text;
  readonly unit: Text;
  readonly verdict: Verdict;
}

/** All rows of a lab. */
export function rowsOf({ model, texts }: CompiledLab, share = 1): readonly Shown[] {
  return runLab(model, share).map((row) => shown(row, texts.targets[row.id]));
}

export function shown(
  row: Row,
  { title, unit }: { readonly title: Text; readonly unit: Text },
): Shown {
  return { ...row, title, unit, verdict: verdictOf(row) };
}

/** Targets that are wrong on purpose: a ladder that passes these proves nothing. */
export const WRONG: readonly {
  readonly of: string;
  readonly id: string;
  readonly change: (expected: number) => number;
  readonly why: Text;
}[] = [
  {
    of: 'mm1-80',
    id: 'control-queue',
    change: (wait) => 1.1 * wait,
    why: { zh: '等待多写 10%。', en: 'the wait is 10 % too long.' },
  },
  {
    of: 'desks-3-2',
    id: 'control-desks',
    change: () => 0.25,
    why: { zh: '不是三个席位的等待。', en: 'this is not the wait at three desks.' },
  },
  {
    of: 'lines-10-8',
    id: 'control-loss',
    change: (loss) => 0.95 * loss,
    why: { zh: '呼损少写 5%。', en: 'the loss is 5 % too small.' },
  },
  {
    of: 'all-5',
    id: 'control-vote',
    change: (time) => 1.1 * time,
    why: { zh: '用时多写 10%。', en: 'the time is 10 % too long.' },
  },
  {
    of: 'cap-state',
    id: 'control-clock',
    change: (hours) => hours - 1,
    why: { zh: '少一小时。', en: 'one hour too early.' },
  },
  {
    of: 'river-front',
    id: 'control-river',
    change: (hours) => 1.02 * hours,
    why: { zh: '晚 2%。', en: '2 % too late.' },
  },
  {
    of: 'reached-2',
    id: 'control-contagion',
    change: () => 0.796812,
    why: {
      zh: '无限人群的极限，不是 24 个节点的答案。',
      en: 'the limit of an endless population is not the answer for 24 nodes.',
    },
  },
  {
    of: 'functional-cost',
    id: 'control-pooling',
    change: () => 20,
    why: { zh: '合并以后不再是四家的成本。', en: 'pooled, it no longer costs what four do.' },
  },
];

export function controls(rows: readonly Shown[]): readonly Shown[] {
  return WRONG.flatMap(({ of, id, change }) =>
    rows
      .filter((row) => row.id === of)
      .map((row) => shown({ ...row, id, expected: change(row.expected) }, row)),
  );
}

/** Targets known to us that the model is not asked, each with why. */
export const WAITING: readonly Text[] = [
  {
    zh: 'A2 108 个席位合并后的呼损 0.00066：太稀少，百分之一的误差要上亿次到达。',
    en: 'A2 the loss of 0.00066 when 108 lines are pooled: so rare that an error of one per cent takes a hundred million arrivals.',
  },
  {
    zh: 'A3 定期例会（平均等待半个周期）：会商应请求召集。',
    en: 'A3 the regular meeting (mean wait of half its period): a sitting is convened on request.',
  },
  {
    zh: 'A7 一万个节点的随机图与四百个种子：这里是 300 个节点的单张图，与直接计算逐一相等；频率没有重复。',
    en: 'A7 random graphs of ten thousand nodes over four hundred seeds: here one graph of 300 nodes equals a direct count; frequencies are not repeated.',
  },
  {
    zh: 'A8 失灵的货币成本：落空的比例乘以约定的单价，是算术。',
    en: 'A8 what failures cost in money: shares lost times agreed prices, which is arithmetic.',
  },
];
