import { drill, MEETING, played } from './arms.ts';
import type { Hypothesis } from './hypothesis.ts';

const food = drill('contaminated-food-batch');
const arms = {
  'no linkage': played(food, {}),
  platform: played(food, { ...MEETING, information: 'hub' }),
};
const design = {
  zh: '问题食品情景（跨省，关键情况只缺一句话）：无联动，对统一平台加联席会议。',
  en: 'The food drill (across provinces, only a sentence is missing): no linkage against a platform with a joint meeting.',
};

export const silos: Hypothesis = {
  id: 'h4-silos',
  kind: 'K',
  statement: {
    zh: '跨省时，无联动的知情滞后至少是统一平台的五倍。',
    en: 'Across provinces the dark time without linkage is at least five times that of a platform.',
  },
  design,
  arms,
  claims: [
    {
      says: {
        zh: '无联动减五倍平台：知情滞后',
        en: 'No linkage less five times the platform: dark time',
      },
      unit: 'h',
      sum: [
        [1, 'no linkage', 'dark-time'],
        [-5, 'platform', 'dark-time'],
      ],
      is: { above: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 6,
};

export const silosCost: Hypothesis = {
  id: 'h4-losses',
  kind: 'E',
  statement: {
    zh: '只缺一句话时，知情滞后越短，人员伤害越小。',
    en: 'Where only a sentence is missing, the shorter dark time lowers harm to people.',
  },
  design,
  arms,
  claims: [
    {
      says: { zh: '无联动减平台：人员伤害', en: 'No linkage less the platform: harm to people' },
      unit: 'people',
      sum: [
        [1, 'no linkage', 'harm-people'],
        [-1, 'platform', 'harm-people'],
      ],
      is: { above: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 6,
};
