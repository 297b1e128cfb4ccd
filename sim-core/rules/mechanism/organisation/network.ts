import { scaled } from '../../../base/distribution.ts';
import {
  duration,
  lognormalMin,
  NO_NEEDS,
  numeric,
  option,
  readDuration,
  readNumber,
} from '../declare.ts';
import { direct, memberDonors, nearestMembers } from './at-desk.ts';

/**
 * Nobody decides: each asks those it knows, and through them those that they know (信任网络). Direction
 * after the disease surveillance network of the Mekong basin (2001).
 */
export const network = option<'organisation'>({
  dimension: 'organisation',
  id: 'network',
  title: { zh: '信任网络', en: 'Trust network' },
  help: {
    zh: '没有决策机构：先问熟识的，再经他们辗转相托，转几手就慢几倍。',
    en: 'No decider: those one knows are asked first, then those whom they know; a contact at third hand takes three times as long.',
  },
  parameters: {
    degree: numeric('count', {
      title: { zh: '每个成员熟识的成员数', en: 'Members that each one knows' },
      default: 2,
      neutral: 1_000_000,
      range: [1, 4],
      source: 'design assumption; sites of the Mekong network are paired across each border',
    }),
    contact: duration({
      title: { zh: '一手联络用时', en: 'Time of a contact at first hand' },
      default: lognormalMin(30, 0.6),
      rangeMin: [10, 120],
      source: 'design assumption',
    }),
  },
  requires: {},
  cost: () => ({ posts: 0, yuanPerYear: 150_000 }),
  needs: NO_NEEDS,
  hooks: (p) => {
    const degree = readNumber(p, 'degree');
    return {
      seats: [],
      procedure: (world, request) => {
        const near = nearestMembers(world, request.jurisdiction);
        const from = request.level * degree;
        if (request.level > 0 && from >= near.length) return null;
        const hand = near.slice(from, from + degree);
        const donors = memberDonors(world, request).filter((j) => hand.includes(j));
        return direct(request, scaled(readDuration(p, 'contact'), request.level + 1), donors);
      },
      residualOwner: () => -1,
    };
  },
});
