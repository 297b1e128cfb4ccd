import type { Metric } from '../../model/metric.ts';

export const transfers: Metric = {
  id: 'transfers',
  title: { zh: '资金往来', en: 'Transfers between purses' },
  unit: 'yuan',
  direction: 'lower',
  indifference: {
    value: 0.05,
    relative: true,
    reason: { zh: '小于 5% 小于结算误差。', en: '5 % is below the error of settlement.' },
  },
  formula: {
    zh: '已付与应付的跨主体资金之和（不计向供应商的支出）。',
    en: 'Money paid or owed between purses, payments to suppliers left out.',
  },
  whenEmpty: { zh: '不会为空。', en: 'Never empty.' },
  source: 'transfers of the model',
  of: ({ state }) => {
    const suppliers = state.owed.length - 1;
    let sum = 0;
    for (let account = 0; account < suppliers; account++) sum += Math.max(0, state.owed[account]);
    return sum + state.tallies.transferred;
  },
};
