import { meanOf } from '../../../base/distribution.ts';
import {
  choice,
  duration,
  exponentialMin,
  lognormalMin,
  numeric,
  option,
  readChoice,
  readDuration,
  readNumber,
} from '../declare.ts';
import { memberDonors, stricken } from './at-desk.ts';
import { RESIDUAL_PARAMETER, residualOwner } from './residual.ts';
import { RULE_PARAMETERS, sitting } from './voting.ts';

const SEAT = 'unified-command';

/**
 * Several lawful commanders, one plan (联合指挥): the commanders of the places concerned sit together
 * and decide what goes into the action plan; a plan takes what the span of control allows, and the rest
 * waits for the next operational period. Source: National Incident Management System (2017).
 */
export const unifiedCommand = option<'organisation'>({
  dimension: 'organisation',
  id: 'unified-command',
  title: { zh: '联合指挥', en: 'Unified command' },
  help: {
    zh: '有关各方的法定指挥员合署，共定一份行动方案；超出管理幅度的列入下一行动周期。',
    en: 'The lawful commanders concerned sit together over one action plan; what exceeds the span of control goes into the plan of the next period.',
  },
  parameters: {
    ...RULE_PARAMETERS,
    span: numeric('count', {
      title: {
        zh: '管理幅度（同时办理的事项数）',
        en: 'Span of control (requests worked on at a time)',
      },
      default: 5,
      neutral: 1_000_000,
      range: [3, 7],
      quality: 'recalled',
      source: 'National Incident Management System (2017): three to seven, five is best',
    }),
    period: duration({
      title: { zh: '行动周期', en: 'Operational period' },
      default: lognormalMin(720, 0),
      rangeMin: [240, 1440],
      quality: 'recalled',
      source: 'National Incident Management System (2017): usually twelve hours',
    }),
    agenda: numeric('count', {
      title: { zh: '一份行动方案可列事项数', en: 'Requests one action plan takes' },
      default: 12,
      neutral: 1_000_000,
      range: [5, 30],
      source: 'design assumption',
    }),
    convene: duration({
      title: { zh: '组建联合指挥用时', en: 'Time to form the unified command' },
      default: lognormalMin(90, 0.6),
      rangeMin: [30, 360],
      source: 'design assumption',
    }),
    vote: duration({
      title: { zh: '一名指挥员表态用时', en: 'Time of one commander to agree' },
      default: exponentialMin(10),
      rangeMin: [2, 60],
      source: 'design assumption: the commanders sit in one room',
    }),
    service: duration({
      title: { zh: '办理一件的用时', en: 'Time of one decision' },
      default: lognormalMin(10, 0.5),
      rangeMin: [5, 40],
      source: 'design assumption',
    }),
    contact: duration({
      title: { zh: '联络用时', en: 'Time of a contact with the command post' },
      default: lognormalMin(10, 0.5),
      rangeMin: [2, 40],
      source: 'design assumption',
    }),
    scope: choice({
      title: { zh: '方案调用的力量', en: 'Whose units the plan assigns' },
      choices: ['commanders', 'members'],
      default: 'members',
      neutral: 'members',
      source: 'a plan assigns what its commanders bring, or also what other members send them',
    }),
    residualOwner: RESIDUAL_PARAMETER,
  },
  requires: {},
  cost: () => ({ posts: 4, yuanPerYear: 2_500_000 }),
  needs: { legislation: false, posts: true, money: true, authority: true },
  hooks: (p) => ({
    seats: [
      {
        id: SEAT,
        title: { zh: '联合指挥部', en: 'Unified command post' },
        function: 'coordination-body',
        desks: readNumber(p, 'span'),
        handling: readDuration(p, 'service'),
      },
    ],
    procedure: (world, request) => {
      if (request.level > 0) return null;
      const commanders = stricken(world, request.root).filter((j) => j !== request.jurisdiction);
      const voters = commanders.map((j) => world.leadOf(j)).filter((one) => one >= 0);
      const donors = memberDonors(world, request);
      const contact = readDuration(p, 'contact');
      return {
        ...sitting(p, voters, {
          secretariat: world.seat(SEAT),
          submit: contact,
          contact,
          donors:
            readChoice(p, 'scope') === 'members'
              ? donors
              : donors.filter((j) => commanders.includes(j)),
          force: 'tasked',
        }),
        sessionMs: meanOf(readDuration(p, 'period')),
        overflow: 'next-session',
      };
    },
    residualOwner: (world) => residualOwner(p, world.seat(SEAT)),
  }),
});
