import type { World } from '../../../model/world.ts';
import {
  choice,
  duration,
  exponentialMin,
  lognormalMin,
  NO_NEEDS,
  numeric,
  option,
  readChoice,
  readDuration,
} from '../declare.ts';
import { direct, memberDonors, stricken } from './at-desk.ts';
import { RULE_PARAMETERS, sitting } from './voting.ts';

/**
 * The next higher governments of the places concerned are responsible together (共同负责): they agree,
 * and each orders those below it. Emergency Response Law of 2007, article 7.
 */
export const jointSuperiors = option<'organisation'>({
  dimension: 'organisation',
  id: 'joint-superiors',
  title: { zh: '上一级共同负责', en: 'Superiors jointly' },
  help: {
    zh: '有关地方的上一级政府共同负责：协商一致后各自命令所属力量。',
    en: 'The next higher governments of the places concerned are responsible together: they agree, and each orders its own.',
  },
  parameters: {
    ...RULE_PARAMETERS,
    convene: duration({
      title: { zh: '上级间协商用时', en: 'Time for the superiors to consult' },
      default: lognormalMin(150, 0.6),
      rangeMin: [60, 720],
      source: 'design assumption; the law names the duty and no number',
    }),
    vote: duration({
      title: { zh: '一个上级答复用时', en: 'Time of one superior to answer' },
      default: exponentialMin(45),
      rangeMin: [15, 240],
      source: 'design assumption',
    }),
    agenda: numeric('count', {
      title: { zh: '一次协商可议事项数', en: 'Requests one consultation takes' },
      default: 12,
      neutral: 1_000_000,
      range: [4, 24],
      source: 'design assumption',
    }),
    submit: duration({
      title: { zh: '请求到上一级用时', en: 'Time of a request to the superior' },
      default: lognormalMin(45, 0.6),
      rangeMin: [10, 120],
      source: 'Order 493 of the State Council (2007): two hours a level at most; shape assumed',
    }),
    contact: duration({
      title: { zh: '上级间与向下联络用时', en: 'Time of a contact between superiors and downward' },
      default: lognormalMin(40, 0.6),
      rangeMin: [10, 180],
      source: 'design assumption: no law gives the way down a number',
    }),
    scope: choice({
      title: { zh: '可调范围', en: 'Whom they draw on' },
      choices: ['territories', 'members'],
      default: 'territories',
      neutral: 'members',
      source: 'each superior orders whoever stands below it',
    }),
  },
  requires: {},
  cost: () => ({ posts: 0, yuanPerYear: 200_000 }),
  needs: { ...NO_NEEDS, authority: true },
  hooks: (p) => ({
    seats: [],
    procedure: (world, request) => {
      if (request.level > 0) return null;
      const contact = readDuration(p, 'contact');
      const [secretariat] = world.ladderOf(request.jurisdiction);
      // A place without a superior can only turn to the others itself.
      if (secretariat === undefined) {
        return direct(request, contact, memberDonors(world, request));
      }
      const superiors = superiorsOf(world, request.root);
      const voters = superiors.filter((lead) => lead !== secretariat);
      const territories = [secretariat, ...voters].map((lead) => world.jurisdictionOf(lead));
      const donors =
        readChoice(p, 'scope') === 'members'
          ? memberDonors(world, request)
          : world
              .owners(request.capability)
              .filter((j) => territories.some((territory) => world.within(j, territory)));
      return sitting(p, voters, {
        secretariat,
        submit: readDuration(p, 'submit'),
        contact,
        donors: donors.filter((j) => j !== request.jurisdiction),
        force: 'ordered',
      });
    },
    residualOwner: (world, incident) => superiorsOf(world, incident)[0] ?? -1,
  }),
});

/** Leads of the next higher governments of the members concerned, each once, in index order. */
function superiorsOf(world: World, root: number): readonly number[] {
  const leads = stricken(world, root).flatMap((member) => world.ladderOf(member).slice(0, 1));
  return [...new Set(leads)].sort((a, b) => a - b);
}
