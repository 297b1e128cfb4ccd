import { meanOf } from '../../../base/distribution.ts';
import { duration, lognormalMin, NO_NEEDS, option, readDuration, readNumber } from '../declare.ts';
import { isInArea, notices, PEER_PARAMETERS, LEAD_PARAMETERS, leads } from './peers.ts';

/** Everybody concerned in the area is told directly; every message takes a desk where it arrives. */
export const mesh = option<'information'>({
  dimension: 'information',
  id: 'mesh',
  title: { zh: '网状直通', en: 'Mesh' },
  help: {
    zh: '有关部门之间点对点直通，没有中枢；信息快，也占用每个席位的精力。',
    en: 'Desks concerned call each other point to point, without a hub: fast, and it takes everybody’s attention.',
  },
  parameters: {
    notice: duration({
      title: { zh: '点对点通报用时', en: 'Direct notice' },
      default: lognormalMin(10, 0.6),
      rangeMin: [5, 60],
      source:
        'bureau heads tell each other at once (basin joint prevention guidance of 2020); time assumed',
    }),
    every: duration({
      title: { zh: '续报间隔', en: 'Repeat of the notice' },
      default: lognormalMin(60, 0),
      rangeMin: [15, 240],
      source: 'design assumption',
    }),
    ...PEER_PARAMETERS,
    ...LEAD_PARAMETERS,
  },
  requires: {},
  cost: () => ({ posts: 0, yuanPerYear: 400_000 }),
  needs: { ...NO_NEEDS, authority: true },
  hooks: (p) => {
    const loss = readNumber(p, 'loss');
    return {
      seats: [],
      share: (world, { from, incident }) => {
        const concerned = world.concerned(from, incident);
        const inside = concerned.filter((d) => isInArea(world, d));
        const outside = concerned.filter((d) => !isInArea(world, d));
        return [
          ...notices(inside, readDuration(p, 'notice'), loss, false),
          ...notices(outside, readDuration(p, 'peerNotice'), loss, true),
        ];
      },
      refreshMs: meanOf(readDuration(p, 'every')),
      ...leads(p),
      outage: 0,
      fallback: () => [],
    };
  },
});
