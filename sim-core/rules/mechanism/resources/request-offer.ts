import { NO_NEEDS, option, readNumber } from '../declare.ts';
import { breadth, minReserve } from './keeping.ts';
import { nearestFirst } from './nearest.ts';

/** The nearest are asked; what they can spare they find out and offer. */
export const requestOffer = option<'resources'>({
  dimension: 'resources',
  id: 'request-offer',
  title: { zh: '请求—提供', en: 'Request and offer' },
  help: {
    zh: '由近及远询问，对方清点后提供。',
    en: 'The nearest are asked first; each counts what it can spare and offers it.',
  },
  parameters: {
    minReserve: minReserve(0.4, [0.2, 0.8]),
    breadth: breadth(2, [1, 4]),
  },
  requires: {},
  cost: () => ({ posts: 0, yuanPerYear: 100_000 }),
  needs: NO_NEEDS,
  hooks: (p) => ({
    donors: (world, request, scope) =>
      nearestFirst(world, request, scope).map((jurisdiction) => ({ jurisdiction, quantity: null })),
    breadth: readNumber(p, 'breadth'),
    minReserve: readNumber(p, 'minReserve'),
    lends: true,
    reserve: null,
    ahead: null,
  }),
});
