import type { Metric } from '../../model/metric.ts';

export const ageOfInformation: Metric = {
  id: 'age-of-information',
  title: { zh: '信息陈旧度', en: 'Age of information' },
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
    zh: '对活动中的（事件，须知单位）按时间平均的“现在减所掌握情况的时间”。',
    en: 'Time average, over active (incident, decisive department), of now minus the time at which its fact was true.',
  },
  whenEmpty: { zh: '没有活动事件时为 0。', en: '0 when nothing was active.' },
  source: 'age of information, time average',
  of: ({ state }) => {
    const { ageSum, ageWeight } = state.tallies;
    return ageWeight === 0 ? 0 : ageSum / ageWeight;
  },
};
