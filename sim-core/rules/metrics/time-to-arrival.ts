import { HOUR } from '../../base/time.ts';
import { REACHED_COLUMNS } from '../../model/case.ts';
import type { Metric } from '../../model/metric.ts';

export const timeToArrival: Metric = {
  id: 'time-to-arrival',
  title: { zh: '首批到场时间', en: 'Time to first arrival' },
  unit: 'h',
  direction: 'lower',
  indifference: {
    value: 0.5,
    relative: false,
    reason: { zh: '半小时以内不影响行动。', en: 'Half an hour changes nothing in practice.' },
  },
  formula: {
    zh: '各联动事项中每种所需能力从事发（超出自有能力或越界）到首批有用力量到场的时间；未到者计到推演结束；取平均。',
    en: 'From t0 of a case to the first useful arrival of each capability it needed; never arrived counts to the horizon; mean.',
  },
  whenEmpty: { zh: '没有联动事项时为 0。', en: '0 when there was no case.' },
  source: 'restricted mean of the model',
  of: ({ state, endMs }) => {
    let hours = 0;
    let count = 0;
    for (const one of state.cases) {
      if (one.t0Ms < 0) continue;
      for (let c = 0; c < one.peak.length; c++) {
        if (one.peak[c] === 0) continue;
        const first = one.reachedMs[c * REACHED_COLUMNS];
        const atMs = first < 0 ? endMs : first;
        hours += Math.max(0, atMs - one.t0Ms) / HOUR;
        count++;
      }
    }
    return count === 0 ? 0 : hours / count;
  },
};
