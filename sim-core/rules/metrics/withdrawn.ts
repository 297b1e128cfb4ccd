import type { Metric } from '../../model/metric.ts';

export const withdrawn: Metric = {
  id: 'withdrawn',
  title: { zh: '撤回请求', en: 'Withdrawn requests' },
  unit: 'lots',
  direction: 'lower',
  indifference: {
    value: 0.5,
    relative: false,
    reason: { zh: '半件以内不可分辨。', en: 'Half a lot cannot be told apart.' },
  },
  formula: {
    zh: '需求消失后撤回的请求批数。',
    en: 'Lots withdrawn after their need was gone.',
  },
  whenEmpty: { zh: '不会为空。', en: 'Never empty.' },
  source: 'withdrawn lots of the model',
  of: ({ state }) => state.tallies.withdrawn,
};
