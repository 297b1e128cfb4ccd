import { NO_NEEDS, numeric, option, readNumber, readSwitch, toggle } from '../declare.ts';
import { nearestFirst } from './nearest.ts';

/** A register of units set aside for the area; what stands in it is seen and drawn on. */
export const pool = option<'resources'>({
  dimension: 'resources',
  id: 'pool',
  title: { zh: '登记共享', en: 'Registered pool' },
  help: {
    zh: '成员登记可共享的队伍装备，用时先看台账再派。',
    en: 'Members register what may be shared; the register is read before anybody is approached.',
  },
  parameters: {
    catalogue: toggle({
      title: { zh: '按台账实时数询问', en: 'Read ready amounts from the register' },
      default: true,
      neutral: false,
      source:
        'shared supplies system of the delta departments (drafted 2021 to 2022); effect assumed',
    }),
    minReserve: numeric('probability', {
      title: { zh: '留守比例', en: 'Share kept at home' },
      default: 0.25,
      neutral: 0,
      range: [0.1, 0.6],
      source: 'design assumption',
    }),
    breadth: numeric('count', {
      title: { zh: '同时询问的援助方数', en: 'Donors approached at a time' },
      default: 4,
      neutral: 8,
      range: [2, 8],
      source: 'design assumption',
    }),
  },
  requires: {},
  cost: () => ({ posts: 1, yuanPerYear: 1_000_000 }),
  needs: { ...NO_NEEDS, posts: true, money: true, authority: true },
  hooks: (p) => ({
    donors: (world, request, scope) =>
      nearestFirst(world, request, scope)
        .map((jurisdiction) => ({
          jurisdiction,
          quantity: readSwitch(p, 'catalogue')
            ? world.registered(jurisdiction, request.capability)
            : null,
        }))
        .filter(({ quantity }) => quantity !== 0),
    breadth: readNumber(p, 'breadth'),
    minReserve: readNumber(p, 'minReserve'),
    lends: true,
  }),
});
