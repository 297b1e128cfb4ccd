import { option } from '../declare.ts';
import { feedback, PRESSURE_NEEDS } from './pressure.ts';

/** Members are scored by one number, ranked, and held to it. */
export const scoreAndSanction = option<'evaluation'>({
  dimension: 'evaluation',
  id: 'score-and-sanction',
  title: { zh: '考核问责', en: 'Score and sanction' },
  help: {
    zh: '按一个指标打分排名并问责：人会朝这个指标改，规则不变；误报也要追究。',
    en: 'One metric is scored, ranked and sanctioned: people move towards it, the rules stay, and a false alarm is held against whoever raised it.',
  },
  ...feedback({
    falseAlarmPenalty: 6,
    supervision: 0.7,
    scoredMetric: 'time-to-arrival',
    step: 0.1,
    reach: 'people',
  }),
  requires: {},
  cost: () => ({ posts: 3, yuanPerYear: 600_000 }),
  needs: { ...PRESSURE_NEEDS, posts: true, authority: true },
});
