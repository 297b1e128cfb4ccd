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
import { atDesk, memberDonors } from './at-desk.ts';
import { RESIDUAL_PARAMETER, residualOwner } from './residual.ts';

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
    powers: choice({
      title: { zh: '机构的权力', en: 'Powers of the body' },
      choices: ['task', 'broker'],
      default: 'task',
      neutral: 'task',
      source:
        'a body tasks what members have put at its disposal and owns nothing; the Emergency Response Coordination Centre of the European Union brokers and commands nobody',
    }),
    watch: toggle({
      title: { zh: '全天候值守', en: 'On watch day and night' },
      default: true,
      neutral: true,
      source: 'standing core body of the delta study; watch round the clock of European practice',
    }),
    callOut: duration({
      title: { zh: '无值守时的召集到位用时', en: 'Time to man the desks without a watch' },
      default: lognormalMin(90, 0.6),
      rangeMin: [30, 360],
      source: 'design assumption',
    }),
    residualOwner: RESIDUAL_PARAMETER,
  },
  requires: {},
  cost: (p) => {
    // Five people keep one desk manned day and night.
    const people = readSwitch(p, 'watch') ? 5 : 1;
    return { posts: people * Math.min(readNumber(p, 'desks'), 100), yuanPerYear: 6_000_000 };
  },
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
      procedure: (world, request) =>
        request.level > 0
          ? null
          : atDesk({
              secretariat: world.seat(SEAT),
              submit: readSwitch(p, 'watch') ? contact : readDuration(p, 'callOut'),
              contact,
              donors: memberDonors(world, request),
              force: readChoice(p, 'powers') === 'task' ? 'tasked' : 'asked',
            }),
      residualOwner: (world) => residualOwner(p, world.seat(SEAT)),
    };
  },
});
