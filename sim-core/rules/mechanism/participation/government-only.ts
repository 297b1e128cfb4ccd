import { NO_COST, NO_NEEDS, option } from '../declare.ts';

/** Official units alone. */
export const governmentOnly = option<'participation'>({
  dimension: 'participation',
  id: 'government-only',
  title: { zh: '政府力量', en: 'Government only' },
  help: { zh: '只用政府和在册力量。', en: 'Official units alone.' },
  parameters: {},
  requires: {},
  cost: NO_COST,
  needs: NO_NEEDS,
  hooks: () => ({ helpers: [] }),
});
