import { NO_COST, NO_NEEDS, option, readNumber, readSwitch, toggle } from '../declare.ts';
import { breadth, minReserve } from './keeping.ts';
import { nearestFirst } from './nearest.ts';

/** Nothing is lent unless a superior orders it. */
export const ownOnly = option<'resources'>({
  dimension: 'resources',
  id: 'own-only',
  title: { zh: '各用各的', en: 'Own only' },
  help: {
    zh: '没有资源共享安排；只有上级命令才会调出。',
    en: 'No arrangement for sharing; units leave only on a superior’s order.',
  },
  parameters: {
    lends: toggle({
      title: { zh: '应邻地请求出借', en: 'Lends when a neighbour asks' },
      default: false,
      neutral: true,
      source: 'territorial practice; no law forbids it',
    }),
    minReserve: minReserve(
      0.5,
      [0.3, 0.9],
      'design assumption (a donor keeps half to nine tenths)',
    ),
    breadth: breadth(1, [1, 3]),
  },
  requires: {},
  cost: NO_COST,
  needs: NO_NEEDS,
  hooks: (p) => ({
    donors: (world, request, scope) =>
      nearestFirst(world, request, scope).map((jurisdiction) => ({ jurisdiction, quantity: null })),
    breadth: readNumber(p, 'breadth'),
    minReserve: readNumber(p, 'minReserve'),
    lends: readSwitch(p, 'lends'),
    reserve: null,
    ahead: null,
  }),
});
