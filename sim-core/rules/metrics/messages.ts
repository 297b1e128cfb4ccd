import type { Metric } from '../../model/metric.ts';

export const messages: Metric = {
  id: 'messages',
  title: { zh: '函电数', en: 'Messages' },
  unit: 'messages',
  direction: 'lower',
  indifference: {
    value: 0.05,
    relative: true,
    reason: { zh: '小于 5% 不影响负担。', en: '5 % does not change the burden.' },
  },
  formula: {
    zh: '发出的函电总数。',
    en: 'Messages sent.',
  },
  whenEmpty: { zh: '不会为空。', en: 'Never empty.' },
  source: 'message count of the model',
  of: ({ state }) => state.tallies.messages,
};
