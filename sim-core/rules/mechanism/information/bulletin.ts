import { constant, meanOf } from '../../../base/distribution.ts';
import { MINUTE } from '../../../base/time.ts';
import { duration, lognormalMin, NO_NEEDS, option, readDuration, readNumber } from '../declare.ts';
import { isInArea, LEAD_PARAMETERS, leads, notices, PEER_PARAMETERS } from './peers.ts';

/** A bulletin at fixed hours: what is known before it closes is in it, the rest in the next (定期通报). */
export const bulletin = option<'information'>({
  dimension: 'information',
  id: 'bulletin',
  title: { zh: '定期通报', en: 'Periodic bulletin' },
  help: {
    zh: '按固定时刻向有关席位发简报：截稿前掌握的写入本期，其余等下一期。',
    en: 'Desks concerned get a bulletin at fixed hours: what is known before it closes is in it, the rest in the next one.',
  },
  parameters: {
    every: duration({
      title: { zh: '简报间隔', en: 'A bulletin every' },
      default: constant(480 * MINUTE),
      rangeMin: [60, 1440],
      source:
        'daily bulletins downstream during the Songhua spill (2005); two to three a day assumed for a mechanism',
    }),
    closing: duration({
      title: { zh: '截稿提前量', en: 'Closes before its hour by' },
      default: lognormalMin(60, 0),
      rangeMin: [10, 180],
      source: 'design assumption',
    }),
    ...PEER_PARAMETERS,
    ...LEAD_PARAMETERS,
  },
  requires: {},
  cost: (p) => {
    const perDay = (1440 * MINUTE) / Math.max(meanOf(readDuration(p, 'every')), 60 * MINUTE);
    return { posts: 2, yuanPerYear: 100_000 * perDay };
  },
  needs: { ...NO_NEEDS, posts: true, authority: true },
  hooks: (p) => {
    const everyMs = meanOf(readDuration(p, 'every'));
    const closingMs = meanOf(readDuration(p, 'closing'));
    const loss = readNumber(p, 'loss');
    return {
      seats: [],
      share: (world, { from, incident }) => {
        const concerned = world.concerned(from, incident);
        const inside = concerned.filter((d) => isInArea(world, d));
        const outside = concerned.filter((d) => !isInArea(world, d));
        const wait = constant(untilBulletin(world.now(), everyMs, closingMs));
        return [
          ...notices(inside, wait, loss, false),
          ...notices(outside, readDuration(p, 'peerNotice'), loss, true),
        ];
      },
      refreshMs: everyMs,
      ...leads(p),
      outage: 0,
      fallback: () => [],
    };
  },
});

/** Time from now to the first bulletin that has not closed yet, ms. */
export function untilBulletin(now: number, everyMs: number, closingMs: number): number {
  if (everyMs === 0) return closingMs;
  return Math.ceil((now + closingMs) / everyMs) * everyMs - now;
}
