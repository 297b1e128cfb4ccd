import type { Bug } from '../kit/planted.ts';

const SEAT = 'sim-core/exercise/views/seat.ts';
const SITTINGS = 'sim-core/exercise/views/sittings.ts';
const OPTIONS = 'sim-core/exercise/views/options.ts';
const CLOCK = 'sim-core/exercise/views/clock.ts';

/** Ways in which the projection could tell a seat what its department does not know. */
export const PROJECTION_LEAKS: readonly Bug[] = [
  {
    what: 'the beliefs of all departments',
    file: SEAT,
    from: 'game.run.sim.state.beliefs[self].forEach((belief, incident) => {',
    to: 'game.run.sim.state.beliefs.flatMap((held) => held.map((belief, incident) => [belief, incident] as const)).forEach(([belief, incident]) => {',
  },
  {
    what: 'the mail of other desks',
    file: SEAT,
    from: 'inbox: Object.fromEntries(inbox[id].map(',
    to: 'inbox: Object.fromEntries(Object.values(inbox).flat().map(',
  },
  {
    what: 'the decision logs of other desks',
    file: SEAT,
    from: 'log: Object.fromEntries(logs[id].map(',
    to: 'log: Object.fromEntries(Object.values(logs).flat().map(',
  },
  {
    what: 'the drafts of other desks',
    file: SEAT,
    from: 'drafts: Object.fromEntries(drafts[id].map(',
    to: 'drafts: Object.fromEntries(Object.values(drafts).flat().map(',
  },
  {
    what: 'the requests of others',
    file: SEAT,
    from: 'ownLots(game, self).map((lot, index) => [',
    to: 'sim.state.lots.map((lot, index) => [',
  },
  {
    what: 'the units of others',
    file: SEAT,
    from: 'if (owner === self || ofPlace || lent) entries[id] = unitEntry(game, unit);',
    to: 'if (owner === self || ofPlace || lent || lot >= -1) entries[id] = unitEntry(game, unit);',
  },
  {
    what: 'the protections of others',
    file: SEAT,
    from: '(prepared.protectionsOf[self] ?? []).map((p) => {',
    to: 'prepared.protectionsOf.flat().map((p) => {',
  },
  {
    what: 'the highest response level anywhere',
    file: SEAT,
    from: 'responseLevel: sim.state.responseLevel[department.jurisdiction],',
    to: 'responseLevel: Math.max(...sim.state.responseLevel),',
  },
  {
    what: 'how many incidents are believed in anywhere, in the order of its own section',
    file: SEAT,
    from: 'beliefs: beliefsSection(game, self),',
    to: 'beliefs: { ...beliefsSection(game, self), count: game.run.sim.state.beliefs.flat().filter((one) => one !== null).length as never },',
  },
  {
    what: 'sittings to which it was not called',
    file: SITTINGS,
    from: 'return convenor === self || asks || heard(game, meetings, self).length > 0;',
    to: 'return convenor === self || asks || heard(game, meetings, self).length >= 0;',
  },
  {
    what: 'incidents that it has not heard of, as choices of an act',
    file: OPTIONS,
    from: 'const believed = indices(state.beliefs[self], (belief) => belief !== null);',
    to: 'const believed = state.beliefs[self].flatMap((_, i) => (state.hazards.generation[i] > 0 ? [i] : []));',
  },
  {
    what: 'requests of others, as choices of an act',
    file: OPTIONS,
    from: 'case: lots.flatMap(({ id }, i) => (world.openRequester(id) === self ? [caseId(i)] : [])),',
    to: 'case: state.lots.map((_, i) => caseId(i)),',
  },
  {
    what: 'how much was observed of others, beside the clock',
    file: CLOCK,
    from: 'return { now: { ...state.clock, horizonMs: run.sim.scenario.horizonMs } };',
    to: 'return { now: { ...state.clock, horizonMs: run.sim.scenario.horizonMs + state.observations.length } };',
  },
];
