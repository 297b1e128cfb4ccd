import type { Metric } from '../../model/metric.ts';
import type { ScenarioModel } from '../../model/scenario.ts';

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
    zh: '成员之间每万人未满足需求的最大差；成员所辖各地计入该成员。',
    en: 'Largest difference between members in unmet need per 10,000 residents; places below a member count with it.',
  },
  whenEmpty: { zh: '成员不足两个时为 0。', en: '0 with fewer than two members.' },
  source: 'fairness of the model: worst against best',
  of: ({ scenario, state }) => {
    const unmet = scenario.jurisdictions.map(() => 0);
    state.tallies.unmetHours.forEach((hours, j) => {
      const member = memberOver(scenario, j);
      if (member >= 0) unmet[member] += hours;
    });
    // Residents of the places below are counted among those of the member.
    const perHead = scenario.jurisdictions.flatMap(({ member, population }, j) =>
      member && population > 0 ? [(unmet[j] / population) * 10_000] : [],
    );
    return perHead.length < 2 ? 0 : Math.max(...perHead) - Math.min(...perHead);
  },
};

/** The nearest member that a place is or stands below; -1 for none. */
function memberOver({ jurisdictions }: ScenarioModel, place: number): number {
  let j = place;
  while (j >= 0 && !jurisdictions[j].member) j = jurisdictions[j].parent;
  return j;
}
