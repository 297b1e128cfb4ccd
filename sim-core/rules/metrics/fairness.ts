import type { Metric } from '../../model/metric.ts';

export const fairness: Metric = {
  id: 'fairness',
  title: { zh: '保障差距', en: 'Unfairness' },
  unit: 'unit-hours per 10,000',
  direction: 'lower',
  indifference: {
    value: 0.05,
    relative: true,
    reason: { zh: '小于 5% 不可分辨。', en: '5 % cannot be told apart.' },
  },
  formula: {
    zh: '成员之间每万人未满足需求的最大差。',
    en: 'Largest difference between members in unmet need per 10,000 residents.',
  },
  whenEmpty: { zh: '成员不足两个时为 0。', en: '0 with fewer than two members.' },
  source: 'fairness of the model: worst against best',
  of: ({ scenario, state }) => {
    const perHead: number[] = [];
    scenario.jurisdictions.forEach((jurisdiction, j) => {
      if (!jurisdiction.member || jurisdiction.population === 0) return;
      perHead.push((state.tallies.unmetHours[j] / jurisdiction.population) * 10_000);
    });
    return perHead.length < 2 ? 0 : Math.max(...perHead) - Math.min(...perHead);
  },
};
