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
    zh: '不属于任何单位职责的事件，从发生到有单位接下的时间；至终无人接下者计到推演结束；取平均。熄灭后再次发生的另算一次，前一次计到再次发生为止。',
    en: 'From the start of an incident that lies outside every duty to somebody taking it up; never taken counts to the horizon; mean. What breaks out again after it was over counts anew, and the former outbreak up to then.',
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
    const add = (startedMs: number, takenMs: number, untilMs: number): void => {
      // What was taken up on a word said before it began waited for nobody.
      hours += Math.max(0, (takenMs < 0 ? untilMs : takenMs) - startedMs) / HOUR;
      count++;
    };
    const { hazards, ownership, past } = state;
    for (const { incident, startedMs, takenMs, untilMs } of past) {
      if (scenario.incidents[incident].unowned === true) add(startedMs, takenMs, untilMs);
    }
    scenario.incidents.forEach(({ unowned }, i) => {
      if (unowned !== true || hazards.generation[i] === 0) return;
      const isTaken = ownership?.generation[i] === hazards.generation[i];
      add(hazards.startedAt[i], isTaken ? ownership.takenMs[i] : -1, endMs);
    });
    return count === 0 ? 0 : hours / count;
  },
};
