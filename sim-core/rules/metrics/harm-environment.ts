import { HARM_KINDS } from '../../model/hazard.ts';
import type { Metric } from '../../model/metric.ts';

export const harmEnvironment: Metric = {
  id: 'harm-environment',
  title: { zh: '环境损害', en: 'Harm to the environment' },
  unit: 'kg',
  direction: 'lower',
  indifference: {
    value: 0.05,
    relative: true,
    reason: {
      zh: '小于 5% 的差别小于数据误差。',
      en: 'Differences below 5 % are below the error of the data.',
    },
  },
  formula: {
    zh: '全区域该类损害之和，不与人员伤害折算。',
    en: 'Sum of this kind of harm over the region; never traded against people.',
  },
  whenEmpty: { zh: '不会为空。', en: 'Never empty.' },
  source: 'model definition of harm by kind',
  of: ({ state }) => {
    let sum = 0;
    const first = HARM_KINDS.indexOf('environment');
    for (let i = first; i < state.hazards.harm.length; i += HARM_KINDS.length) {
      sum += state.hazards.harm[i];
    }
    return sum;
  },
};
