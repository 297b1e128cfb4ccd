import type { Metric } from '../../model/metric.ts';

export const falseMobilisation: Metric = {
  id: 'false-mobilisation',
  title: { zh: '空跑', en: 'False mobilisation' },
  unit: 'unit-hours',
  direction: 'lower',
  indifference: {
    value: 1,
    relative: false,
    reason: { zh: '一队一小时以内可以忽略。', en: 'One hour of one unit can be ignored.' },
  },
  formula: {
    zh: '出动而始终无用的队伍小时数，自下令起，往返路程计入；到终点仍未归队的计到终点。',
    en: 'Unit-hours moved and never useful, from the order on and both roads included; of those still away, up to the end.',
  },
  whenEmpty: { zh: '不会为空。', en: 'Never empty.' },
  source: 'definition of the model',
  of: ({ state }) => state.tallies.wastedHours,
};
