import type { Procedure } from '../../../model/mechanism/organisation.ts';
import {
  choice,
  duration,
  exponentialMin,
  lognormalMin,
  NO_NEEDS,
  numeric,
  option,
  orNone,
  readChoice,
  readDuration,
  readNumber,
} from '../declare.ts';
import { ladder, memberDonors } from './ladder.ts';

/** Votes that a rule needs among the n other members; the one that asks has voted yes by asking. */
export function votesNeeded(rule: string, n: number): number {
  if (rule === 'all') return n;
  if (rule === 'any') return Math.min(1, n);
  return Math.floor((n + 1) / 2);
}

/** Emergency consultation of the members under a rotating chair (联席会议、应急会商). */
export const jointMeeting = option<'organisation'>({
  dimension: 'organisation',
  id: 'joint-meeting',
  title: { zh: '联席会议', en: 'Joint meeting' },
  help: {
    zh: '成员召开应急会商，按规则表决后由同意的成员出力；不成则走上级渠道。',
    en: 'Members are convened, vote by a rule, and those who agreed send help; failing that, the superiors are asked.',
  },
  parameters: {
    rule: choice({
      title: { zh: '表决规则', en: 'Voting rule' },
      choices: ['all', 'majority', 'any'],
      default: 'all',
      neutral: 'any',
      source:
        'memorandum of the three emergency departments of the delta (2019): consultation by consensus',
    }),
    convene: duration({
      title: { zh: '应急会商召集用时', en: 'Time to convene an emergency consultation' },
      default: lognormalMin(180, 0.5),
      rangeMin: [60, 720],
      source:
        'Kansai union: video meeting two days after landfall (2019); video consultation platform of the delta (2021); range assumed',
    }),
    vote: duration({
      title: { zh: '成员答复用时', en: 'Time of one member to answer' },
      default: exponentialMin(60),
      rangeMin: [20, 240],
      source: 'design assumption',
    }),
    agenda: numeric('count', {
      title: { zh: '一次会商可议事项数', en: 'Requests one sitting takes' },
      default: 6,
      neutral: 1_000_000,
      range: [3, 12],
      source: 'design assumption',
    }),
    contact: duration({
      title: { zh: '联络用时', en: 'Time of a contact with the secretariat or a member' },
      default: lognormalMin(15, 0.5),
      rangeMin: [5, 60],
      source: 'liaison officer system of the delta memorandum (2019); time assumed',
    }),
  },
  requires: {},
  cost: () => ({ posts: 3, yuanPerYear: 600_000 }),
  needs: { ...NO_NEEDS, posts: true, authority: true },
  hooks: (p) => {
    const rule = readChoice(p, 'rule');
    const convene = orNone(readDuration(p, 'convene'));
    const vote = orNone(readDuration(p, 'vote'));
    const agenda = readNumber(p, 'agenda');
    const contact = readDuration(p, 'contact');
    return {
      seats: [],
      procedure: (world, request): Procedure | null => {
        const { secretariat } = world.scenario;
        if (!world.isMember(request.jurisdiction) || secretariat < 0) {
          return ladder(world, request, request.level);
        }
        if (request.level > 0) return ladder(world, request, request.level - 1);
        const voters = world.members
          .filter((j) => j !== request.jurisdiction)
          .map((j) => world.leadOf(j))
          .filter((lead) => lead >= 0);
        return {
          secretariat,
          submit: contact,
          contact,
          convene,
          voters,
          votesNeeded: votesNeeded(rule, voters.length),
          vote,
          agenda,
          donors: memberDonors(world, request),
          force: 'asked',
          underAgreement: true,
        };
      },
      residualOwner: (world) => world.scenario.secretariat,
    };
  },
});
