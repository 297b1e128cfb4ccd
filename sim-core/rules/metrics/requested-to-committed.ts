import { HOUR } from '../../base/time.ts';
import type { Metric } from '../../model/metric.ts';

export const requestedToCommitted: Metric = {
  id: 'requested-to-committed',
  title: { zh: '请求到应允', en: 'Requested to committed' },
  unit: 'h',
  direction: 'lower',
  indifference: {
    value: 0.25,
    relative: false,
    reason: {
      zh: '一刻钟以内不影响行动。',
      en: 'A quarter of an hour changes nothing in practice.',
    },
  },
  formula: {
    zh: '每批请求中，各数量从请求到应允的时间按数量加权；未应允的计到撤回或推演结束；再对各批取平均（联而不动）。',
    en: 'Of each lot, the time from request to commitment weighted by quantity, what was never committed counting to withdrawal or the horizon; mean over lots.',
  },
  whenEmpty: { zh: '没有请求时为 0。', en: '0 when nothing was requested.' },
  source: 'restricted mean of the model; 联而不动',
  of: ({ state, endMs }) => {
    let hours = 0;
    for (const lot of state.lots) {
      const untilMs = lot.endMs < 0 ? endMs : lot.endMs;
      const missing = Math.max(0, lot.quantity - lot.committed);
      const promised = Math.max(lot.quantity, lot.committed);
      hours += (lot.committedAfter + missing * (untilMs - lot.requestedMs)) / promised / HOUR;
    }
    return state.lots.length === 0 ? 0 : hours / state.lots.length;
  },
};
