import { HOUR } from '../../base/time.ts';
import type { Metric } from '../../model/metric.ts';

export const timeToOwner: Metric = {
  id: 'time-to-owner',
  title: { zh: '无主时长', en: 'Time to an owner' },
  unit: 'h',
  direction: 'lower',
  indifference: {
    value: 0.5,
    relative: false,
    reason: { zh: '半小时以内不影响处置。', en: 'Half an hour changes nothing in practice.' },
  },
  formula: {
    zh: '不属于任何单位职责的事件，从发生到有单位接下的时间；至终无人接下者计到推演结束；取平均。',
    en: 'From the start of an incident that lies outside every duty to somebody taking it up; never taken counts to the horizon; mean.',
  },
  whenEmpty: {
    zh: '没有这样的事件时为 0。',
    en: '0 when no such incident occurred.',
  },
  source: 'blind zone of the model: time to the first owner, right-censored',
  of: ({ scenario, state, endMs, response }) => {
    if (response === 'omniscient') return 0;
    let hours = 0;
    let count = 0;
    scenario.incidents.forEach(({ unowned }, i) => {
      if (unowned !== true || state.hazards.generation[i] === 0) return;
      const takenMs = state.ownership?.takenMs[i] ?? -1;
      hours += ((takenMs < 0 ? endMs : takenMs) - state.hazards.startedAt[i]) / HOUR;
      count++;
    });
    return count === 0 ? 0 : hours / count;
  },
};
