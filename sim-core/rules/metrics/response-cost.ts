import type { Metric } from '../../model/metric.ts';

export const responseCost: Metric = {
  id: 'response-cost',
  title: { zh: '处置费用', en: 'Cost of the response' },
  unit: 'yuan',
  direction: 'lower',
  indifference: {
    value: 0.05,
    relative: true,
    reason: { zh: '小于 5% 小于结算误差。', en: '5 % is below the error of settlement.' },
  },
  formula: {
    zh: '队伍离开驻地的小时与防护措施生效的小时所花的钱，无论最后由谁承担；前置备勤、市场购买都在内。',
    en: 'What was spent on hours of units away from home and of protections in force, whoever bears it in the end; standing by and market prices included.',
  },
  whenEmpty: { zh: '不会为空。', en: 'Never empty.' },
  source: 'ledger of the model: what suppliers received',
  of: ({ state }) => state.ledger[state.ledger.length - 1],
};
