import { HOUR } from '../../base/time.ts';
import type { Metric } from '../../model/metric.ts';

export const overload: Metric = {
  id: 'overload',
  title: { zh: '席位积压', en: 'Overload' },
  unit: 'h',
  direction: 'lower',
  indifference: {
    value: 0.1,
    relative: false,
    reason: { zh: '六分钟以内不影响行动。', en: 'Six minutes change nothing in practice.' },
  },
  formula: {
    zh: '函电在收件后等待席位的平均时间；到终点仍在等的计到终点。',
    en: 'Mean time that a message waited for a desk; of one that still waits, up to the end.',
  },
  whenEmpty: { zh: '没有函电时为 0。', en: '0 when no message came.' },
  source: 'overload of the model',
  of: ({ state, endMs }) => {
    let waited = 0;
    let messages = 0;
    for (const { waitedMs, handled, busy, inbox } of state.desks) {
      waited += waitedMs;
      // What is at a desk now has its wait behind it, and in the sum.
      messages += handled + busy + inbox.length;
      for (const id of inbox) waited += endMs - (state.messages[id]?.deliverMs ?? endMs);
    }
    return messages === 0 ? 0 : waited / messages / HOUR;
  },
};
