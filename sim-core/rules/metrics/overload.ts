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
    zh: '函电在收件后等待席位的平均时间。',
    en: 'Mean time that a message waited for a desk.',
  },
  whenEmpty: { zh: '没有函电时为 0。', en: '0 when nothing was handled.' },
  source: 'overload of the model',
  of: ({ state }) => {
    let waited = 0;
    let handled = 0;
    for (const desk of state.desks) {
      waited += desk.waitedMs;
      handled += desk.handled;
    }
    return handled === 0 ? 0 : waited / handled / HOUR;
  },
};
