import { meanOf } from '../../../base/distribution.ts';
import type { Delivery } from '../../../model/mechanism/information.ts';
import {
  choice,
  duration,
  lognormalMin,
  NO_NEEDS,
  numeric,
  option,
  readChoice,
  readDuration,
  readNumber,
} from '../declare.ts';
import { isInArea, notices, PEER_PARAMETERS, LEAD_PARAMETERS, leads } from './peers.ts';

const SEAT = 'platform';

/** One picture for all members: what one desk posts, all desks concerned see (统一平台). */
export const hub = option<'information'>({
  dimension: 'information',
  id: 'hub',
  title: { zh: '统一平台', en: 'Unified platform' },
  help: {
    zh: '成员把情况发到统一平台，有关席位随即可见；平台不改变谁来决定，也不调动一辆车。',
    en: 'Members post to one platform and every desk concerned sees it. It changes nothing about who decides, and moves no truck.',
  },
  parameters: {
    delay: duration({
      title: { zh: '发布到可见', en: 'From posting to visible' },
      default: lognormalMin(2, 0.5),
      rangeMin: [0.5, 10],
      source: 'design assumption (seconds to minutes)',
    }),
    outage: numeric('probability', {
      title: { zh: '平台中断率', en: 'Share of hours out of service' },
      default: 0.01,
      neutral: 0,
      range: [0.001, 0.1],
      source: 'design assumption',
    }),
    desks: numeric('count', {
      title: { zh: '核报席位数', en: 'Desks that check postings' },
      default: 1_000_000,
      neutral: 1_000_000,
      range: [1, 1_000_000],
      source: 'design assumption: postings are not checked by hand unless this is set',
    }),
    service: duration({
      title: { zh: '核报用时', en: 'Time to check a posting' },
      default: lognormalMin(0, 0),
      rangeMin: [0, 20],
      source: 'design assumption: postings are not checked by hand unless this is set',
    }),
    fallback: choice({
      title: { zh: '平台中断时的替代', en: 'What carries the notice in an outage' },
      choices: ['vertical', 'liaison', 'none'],
      default: 'vertical',
      neutral: 'vertical',
      source: 'a decision of the mechanism; the statutory notice remains a duty',
    }),
    notice: duration({
      title: {
        zh: '替代联络用时（fallback 为 liaison 时）',
        en: 'Notice by liaison officers in an outage',
      },
      default: lognormalMin(45, 0.6),
      rangeMin: [15, 180],
      source: 'liaison officer system of the delta memorandum (2019); time assumed',
    }),
    every: duration({
      title: { zh: '刷新间隔', en: 'Refresh of the picture' },
      default: lognormalMin(30, 0),
      rangeMin: [5, 60],
      source: 'design assumption (platform refresh of five to sixty minutes)',
    }),
    ...PEER_PARAMETERS,
    ...LEAD_PARAMETERS,
  },
  requires: {},
  cost: () => ({ posts: 6, yuanPerYear: 8_000_000 }),
  needs: { ...NO_NEEDS, posts: true, money: true, authority: true },
  hooks: (p) => {
    const loss = readNumber(p, 'loss');
    const peerNotice = readDuration(p, 'peerNotice');
    return {
      seats: [
        {
          id: SEAT,
          title: { zh: '统一平台', en: 'Unified platform' },
          function: 'platform',
          desks: readNumber(p, 'desks'),
          handling: readDuration(p, 'service'),
        },
      ],
      share: (world, { from, incident }) => {
        const concerned = world.concerned(from, incident);
        const inside = concerned.filter((d) => isInArea(world, d));
        const outside = concerned.filter((d) => !isInArea(world, d));
        if (!isInArea(world, from)) return notices(concerned, peerNotice, loss, true);
        const via = world.seat(SEAT);
        const posted = inside.map((to): Delivery => ({
          to,
          delay: readDuration(p, 'delay'),
          loss: 0,
          via,
          pulled: false,
        }));
        return [...posted, ...notices(outside, peerNotice, loss, true)];
      },
      refreshMs: meanOf(readDuration(p, 'every')),
      ...leads(p),
      outage: readNumber(p, 'outage'),
      fallback: (world, { from, incident }) => {
        // Those outside the area were given notice beside the posting, whatever the platform does.
        const inside = world.concerned(from, incident).filter((d) => isInArea(world, d));
        const fallback = readChoice(p, 'fallback');
        if (fallback === 'vertical') return notices(inside, peerNotice, loss, true);
        if (fallback === 'none') return [];
        return notices(inside, readDuration(p, 'notice'), loss, false);
      },
    };
  },
});
