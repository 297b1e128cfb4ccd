import { NO_COST, NO_NEEDS, numeric, option, readNumber, readSwitch, toggle } from '../declare.ts';
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
    minReserve: numeric('probability', {
      title: { zh: '留守比例', en: 'Share kept at home' },
      default: 0.5,
      neutral: 0,
      range: [0.3, 0.9],
      source: 'design assumption (a donor keeps half to nine tenths)',
    }),
    breadth: numeric('count', {
      title: { zh: '同时询问的援助方数', en: 'Donors approached at a time' },
      default: 1,
      neutral: 8,
      range: [1, 3],
      source: 'design assumption',
    }),
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
  }),
});
