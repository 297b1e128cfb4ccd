import type { Metric } from '../../model/metric.ts';

export const requestsMet: Metric = {
  id: 'requests-met',
  title: { zh: '请求落实率', en: 'Requests met' },
  unit: 'share',
  direction: 'higher',
  indifference: {
    value: 0.02,
    relative: false,
    reason: { zh: '两个百分点以内不可分辨。', en: 'Two points cannot be told apart.' },
  },
  formula: {
    zh: '向外请求的数量中得到应允的比例；需求消失而撤回的不计。',
    en: 'Share of the quantity asked for outside that was committed; what was withdrawn because its need was gone does not count.',
  },
  whenEmpty: { zh: '没有请求时为 1。', en: '1 when nothing was requested.' },
  source: 'moved over acknowledged: linked without moving, as a share',
  of: ({ state }) => {
    let wanted = 0;
    let committed = 0;
    for (const lot of state.lots) {
      if (lot.status === 'withdrawn') continue;
      wanted += lot.quantity;
      committed += Math.min(lot.quantity, lot.committed);
    }
    return wanted === 0 ? 1 : committed / wanted;
  },
};
