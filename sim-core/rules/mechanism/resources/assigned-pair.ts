import {
  choice,
  NO_NEEDS,
  numeric,
  option,
  readChoice,
  readNumber,
  readSwitch,
  toggle,
} from '../declare.ts';
import { breadth, minReserve } from './keeping.ts';
import { nearestFirst } from './nearest.ts';
import { partnersOf } from './pairs.ts';

/** Each place has named partners that answer for it (对口支援): nobody else is looked for first. */
export const assignedPair = option<'resources'>({
  dimension: 'resources',
  id: 'assigned-pair',
  title: { zh: '对口支援', en: 'Assigned pairs' },
  help: {
    zh: '事先结对：每地有指定的支援方，一次问清、点名负责；结对之外的力量不在这一层动用。',
    en: 'Paired beforehand: each place has named partners, asked at once and for the whole; others are not drawn on at this level.',
  },
  parameters: {
    partners: numeric('count', {
      title: { zh: '每地支援方数', en: 'Partners of each place' },
      default: 2,
      neutral: 8,
      range: [1, 3],
      source:
        'Kansai union after the 2011 earthquake: two or three prefectures for each stricken one; Wenchuan (2008): one province for each county',
    }),
    rule: choice({
      title: { zh: '结对规则', en: 'How pairs are made' },
      choices: ['nearest', 'balanced'],
      default: 'balanced',
      neutral: 'nearest',
      source: 'design assumption; balanced after the even burden of the published plans',
    }),
    exclusive: toggle({
      title: { zh: '只由结对方支援', en: 'Only partners help at this level' },
      default: true,
      neutral: false,
      source: 'plan for paired support of the Wenchuan area (State Council, June 2008)',
    }),
    minReserve: minReserve(0.4, [0.2, 0.6]),
    breadth: breadth(2, [1, 3]),
  },
  requires: {},
  cost: () => ({ posts: 1, yuanPerYear: 400_000 }),
  needs: { ...NO_NEEDS, authority: true },
  hooks: (p) => ({
    donors: (world, request, scope) => {
      const count = readNumber(p, 'partners');
      const named = partnersOf(world, request.jurisdiction, scope, readChoice(p, 'rule'), count);
      const others = readSwitch(p, 'exclusive')
        ? []
        : nearestFirst(world, request, scope).filter((one) => !named.includes(one));
      return [...named, ...others].map((jurisdiction) => ({ jurisdiction, quantity: null }));
    },
    breadth: readNumber(p, 'breadth'),
    minReserve: readNumber(p, 'minReserve'),
    lends: true,
    reserve: null,
    ahead: null,
  }),
});
