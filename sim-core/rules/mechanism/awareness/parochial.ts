import { NO_COST } from '../declare.ts';
import { attitude } from './traits.ts';

export const parochial = attitude({
  id: 'parochial',
  title: { zh: '各自为政', en: 'Parochial' },
  help: {
    zh: '先顾自己：门槛高、惜援、互信低，对邻地情况不熟。',
    en: 'Own place first: asks late, lends little, trusts little, knows little of its neighbours.',
  },
  threshold: 1.3,
  caution: 0.6,
  handling: 1.2,
  misjudgement: 0.35,
  trust: -0.1,
  cost: NO_COST(),
});
