import {
  duration,
  exponentialMin,
  lognormalMin,
  NO_NEEDS,
  numeric,
  option,
  readDuration,
} from '../declare.ts';
import { memberDonors } from './at-desk.ts';
import { RESIDUAL_PARAMETER, residualOwner } from './residual.ts';
import { PERIOD_PARAMETER, RULE_PARAMETERS, sitting } from './voting.ts';

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
    ...RULE_PARAMETERS,
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
    period: PERIOD_PARAMETER,
    contact: duration({
      title: { zh: '联络用时', en: 'Time of a contact with the secretariat or a member' },
      default: lognormalMin(15, 0.5),
      rangeMin: [5, 60],
      source: 'liaison officer system of the delta memorandum (2019); time assumed',
    }),
    residualOwner: RESIDUAL_PARAMETER,
  },
  requires: {},
  cost: () => ({ posts: 3, yuanPerYear: 600_000 }),
  needs: { ...NO_NEEDS, posts: true, authority: true },
  hooks: (p) => {
    const contact = readDuration(p, 'contact');
    return {
      seats: [],
      procedure: (world, request) => {
        const { secretariat } = world.scenario;
        if (secretariat < 0 || request.level > 0) return null;
        const voters = world.members
          .filter((j) => j !== request.jurisdiction)
          .map((j) => world.leadOf(j))
          .filter((lead) => lead >= 0);
        const donors = memberDonors(world, request);
        return sitting(p, voters, {
          secretariat,
          submit: contact,
          contact,
          donors,
          force: 'asked',
        });
      },
      residualOwner: (world) => residualOwner(p, world.scenario.secretariat),
    };
  },
});
