import { RESERVE_HOLDER } from '../../../model/mechanism/resources.ts';
import {
  choice,
  duration,
  lognormalMin,
  numeric,
  option,
  readChoice,
  readDuration,
  readNumber,
  readSwitch,
  toggle,
} from '../declare.ts';
import { ALLOCATION, allocate } from './allocation.ts';
import { breadth, minReserve } from './keeping.ts';

/** Stock that the union owns and hosts with its members; its keeper releases it when it is asked. */
export const reserve = option<'resources'>({
  dimension: 'resources',
  id: 'reserve',
  title: { zh: '共有储备', en: 'Owned reserve' },
  help: {
    zh: '联动体自有一份储备，分放各成员处；成员力量不够时最后动用（也可先用），无须任何一方同意。',
    en: 'The union owns a stock, hosted by its members; it is released last (or first) and needs nobody’s consent.',
  },
  parameters: {
    stock: numeric('number', {
      title: { zh: '储备规模（占成员力量合计）', en: 'Stock over all that members own' },
      default: 0.15,
      neutral: 0,
      range: [0.05, 0.4],
      source:
        'rescEU reserve of the Union Civil Protection Mechanism (Decision 2019/420); size assumed',
    }),
    order: choice({
      title: { zh: '动用次序', en: 'When it is released' },
      choices: ['last', 'first'],
      default: 'last',
      neutral: 'last',
      source: 'rescEU is the last resort (Decision 1313/2013, article 12)',
    }),
    desks: numeric('count', {
      title: { zh: '储备管理席位', en: 'Desks of its keeper' },
      default: 2,
      neutral: 1_000_000,
      range: [1, 4],
      source: 'design assumption',
    }),
    release: duration({
      title: { zh: '储备调出办理用时', en: 'Time of its keeper for one request' },
      default: lognormalMin(30, 0.5),
      rangeMin: [10, 120],
      source: 'design assumption',
    }),
    catalogue: toggle({
      title: { zh: '按台账实时数询问', en: 'Read ready amounts from the register' },
      default: true,
      neutral: false,
      source: 'capacities of the European pool are registered; transfer assumed',
    }),
    allocation: ALLOCATION,
    minReserve: minReserve(0.35, [0.1, 0.7]),
    breadth: breadth(3, [1, 8]),
  },
  requires: {},
  cost: (p) => ({ posts: 3, yuanPerYear: 1_000_000 + 40_000_000 * readNumber(p, 'stock') }),
  needs: { legislation: true, posts: true, money: true, authority: true },
  hooks: (p) => {
    const stock = readNumber(p, 'stock');
    return {
      donors: (world, request, scope) => {
        const known = (jurisdiction: number): number | null =>
          readSwitch(p, 'catalogue') ? world.registered(jurisdiction, request.capability) : null;
        const members = allocate(readChoice(p, 'allocation'), world, request, scope, known);
        const holder = world.seat(RESERVE_HOLDER);
        if (holder < 0) return members;
        const jurisdiction = world.jurisdictionOf(holder);
        // What is in its own store the union always knows.
        const quantity = world.registered(jurisdiction, request.capability);
        if (quantity === 0) return members;
        const own = { jurisdiction, quantity };
        return readChoice(p, 'order') === 'first' ? [own, ...members] : [...members, own];
      },
      breadth: readNumber(p, 'breadth'),
      minReserve: readNumber(p, 'minReserve'),
      lends: true,
      reserve:
        stock === 0
          ? null
          : { stock, desks: readNumber(p, 'desks'), handling: readDuration(p, 'release') },
      ahead: null,
    };
  },
});
