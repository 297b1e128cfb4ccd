import type { Procedure } from '../../../model/mechanism/organisation.ts';
import { duration, lognormalMin, numeric, option, readDuration, readNumber } from '../declare.ts';
import { ladder, memberDonors } from './ladder.ts';

const SEAT = 'coordination-body';

/** A standing body with a watch round the clock and the power to task members (常设机构). */
export const body = option<'organisation'>({
  dimension: 'organisation',
  id: 'body',
  title: { zh: '常设协调机构', en: 'Permanent coordination body' },
  help: {
    zh: '全天候值守的常设机构，在授权范围内直接向成员派任务；排队会使它变慢。',
    en: 'A body on watch day and night tasks members within its powers; a queue before its desks makes it slow.',
  },
  parameters: {
    desks: numeric('count', {
      title: { zh: '值守席位数', en: 'Desks on watch' },
      default: 3,
      neutral: 1_000_000,
      range: [1, 8],
      source: 'design assumption',
    }),
    service: duration({
      title: { zh: '办理一件的用时', en: 'Time of one decision' },
      default: lognormalMin(15, 0.5),
      rangeMin: [5, 60],
      source: 'design assumption (two to six decisions an hour per desk)',
    }),
    contact: duration({
      title: { zh: '联络用时', en: 'Time of a contact with the body or a member' },
      default: lognormalMin(5, 0.5),
      rangeMin: [1, 30],
      source: 'design assumption',
    }),
  },
  requires: {},
  cost: (p) => ({ posts: 5 * Math.min(readNumber(p, 'desks'), 100), yuanPerYear: 6_000_000 }),
  needs: { legislation: true, posts: true, money: true, authority: true },
  hooks: (p) => {
    const contact = readDuration(p, 'contact');
    return {
      seats: [
        {
          id: SEAT,
          title: { zh: '常设协调机构值守席', en: 'Watch of the coordination body' },
          function: 'coordination-body',
          desks: readNumber(p, 'desks'),
          handling: readDuration(p, 'service'),
        },
      ],
      procedure: (world, request): Procedure | null => {
        if (!world.isMember(request.jurisdiction)) return ladder(world, request, request.level);
        if (request.level > 0) return ladder(world, request, request.level - 1);
        return {
          secretariat: world.seat(SEAT),
          submit: contact,
          contact,
          convene: null,
          voters: [],
          votesNeeded: 0,
          vote: null,
          agenda: Infinity,
          donors: memberDonors(world, request),
          force: 'tasked',
          underAgreement: true,
        };
      },
      residualOwner: (world) => world.seat(SEAT),
    };
  },
});
