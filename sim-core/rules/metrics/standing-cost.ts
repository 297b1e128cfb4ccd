import type { Metric } from '../../model/metric.ts';

/** A staffed post for a year; an assumption, the same for every design. */
const YUAN_PER_POST = 300_000;

export const standingCost: Metric = {
  id: 'standing-cost',
  title: { zh: '机制常备成本', en: 'Standing cost' },
  unit: 'yuan',
  direction: 'lower',
  indifference: {
    value: 0.05,
    relative: true,
    reason: { zh: '小于 5% 的差别小于估算误差。', en: '5 % is below the error of the estimate.' },
  },
  formula: {
    zh: '机制每年的常备费用（编制按每岗每年 30 万元计）除以每年事件数。',
    en: 'What the mechanism costs a year (a post at 300,000 yuan) divided by the events of a year.',
  },
  whenEmpty: { zh: '不会为空。', en: 'Never empty.' },
  source: 'post cost is a design assumption',
  of: ({ cost, scenario }) =>
    (cost.yuanPerYear + cost.posts * YUAN_PER_POST) / scenario.eventsPerYear,
};
