import type { Metric } from '../../model/metric.ts';

export const refusals: Metric = {
  id: 'refusals',
  title: { zh: '回绝率', en: 'Refusals' },
  unit: 'share',
  direction: 'lower',
  indifference: {
    value: 0.02,
    relative: false,
    reason: { zh: '两个百分点以内不可分辨。', en: 'Two points cannot be told apart.' },
  },
  formula: {
    zh: '被询问的援助方中未能提供的比例。',
    en: 'Share of donors asked that gave nothing.',
  },
  whenEmpty: { zh: '没有询问时为 0。', en: '0 when nobody was asked.' },
  source: 'refused lots of the model',
  of: ({ state }) => (state.tallies.asks === 0 ? 0 : state.tallies.refusals / state.tallies.asks),
};
