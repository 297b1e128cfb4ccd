import type { Metric } from '../../model/metric.ts';

export const donorBurden: Metric = {
  id: 'donor-burden',
  title: { zh: '出援负担差距', en: 'Unevenness of donor burden' },
  unit: 'share',
  direction: 'lower',
  indifference: {
    value: 0.02,
    relative: false,
    reason: { zh: '两个百分点以内不可分辨。', en: 'Two points cannot be told apart.' },
  },
  formula: {
    zh: '成员之间“应允外援数量占自有可外借力量的比例”的最大差；同一力量应允两次计两次。',
    en: 'Largest difference between members in what they committed to others, over what they own that may be lent; a unit committed twice counts twice.',
  },
  whenEmpty: {
    zh: '有可外借力量的成员不足两个时为 0。',
    en: '0 with fewer than two members that own anything to lend.',
  },
  source: 'fairness of the model, on the side of those who help',
  of: ({ scenario, state }) => {
    const owned = scenario.jurisdictions.map(() => 0);
    for (const { kind, owner } of scenario.units) {
      const { lendable, capabilities } = scenario.kinds[kind];
      if (!lendable) continue;
      const { jurisdiction } = scenario.departments[owner];
      for (const amount of capabilities) owned[jurisdiction] += amount;
    }
    const committed = scenario.jurisdictions.map(() => 0);
    for (const { donor, status, amount } of state.asks) {
      if (status === 'committed') committed[donor] += amount;
    }
    const shares = scenario.jurisdictions.flatMap(({ member }, j) =>
      member && owned[j] > 0 ? [committed[j] / owned[j]] : [],
    );
    return shares.length < 2 ? 0 : Math.max(...shares) - Math.min(...shares);
  },
};
