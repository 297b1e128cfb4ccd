import { lognormalMin, NO_NEEDS, numeric, option, readNumber } from '../declare.ts';
import { delay, groupOf, reliability, volume, VOLUME } from './groups.ts';

/** Brigades of firms, registered and drilled, that also go to neighbours. */
export const enterprises = option<'participation'>({
  dimension: 'participation',
  id: 'enterprises',
  title: { zh: '企业队伍', en: 'Brigades of firms' },
  help: {
    zh: '登记在册的企业专职队伍，可跨区增援；燃料、药剂、装备损耗由事发地补偿。',
    en: 'Registered brigades of firms, which also help neighbours; fuel, agent and kit are paid for by the place of the fire.',
  },
  parameters: {
    volume: volume(
      VOLUME,
      0.25,
      [0.1, 0.6],
      'four national chemical brigades of the delta signed a linkage agreement (recalled); size assumed',
    ),
    delay: delay(lognormalMin(60, 0.5), [20, 240]),
    reliability: reliability(0.9, [0.7, 1]),
    price: numeric('number', {
      title: { zh: '费用系数', en: 'Cost over that of official units' },
      default: 0.7,
      neutral: 1,
      range: [0.4, 1.2],
      source: 'Fire Law, article 49: compensation of fuel, agent and kit; ratio assumed',
    }),
  },
  requires: {},
  cost: (p) => ({ posts: 1, yuanPerYear: 200_000 + 4_000_000 * readNumber(p, 'volume') }),
  needs: { ...NO_NEEDS, money: true, authority: true },
  hooks: (p) => ({
    helpers: groupOf('enterprises', p, {
      nature: 'enterprise',
      price: readNumber(p, 'price'),
      lendable: true,
    }),
  }),
});
