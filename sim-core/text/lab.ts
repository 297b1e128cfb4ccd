import type { Text } from '../base/text.ts';
import type { Measure } from '../model/lab.ts';

const SHARE: Text = { zh: '比例', en: 'share' };

/** The unit of what a lab reads off; null for the lab's own unit of time. */
export const MEASURE_UNITS: Readonly<Record<Measure, Text | null>> = {
  wait: null,
  delayed: SHARE,
  number: { zh: '件', en: 'tasks' },
  time: null,
  lost: SHARE,
  'all-lost': { zh: '概率', en: 'probability' },
  messages: { zh: '每项任务的函电数', en: 'messages a task' },
  finish: null,
  cost: { zh: '单位时间的成本', en: 'cost a unit of time' },
  approved: { zh: '概率', en: 'probability' },
  age: null,
  assembled: null,
  cleared: null,
  hands: { zh: '手', en: 'hands' },
  known: null,
  late: { zh: '次', en: 'runs' },
  value: SHARE,
  mean: SHARE,
  peak: { zh: '1/米', en: '1/m' },
  front: null,
  reached: SHARE,
  outbreak: { zh: '概率', en: 'probability' },
};

export const LAB_MESSAGES = {
  'lab.target': { zh: '目标', en: 'target' },
  'lab.what': { zh: '读数', en: 'reading' },
  'lab.expected': { zh: '预期', en: 'expected' },
  'lab.observed': { zh: '观测', en: 'observed' },
  'lab.error': { zh: '标准误', en: 'standard error' },
  'lab.verdict': { zh: '结论', en: 'verdict' },
  'lab.pass': { zh: '通过', en: 'pass' },
  'lab.fail': { zh: '不通过', en: 'fail' },
  'lab.unsharp': {
    zh: '不够精确（标准误大于 {limit}）：请用 --repeat 增加重复次数',
    en: 'not sharp enough (standard error above {limit}): more repetitions (--repeat)',
  },
  'lab.passed': { zh: '{passed}/{count} 项通过', en: '{passed} of {count} pass' },
} as const satisfies Readonly<Record<string, Text>>;
