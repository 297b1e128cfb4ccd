import { lognormalMin, NO_NEEDS, option, readNumber } from '../declare.ts';
import { CROWD, groupOf, volume } from './groups.ts';

/** Firms, volunteers and the market together (多元参与). */
export const multiActor = option<'participation'>({
  dimension: 'participation',
  id: 'multi-actor',
  title: { zh: '多元参与', en: 'Many actors' },
  help: {
    zh: '企业队伍、志愿者、市场力量一并参与，各有规模；未登记的志愿者同样添堵。',
    en: 'Brigades of firms, volunteers and the market together, each with its own volume; unregistered volunteers block the last leg here as well.',
  },
  parameters: {
    enterprises: volume({ zh: '企业队伍规模', en: 'Volume of brigades of firms' }, 0.25, [0, 0.6]),
    volunteers: volume({ zh: '志愿者规模', en: 'Volume of volunteers' }, 0.3, [0, 1]),
    market: volume({ zh: '市场力量规模', en: 'Volume of the market' }, 0.3, [0, 1]),
    ...CROWD,
  },
  requires: {},
  cost: (p) => ({
    posts: 3,
    yuanPerYear:
      1_100_000 +
      4_000_000 * readNumber(p, 'enterprises') +
      1_000_000 * readNumber(p, 'volunteers'),
  }),
  needs: { ...NO_NEEDS, posts: true, money: true, authority: true },
  hooks: (p) => ({
    helpers: [
      ...groupOf('enterprises', p, {
        volume: readNumber(p, 'enterprises'),
        delay: lognormalMin(60, 0.5),
        reliability: 0.9,
        nature: 'enterprise',
        price: 0.7,
        lendable: true,
      }),
      ...groupOf('volunteers', p, {
        volume: readNumber(p, 'volunteers'),
        delay: lognormalMin(240, 0.6),
        reliability: 0.6,
        unregistered: readNumber(p, 'unregistered'),
        congestion: readNumber(p, 'congestion'),
        nature: 'social',
        price: 0.3,
        lendable: false,
      }),
      ...groupOf('market', p, {
        volume: readNumber(p, 'market'),
        delay: lognormalMin(360, 0.5),
        reliability: 0.95,
        nature: 'enterprise',
        price: 2,
        lendable: false,
      }),
    ],
  }),
});
