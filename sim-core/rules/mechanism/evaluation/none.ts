import { option } from '../declare.ts';
import { pressure, PRESSURE_NEEDS } from './pressure.ts';

export const none = option<'evaluation'>({
  dimension: 'evaluation',
  id: 'none',
  title: { zh: '不评估', en: 'No evaluation' },
  help: {
    zh: '事后不评估，问责时才追究误报。',
    en: 'Nothing is evaluated; a false alarm is held against whoever raised it.',
  },
  ...pressure({ falseAlarmPenalty: 5, supervision: 1 }),
  requires: {},
  cost: () => ({ posts: 0, yuanPerYear: 0 }),
  needs: PRESSURE_NEEDS,
});
