import { quantile } from '../../../base/distribution.ts';
import { HOUR } from '../../../base/time.ts';
import {
  duration,
  lognormalMin,
  NO_NEEDS,
  numeric,
  option,
  readDuration,
  readNumber,
} from '../declare.ts';
import { breadth, minReserve } from './keeping.ts';
import { nearestFirst } from './nearest.ts';

/** Units stand by in a place before anything has happened there, on its forecast. */
export const prePosition = option<'resources'>({
  dimension: 'resources',
  id: 'pre-position',
  title: { zh: '前置备勤', en: 'Pre-positioning' },
  help: {
    zh: '某地预报风险达到门槛时，风险较小的成员把队伍前置到那里备勤；未用则撤回，空等的费用照付。',
    en: 'When the forecast of a place is bad, members in less danger move units there to stand by; if nothing comes they have waited at their own cost.',
  },
  parameters: {
    from: numeric('probability', {
      title: { zh: '前置门槛（预报风险）', en: 'Forecast risk that moves units ahead' },
      default: 0.5,
      neutral: 1,
      range: [0.3, 0.8],
      source:
        'national brigades were moved ahead of In-Fa in the delta (July 2021, notices of the Ministry of Emergency Management, recalled); threshold assumed',
    }),
    share: numeric('number', {
      title: { zh: '前置规模（占当地自有力量）', en: 'Moved ahead, over what the place has' },
      default: 0.25,
      neutral: 0,
      range: [0.1, 0.5],
      source: 'design assumption',
    }),
    decide: duration({
      title: { zh: '决定用时', en: 'From the forecast to the order' },
      default: lognormalMin(60, 0.5),
      rangeMin: [20, 240],
      source: 'design assumption',
    }),
    stay: duration({
      title: { zh: '最长备勤时间', en: 'Longest time of standing by' },
      default: lognormalMin(24 * 60, 0),
      rangeMin: [12 * 60, 72 * 60],
      source: 'brigades are self-sufficient for 72 hours; shorter values assumed',
    }),
    minReserve: minReserve(0.4, [0.2, 0.8]),
    breadth: breadth(2, [1, 4]),
  },
  requires: {},
  cost: () => ({ posts: 1, yuanPerYear: 800_000 }),
  needs: { ...NO_NEEDS, money: true, authority: true },
  hooks: (p) => {
    const share = readNumber(p, 'share');
    return {
      donors: (world, request, scope) =>
        nearestFirst(world, request, scope).map((jurisdiction) => ({
          jurisdiction,
          quantity: null,
        })),
      breadth: readNumber(p, 'breadth'),
      minReserve: readNumber(p, 'minReserve'),
      lends: true,
      reserve: null,
      ahead:
        share === 0
          ? null
          : {
              from: readNumber(p, 'from'),
              share,
              decide: readDuration(p, 'decide'),
              stayMs: Math.max(HOUR, quantile(readDuration(p, 'stay'), 0.5)),
            },
    };
  },
});
