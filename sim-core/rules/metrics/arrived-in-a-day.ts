import { DAY } from '../../base/time.ts';
import { REACHED_COLUMNS } from '../../model/case.ts';
import type { Metric } from '../../model/metric.ts';

export const arrivedInADay: Metric = {
  id: 'arrived-in-a-day',
  title: { zh: '一日内到位率', en: 'Arrived within a day' },
  unit: 'share',
  direction: 'higher',
  indifference: {
    value: 0.02,
    relative: false,
    reason: { zh: '两个百分点以内不可分辨。', en: 'Two points cannot be told apart.' },
  },
  formula: {
    zh: '各联动事项所需能力中，24 小时内达到需求 90% 的比例。',
    en: 'Share of the capabilities needed by cases that had reached 90 % of the need within 24 hours.',
  },
  whenEmpty: { zh: '没有联动事项时为 1。', en: '1 when there was no case.' },
  source: 'share arrived by T of the model',
  of: ({ state }) => {
    let reached = 0;
    let count = 0;
    for (const one of state.cases) {
      if (one.t0Ms < 0) continue;
      for (let c = 0; c < one.peak.length; c++) {
        if (one.peak[c] === 0) continue;
        const atMs = one.reachedMs[c * REACHED_COLUMNS + REACHED_COLUMNS - 1];
        if (atMs >= 0 && atMs - one.t0Ms <= DAY) reached++;
        count++;
      }
    }
    return count === 0 ? 1 : reached / count;
  },
};
