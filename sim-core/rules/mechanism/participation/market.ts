import { lognormalMin, NO_NEEDS, numeric, option, readNumber } from '../declare.ts';
import { delay, groupOf, reliability, volume, VOLUME } from './groups.ts';

/** Contractors who are paid for what they bring. */
export const market = option<'participation'>({
  dimension: 'participation',
  id: 'market',
  title: { zh: '市场力量', en: 'Market supply' },
  help: {
    zh: '按框架协议购买打捞、排水、供水、发电等服务：量大、可靠、价高，集结要时间。',
    en: 'Salvage, pumping, water and power are bought under framework contracts: plenty, reliable and dear, after some time to assemble.',
  },
  parameters: {
    volume: volume(
      VOLUME,
      0.4,
      [0.1, 1],
      'Wuxi 2007: paid salvage of algae, 4,500 t in four days (China News, June 2007); size assumed',
    ),
    delay: delay(lognormalMin(360, 0.5), [120, 1440]),
    reliability: reliability(0.95, [0.8, 1]),
    price: numeric('number', {
      title: { zh: '价格系数', en: 'Price over the cost of official units' },
      default: 2,
      neutral: 1,
      range: [1, 4],
      source: 'design assumption',
    }),
  },
  requires: {},
  cost: () => ({ posts: 1, yuanPerYear: 800_000 }),
  needs: { ...NO_NEEDS, money: true },
  hooks: (p) => ({
    helpers: groupOf('market', p, {
      nature: 'enterprise',
      price: readNumber(p, 'price'),
      lendable: false,
    }),
  }),
});
