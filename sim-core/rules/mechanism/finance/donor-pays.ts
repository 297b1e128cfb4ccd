import { constant } from '../../../base/distribution.ts';
import { NO_COST, NO_NEEDS, option } from '../declare.ts';

/** Whoever helps bears the cost. */
export const donorPays = option<'finance'>({
  dimension: 'finance',
  id: 'donor-pays',
  title: { zh: '援助方自负', en: 'Donor pays' },
  help: { zh: '谁出动谁花钱。', en: 'Whoever moves bears the cost.' },
  parameters: {},
  requires: {},
  cost: NO_COST,
  needs: NO_NEEDS,
  hooks: () => ({
    expectedCover: 0,
    split: { fund: 0, requester: 0, superior: 0 },
    delay: constant(0),
    advance: 0,
    benefit: 0,
    index: null,
  }),
});
