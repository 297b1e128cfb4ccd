import type { Metric } from '../../model/metric.ts';

export const unmetNeed: Metric = {
  id: 'unmet-need',
  title: { zh: '未满足需求', en: 'Unmet need' },
  unit: 'unit-hours',
  direction: 'lower',
  indifference: {
    value: 0.05,
    relative: true,
    reason: { zh: '小于 5% 相当于一支队伍几小时。', en: '5 % is a few hours of one unit.' },
  },
  formula: {
    zh: '真实需求减现场能力，按时间累计。',
    en: 'True need minus what is at work, integrated over time.',
  },
  whenEmpty: { zh: '不会为空。', en: 'Never empty.' },
  source: 'resilience curve of the model',
  of: ({ state }) => state.tallies.unmetHours.reduce((sum, hours) => sum + hours, 0),
};
