import { HOUR } from '../../base/time.ts';
import type { Phase } from '../../model/case.ts';
import type { Metric } from '../../model/metric.ts';

const BEFORE: readonly Phase[] = ['unsensed', 'sensed', 'reported', 'shared'];

export const onsetToRequested: Metric = {
  id: 'onset-to-requested',
  title: { zh: '事发到请求', en: 'Onset to requested' },
  unit: 'h',
  direction: 'lower',
  indifference: {
    value: 0.5,
    relative: false,
    reason: { zh: '半小时以内不影响行动。', en: 'Half an hour changes nothing in practice.' },
  },
  formula: {
    zh: '各联动事项关键路径上请求之前各阶段时长的平均（应而不急）。',
    en: 'Mean, over the critical paths of cases, of the phases before the request (responding without urgency).',
  },
  whenEmpty: { zh: '没有联动事项时为 0。', en: '0 when there was no case.' },
  source: 'waterfall of the model',
  of: ({ paths }) => {
    let hours = 0;
    for (const path of paths) {
      for (const { phase, fromMs, toMs } of path.phases) {
        if (BEFORE.includes(phase)) hours += (toMs - fromMs) / HOUR;
      }
    }
    return paths.length === 0 ? 0 : hours / paths.length;
  },
};
