import { NO_NEEDS, option, readChoice, readNumber, readSwitch, toggle } from '../declare.ts';
import { ALLOCATION, allocate } from './allocation.ts';
import { breadth, minReserve } from './keeping.ts';

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
    allocation: ALLOCATION,
    minReserve: minReserve(0.25, [0.1, 0.6]),
    breadth: breadth(4, [2, 8]),
  },
  requires: {},
  cost: () => ({ posts: 1, yuanPerYear: 1_000_000 }),
  needs: { ...NO_NEEDS, posts: true, money: true, authority: true },
  hooks: (p) => ({
    donors: (world, request, scope) =>
      allocate(readChoice(p, 'allocation'), world, request, scope, (jurisdiction) =>
        readSwitch(p, 'catalogue') ? world.registered(jurisdiction, request.capability) : null,
      ),
    breadth: readNumber(p, 'breadth'),
    minReserve: readNumber(p, 'minReserve'),
    lends: true,
    reserve: null,
    ahead: null,
  }),
});
