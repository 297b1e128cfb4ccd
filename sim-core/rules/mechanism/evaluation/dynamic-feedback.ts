import { option } from '../declare.ts';
import { feedback, PRESSURE_NEEDS } from './pressure.ts';

/** Every event is reviewed and the mechanism's own numbers are changed by what it showed. */
export const dynamicFeedback = option<'evaluation'>({
  dimension: 'evaluation',
  id: 'dynamic-feedback',
  title: { zh: '动态反馈', en: 'Dynamic feedback' },
  help: {
    zh: '每次事件后按评分结果调整门槛、留守、时限和联络方式，下一次就按新的办。',
    en: 'After each event thresholds, reserves, clocks and contacts are changed by what was scored; the next event runs by the new numbers.',
  },
  ...feedback({
    falseAlarmPenalty: 3,
    supervision: 0.8,
    scoredMetric: 'harm-people',
    step: 0.15,
    reach: 'rules',
  }),
  requires: {},
  cost: () => ({ posts: 4, yuanPerYear: 1_500_000 }),
  needs: { ...PRESSURE_NEEDS, posts: true, money: true, authority: true },
});
