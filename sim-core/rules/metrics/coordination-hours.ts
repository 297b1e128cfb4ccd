import { HOUR } from '../../base/time.ts';
import type { Metric } from '../../model/metric.ts';

export const coordinationHours: Metric = {
  id: 'coordination-hours',
  title: { zh: '协调用工', en: 'Coordination effort' },
  unit: 'desk-hours',
  direction: 'lower',
  indifference: {
    value: 0.05,
    relative: true,
    reason: { zh: '小于 5% 的差别不足一人一班。', en: '5 % is less than one person’s shift.' },
  },
  formula: {
    zh: '所有席位办理函电的时间之和。',
    en: 'Time that all desks spent on messages.',
  },
  whenEmpty: { zh: '不会为空。', en: 'Never empty.' },
  source: 'coordination cost of the model',
  of: ({ state }) => state.desks.reduce((sum, desk) => sum + desk.attentionMs, 0) / HOUR,
};
