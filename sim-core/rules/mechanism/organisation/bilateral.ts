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

/** Agreements of two: each place may call on those that it has one with (双边协议). */
export const bilateral = option<'organisation'>({
  dimension: 'organisation',
  id: 'bilateral',
  title: { zh: '双边协议', en: 'Bilateral agreements' },
  help: {
    zh: '与最近的若干成员分别签有协议，直接请求对方；没有签的只能走上级渠道。',
    en: 'Each place has agreements with its nearest neighbours and calls on them directly; all others are reached through the superiors alone.',
  },
  parameters: {
    partners: numeric('count', {
      title: { zh: '签约对象数', en: 'Partners of each place' },
      default: 1,
      neutral: 1_000_000,
      range: [1, 4],
      source:
        'design assumption; border agreements of two cities are the commonest kind in the delta',
    }),
    contact: duration({
      title: { zh: '联络用时', en: 'Time of a contact with a partner' },
      default: lognormalMin(20, 0.5),
      rangeMin: [5, 60],
      source: 'design assumption',
    }),
  },
  requires: {},
  cost: (p) => ({ posts: 0, yuanPerYear: 60_000 * Math.min(readNumber(p, 'partners'), 100) }),
  needs: { ...NO_NEEDS, authority: true },
  hooks: (p) => {
    const contact = readDuration(p, 'contact');
    return {
      seats: [],
      procedure: (world, request) => {
        if (request.level > 0) return null;
        const near = nearestMembers(world, request.jurisdiction);
        const partners = near.slice(0, readNumber(p, 'partners'));
        const donors = memberDonors(world, request).filter((j) => partners.includes(j));
        return direct(request, contact, donors);
      },
      residualOwner: () => -1,
    };
  },
});
