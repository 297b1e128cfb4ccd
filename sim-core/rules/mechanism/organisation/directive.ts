import type { World } from '../../../model/world.ts';
import {
  choice,
  duration,
  lognormalMin,
  numeric,
  option,
  orNone,
  readChoice,
  readDuration,
  readNumber,
} from '../declare.ts';
import { atDesk, direct, memberDonors } from './at-desk.ts';

/** A plan of the common superior and its orders to a national pool (上级指令、国家队伍). */
export const directive = option<'organisation'>({
  dimension: 'organisation',
  id: 'directive',
  title: { zh: '上级指令', en: 'Directive' },
  help: {
    zh: '请求直达共同上级，由其制定方案并下达命令，调用范围可到全国；方案要时间，命令不容推辞。',
    en: 'The request goes to the common superior, which draws one plan and orders whoever it needs, from the whole nation if it likes. The plan takes time; the order is not declined.',
  },
  parameters: {
    submit: duration({
      title: { zh: '请求到共同上级用时', en: 'Time of a request to the common superior' },
      default: lognormalMin(150, 0.6),
      rangeMin: [60, 420],
      source:
        'Order 493 of the State Council (2007): from the event to the ministry within seven hours; shape assumed',
    }),
    convene: duration({
      title: { zh: '制定方案用时', en: 'Time to draw the plan' },
      default: lognormalMin(120, 0.5),
      rangeMin: [30, 480],
      source:
        'Henan flood of July 2021: brigades of seven provinces ordered overnight, on the road before dawn; time assumed',
    }),
    agenda: numeric('count', {
      title: { zh: '一份方案可列事项数', en: 'Requests one plan takes' },
      default: 40,
      neutral: 1_000_000,
      range: [10, 100],
      source: 'design assumption',
    }),
    contact: duration({
      title: { zh: '下达命令用时', en: 'Time of an order to reach a donor' },
      default: lognormalMin(45, 0.6),
      rangeMin: [15, 180],
      source: 'design assumption: no law gives the way down a number',
    }),
    scope: choice({
      title: { zh: '可调范围', en: 'Whom it draws on' },
      choices: ['nation', 'members'],
      default: 'nation',
      neutral: 'members',
      source: 'the common superior orders whoever stands below it',
    }),
  },
  requires: {},
  cost: () => ({ posts: 8, yuanPerYear: 3_000_000 }),
  needs: { legislation: false, posts: true, money: true, authority: true },
  hooks: (p) => ({
    seats: [],
    procedure: (world, request) => {
      const contact = readDuration(p, 'contact');
      if (request.level > 0) return null;
      const secretariat = commonLead(world, request.jurisdiction);
      // Where nobody stands above them all, they can only turn to each other.
      if (secretariat < 0) return direct(request, contact, memberDonors(world, request));
      const top = world.jurisdictionOf(secretariat);
      const donors =
        readChoice(p, 'scope') === 'members'
          ? memberDonors(world, request)
          : world
              .owners(request.capability)
              .filter((j) => world.within(j, top) && j !== request.jurisdiction);
      return {
        ...atDesk({
          secretariat,
          submit: readDuration(p, 'submit'),
          contact,
          donors,
          force: 'ordered',
        }),
        convene: orNone(readDuration(p, 'convene')),
        agenda: readNumber(p, 'agenda'),
        // One plan serves the whole event: requests that come later are added to it.
        sessionMs: Infinity,
      };
    },
    residualOwner: (world, incident) =>
      commonLead(world, world.scenario.incidents[incident].jurisdiction),
  }),
});

/** Lead of the nearest superior of a place that stands above all members, -1 when there is none. */
function commonLead(world: World, jurisdiction: number): number {
  const above = world
    .ladderOf(jurisdiction)
    .find((one) => world.members.every((m) => world.within(m, world.jurisdictionOf(one))));
  return above ?? -1;
}
