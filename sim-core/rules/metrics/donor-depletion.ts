import type { Metric } from '../../model/metric.ts';

export const donorDepletion: Metric = {
  id: 'donor-depletion',
  title: { zh: '本地接警延误', en: 'Donor depletion' },
  unit: 'h',
  direction: 'lower',
  indifference: {
    value: 0.05,
    relative: true,
    reason: { zh: '小于 5% 小于日常波动。', en: '5 % is below everyday variation.' },
  },
  formula: {
    zh: '各地日常接警等待队伍的时间之和。',
    en: 'Time that everyday calls waited for a unit, over all places.',
  },
  whenEmpty: { zh: '不会为空。', en: 'Never empty.' },
  source: 'home unmet need of the model',
  of: ({ state }) => state.tallies.callWaitHours.reduce((sum, hours) => sum + hours, 0),
};
