import { meanOf } from '../../../base/distribution.ts';
import {
  choice,
  duration,
  lognormalMin,
  NO_NEEDS,
  option,
  readChoice,
  readDuration,
  readNumber,
} from '../declare.ts';
import { isInArea, notices, PEER_PARAMETERS, LEAD_PARAMETERS, leads } from './peers.ts';

/** Named liaison officers call each other across the border; each place passes it on inside. */
export const liaison = option<'information'>({
  dimension: 'information',
  id: 'liaison',
  title: { zh: '联络员通报', en: 'Liaison officers' },
  help: {
    zh: '成员之间由联络员直接通报，本地再转有关部门。',
    en: 'Liaison officers of the members tell each other; each lead passes it on inside its own place.',
  },
  parameters: {
    notice: duration({
      title: { zh: '联络员通报用时', en: 'Notice between liaison officers' },
      default: lognormalMin(45, 0.6),
      rangeMin: [15, 180],
      source: 'liaison officer system of the delta memorandum (2019); time assumed',
    }),
    audience: choice({
      title: { zh: '通报对象', en: 'Who is told' },
      choices: ['leads', 'concerned'],
      default: 'leads',
      neutral: 'concerned',
      source:
        'liaison officers sit at the emergency management bureaux; river agreements add the bureaux concerned',
    }),
    every: duration({
      title: { zh: '续报间隔', en: 'Repeat of the notice' },
      default: lognormalMin(480, 0),
      rangeMin: [360, 720],
      source: 'design assumption (bulletins two or three times a day)',
    }),
    ...PEER_PARAMETERS,
    ...LEAD_PARAMETERS,
  },
  requires: {},
  cost: () => ({ posts: 3, yuanPerYear: 300_000 }),
  needs: { ...NO_NEEDS, posts: true, authority: true },
  hooks: (p) => {
    const everyone = readChoice(p, 'audience') === 'concerned';
    const loss = readNumber(p, 'loss');
    return {
      seats: [],
      share: (world, { from, incident }) => {
        const concerned = world.concerned(from, incident);
        const inside = concerned.filter((d) => isInArea(world, d));
        const outside = concerned.filter((d) => !isInArea(world, d));
        const told = everyone
          ? inside
          : inside.filter(
              (d) => world.leadOf(world.jurisdictionOf(d)) === d || !isInMember(world, d),
            );
        return [
          ...notices(told, readDuration(p, 'notice'), loss, false),
          ...notices(outside, readDuration(p, 'peerNotice'), loss, true),
        ];
      },
      refreshMs: meanOf(readDuration(p, 'every')),
      ...leads(p),
      outage: 0,
      fallback: () => [],
    };

    function isInMember(world: Parameters<typeof isInArea>[0], department: number): boolean {
      return world.members.some((member) => world.within(world.jurisdictionOf(department), member));
    }
  },
});
