import { meanOf } from '../../../base/distribution.ts';
import type { World } from '../../../model/world.ts';
import {
  duration,
  lognormalMin,
  NO_NEEDS,
  numeric,
  option,
  readDuration,
  readNumber,
} from '../declare.ts';
import { isInArea, LEAD_PARAMETERS, leads, notices, PEER_PARAMETERS } from './peers.ts';

/** Each place has an officer sitting with its partners: between them it is one call (结对). */
export const paired = option<'information'>({
  dimension: 'information',
  id: 'paired',
  title: { zh: '结对通报', en: 'Paired link' },
  help: {
    zh: '与结对方互派联络人员，一个电话就到；其余成员只有法定通报。',
    en: 'Partners keep an officer with each other: between them it is one call; all others get the statutory notice.',
  },
  parameters: {
    partners: numeric('count', {
      title: { zh: '结对数', en: 'Partners of each place' },
      default: 1,
      neutral: 1_000_000,
      range: [1, 3],
      source:
        'Kansai union (2011, 2019): prefectures paired, a local liaison office in each; about twenty paired border sites of the Mekong network',
    }),
    notice: duration({
      title: { zh: '结对方通报用时', en: 'Notice between partners' },
      default: lognormalMin(15, 0.6),
      rangeMin: [5, 60],
      source: 'design assumption',
    }),
    every: duration({
      title: { zh: '续报间隔', en: 'Repeat of the notice' },
      default: lognormalMin(120, 0),
      rangeMin: [30, 480],
      source: 'design assumption',
    }),
    ...PEER_PARAMETERS,
    ...LEAD_PARAMETERS,
  },
  requires: {},
  cost: (p) => {
    const partners = Math.min(readNumber(p, 'partners'), 100);
    return { posts: partners, yuanPerYear: 150_000 * partners };
  },
  needs: { ...NO_NEEDS, posts: true, authority: true },
  hooks: (p) => {
    const loss = readNumber(p, 'loss');
    return {
      seats: [],
      share: (world, { from, incident }) => {
        const concerned = world.concerned(from, incident);
        const near = concerned.filter((d) => isPartner(world, from, d));
        const others = concerned.filter((d) => !near.includes(d));
        return [
          ...notices(near, readDuration(p, 'notice'), loss, false),
          ...notices(others, readDuration(p, 'peerNotice'), loss, true),
        ];
      },
      refreshMs: meanOf(readDuration(p, 'every')),
      ...leads(p),
      outage: 0,
      fallback: () => [],
    };

    /** Whether one of the two places has the other among the partners nearest to it by road. */
    function isPartner(world: World, from: number, to: number): boolean {
      if (!isInArea(world, from) || !isInArea(world, to)) return false;
      const [a, b] = [memberOf(world, from), memberOf(world, to)];
      // Bodies above the members (a basin authority) keep an officer with everybody.
      if (a < 0 || b < 0 || a === b) return true;
      return partnersOf(world, a).includes(b) || partnersOf(world, b).includes(a);
    }

    function partnersOf(world: World, member: number): readonly number[] {
      return world.members
        .filter((other) => other !== member)
        .sort((a, b) => {
          const near = world.roadTime(a, member);
          const far = world.roadTime(b, member);
          return near === far ? a - b : near - far;
        })
        .slice(0, readNumber(p, 'partners'));
    }
  },
});

/** The member that a department belongs to, -1 for those above them. */
function memberOf(world: World, department: number): number {
  const jurisdiction = world.jurisdictionOf(department);
  return world.members.find((member) => world.within(jurisdiction, member)) ?? -1;
}
