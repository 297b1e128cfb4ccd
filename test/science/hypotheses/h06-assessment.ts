import { runCampaign } from '../../../sim-core/campaign/index.ts';
import type { ChoiceSpec } from '../../kit/mechanism.ts';
import { campaignOf, FIRES, meeting } from '../../campaign/fires.ts';
import { once } from './arms.ts';
import type { Arm, Hypothesis } from './hypothesis.ts';

/** Twenty fires in ten years; means of the four quarters, five events each. */
function years(evaluation: ChoiceSpec): Arm {
  return once((seed) => {
    const events = runCampaign({
      campaign: campaignOf(),
      scenarios: [FIRES],
      mechanism: meeting({ evaluation }),
      seed,
    });
    const mean = (quarter: number, metric: string): number =>
      events
        .slice(quarter * 5, quarter * 5 + 5)
        .reduce((sum, { metrics }) => sum + metrics[metric] / 5, 0);
    return {
      ...Object.fromEntries([1, 2, 3, 4].map((q) => [`harm ${q}`, mean(q - 1, 'harm-people')])),
      messages: mean(3, 'messages'),
    };
  });
}

const arms = {
  none: years('none'),
  feedback: years('dynamic-feedback'),
  activity: years(['dynamic-feedback', { scoredMetric: 'messages' }]),
};
const design = {
  zh: '小世界的连续事件：十年二十场火，联席会议；不评估、按结果动态反馈、按函电数动态反馈。比较四个五场的平均人员伤害。',
  en: 'A campaign in a small world: twenty fires in ten years under a joint meeting; no evaluation, feedback on outcome, feedback on the number of messages. Mean harm of four fifths of five fires each is compared.',
};

export const assessment: Hypothesis = {
  id: 'h6-assessment',
  kind: 'K',
  statement: {
    zh: '没有反馈，结果持平或随遗忘变差；有反馈先改善后趋平。',
    en: 'Without feedback outcomes stay flat or fade; with it they improve and then level off.',
  },
  design,
  arms,
  claims: [
    {
      says: {
        zh: '有反馈：最初五场减最后五场的伤害',
        en: 'With feedback: harm of the first five less the last five',
      },
      unit: 'people',
      sum: [
        [1, 'feedback', 'harm 1'],
        [-1, 'feedback', 'harm 4'],
      ],
      is: { above: 0 },
    },
    {
      says: {
        zh: '无反馈：最初五场减最后五场的伤害',
        en: 'Without: harm of the first five less the last five',
      },
      unit: 'people',
      sum: [
        [1, 'none', 'harm 1'],
        [-1, 'none', 'harm 4'],
      ],
      is: { notAbove: 0 },
    },
    {
      says: { zh: '最后五场：无反馈减有反馈', en: 'The last five: without less with feedback' },
      unit: 'people',
      sum: [
        [1, 'none', 'harm 4'],
        [-1, 'feedback', 'harm 4'],
      ],
      is: { above: 0 },
    },
    {
      says: {
        zh: '趋平：前两步改善减三倍的最后一步',
        en: 'Levelling off: what the first two steps gain less three times the last',
      },
      unit: 'people',
      sum: [
        [1, 'feedback', 'harm 1'],
        [-1, 'feedback', 'harm 3'],
        [-3, 'feedback', 'harm 3'],
        [3, 'feedback', 'harm 4'],
      ],
      is: { above: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 80,
};

export const goodhart: Hypothesis = {
  id: 'h6-goodhart',
  kind: 'E',
  statement: {
    zh: '按报告数评分，报告增多而结果不变（5% 以内）。',
    en: 'Scored by the number of reports, reports rise and outcomes do not (within 5 %).',
  },
  design,
  arms,
  claims: [
    {
      says: {
        zh: '最后五场的函电：按函电数评分减不评估',
        en: 'Messages of the last five: scored by them less no evaluation',
      },
      unit: 'messages',
      sum: [
        [1, 'activity', 'messages'],
        [-1, 'none', 'messages'],
      ],
      is: { above: 0 },
    },
    {
      says: {
        zh: '最后五场的伤害：按函电数评分减按结果评分',
        en: 'Harm of the last five: scored by messages less scored by outcome',
      },
      unit: 'people',
      sum: [
        [1, 'activity', 'harm 4'],
        [-1, 'feedback', 'harm 4'],
      ],
      is: { above: 0 },
    },
    {
      says: {
        zh: '按函电数评分的伤害减不评估的 95%',
        en: 'Harm scored by messages less 95 % of that without evaluation',
      },
      unit: 'people',
      sum: [
        [1, 'activity', 'harm 4'],
        [-0.95, 'none', 'harm 4'],
      ],
      is: { above: 0 },
    },
    {
      says: {
        zh: '不评估的 105% 减按函电数评分的伤害',
        en: '105 % of harm without evaluation less harm scored by messages',
      },
      unit: 'people',
      sum: [
        [1.05, 'none', 'harm 4'],
        [-1, 'activity', 'harm 4'],
      ],
      is: { above: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 24,
};
