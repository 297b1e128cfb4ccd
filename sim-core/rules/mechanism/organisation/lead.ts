import type { World } from '../../../model/world.ts';
import {
  choice,
  duration,
  lognormalMin,
  NO_NEEDS,
  numeric,
  option,
  readChoice,
  readDuration,
  readNumber,
} from '../declare.ts';
import { atDesk, memberDonors, stricken } from './at-desk.ts';
import { RESIDUAL_PARAMETER, residualOwner } from './residual.ts';

/** One member leads: the host of the incident, or the chair of the year (牵头、轮值). */
export const lead = option<'organisation'>({
  dimension: 'organisation',
  id: 'lead',
  title: { zh: '牵头负责', en: 'Lead member' },
  help: {
    zh: '由事发地或当年轮值方牵头，不表决，由其席位直接商请成员；它自己的席位也可能正忙。',
    en: 'The place of the incident or the chair of the year leads: no vote, its own desk turns to the members, and may be busy with its own affairs.',
  },
  parameters: {
    chair: choice({
      title: { zh: '谁牵头', en: 'Who leads' },
      choices: ['host', 'rotating'],
      default: 'rotating',
      neutral: 'host',
      source: 'yearly rotating chair of the delta emergency departments (memorandum of 2019)',
    }),
    turn: numeric('count', {
      title: { zh: '轮值序号（按成员顺序）', en: 'Whose turn it is (in the order of members)' },
      default: 0,
      neutral: 0,
      range: [0, 2],
      source: 'a decision of the mechanism',
    }),
    contact: duration({
      title: { zh: '联络用时', en: 'Time of a contact with the lead or a member' },
      default: lognormalMin(20, 0.5),
      rangeMin: [5, 60],
      source: 'design assumption',
    }),
    residualOwner: RESIDUAL_PARAMETER,
  },
  requires: {},
  cost: () => ({ posts: 2, yuanPerYear: 300_000 }),
  needs: { ...NO_NEEDS, authority: true },
  hooks: (p) => {
    const contact = readDuration(p, 'contact');
    return {
      seats: [],
      procedure: (world, request) => {
        const secretariat = leadFor(world, request.root);
        if (secretariat < 0 || request.level > 0) return null;
        const donors = memberDonors(world, request);
        return atDesk({ secretariat, submit: contact, contact, donors, force: 'asked' });
      },
      residualOwner: (world, incident) => residualOwner(p, leadFor(world, incident)),
    };

    /** @returns the lead department of the member that leads, -1 when there is none */
    function leadFor(world: World, root: number): number {
      const { members } = world;
      const { jurisdiction } = world.scenario.incidents[root];
      const host =
        members.find((member) => world.within(jurisdiction, member)) ?? stricken(world, root)[0];
      const turn = members[readNumber(p, 'turn') % Math.max(1, members.length)];
      const leading = readChoice(p, 'chair') === 'host' ? host : turn;
      return leading === undefined ? -1 : world.leadOf(leading);
    }
  },
});
