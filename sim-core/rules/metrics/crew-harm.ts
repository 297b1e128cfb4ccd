import type { Metric } from '../../model/metric.ts';

export const crewHarm: Metric = {
  id: 'crew-harm',
  title: { zh: '救援人员伤害', en: 'Harm to crews' },
  unit: 'people',
  direction: 'lower',
  indifference: {
    value: 0.1,
    relative: false,
    reason: { zh: '0.1 人以内不可分辨。', en: 'A tenth of a person cannot be told apart.' },
  },
  formula: {
    zh: '现场救援人员受伤害人数。',
    en: 'People of crews harmed on scene.',
  },
  whenEmpty: { zh: '不会为空。', en: 'Never empty.' },
  source: 'responders are harmed as their commander is blind; Tianjin 2015',
  of: ({ state }) => state.tallies.crewHarm,
};
