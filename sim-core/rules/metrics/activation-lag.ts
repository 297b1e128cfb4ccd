import { HOUR } from '../../base/time.ts';
import type { Metric } from '../../model/metric.ts';

export const activationLag: Metric = {
  id: 'activation-lag',
  title: { zh: '启动滞后', en: 'Activation lag' },
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
    zh: '各联动事项中，从真实需求超出自有能力（或越界）到本地启动应急响应的时间；至终未启动者计到推演结束；取平均。',
    en: 'From t0 of a case to the declaration of a response level in its place; never declared counts to the horizon; mean over cases.',
  },
  whenEmpty: { zh: '没有联动事项时为 0。', en: '0 when there was no case.' },
  source: 'activation lag of the model; Zhengzhou rainstorm of 20 July 2021',
  of: ({ state, endMs }) => {
    let hours = 0;
    let count = 0;
    for (const one of state.cases) {
      if (one.t0Ms < 0) continue;
      const activatedMs = state.activatedMs[one.jurisdiction];
      hours += Math.max(0, (activatedMs < 0 ? endMs : activatedMs) - one.t0Ms) / HOUR;
      count++;
    }
    return count === 0 ? 0 : hours / count;
  },
};
