import { competentFor, judge } from '../../engine/acting.ts';
import { openDecisions } from '../../engine/decisions.ts';
import { isSpontaneous } from '../../engine/helping.ts';
import { STATUS } from '../../engine/unit-events.ts';
import type { Action, Judgement } from '../../model/action.ts';
import { MEASURE_KINDS } from '../act.ts';
import type { SeatActKind } from '../act.ts';
import { bodiesOf, measureBodies } from '../competence.ts';
import type { ById, OptionEntry } from '../entries.ts';
import { caseId, ownLots } from '../cases.ts';
import { expectedAt } from '../expecting.ts';
import type { Game } from '../game.ts';

const UNDER: Judgement = { standing: 'under', reason: null };

const no = (reason: string): Judgement => ({ standing: 'impossible', reason });

/**
 * What this desk may do now, act by act, and what may stand in an act's fields. It says what the rules say
 * of the actor; whom an act is addressed to may still put it outside the agreement.
 */
export function optionsSection(game: Game, self: number): ById<OptionEntry> {
  const { sim } = game.run;
  const { scenario, state, world } = sim;
  const { jurisdiction } = sim.departments[self];
  const lead = world.leadOf(jurisdiction);
  const isLead = lead === self;
  const believed = indices(state.beliefs[self], (belief) => belief !== null);
  const incidents = believed.map((i) => scenario.incidents[i].id);
  const own = believed.filter((i) => expectedAt(game, self, i) >= 0);
  const here = believed.filter((i) => scenario.incidents[i].jurisdiction === jurisdiction);
  const idsOf = (list: readonly number[]): readonly string[] =>
    list.map((i) => scenario.incidents[i].id);
  const unowned = believed.filter((i) => scenario.incidents[i].unowned === true);
  const ready = readyHere(game, jurisdiction);
  const [first] = believed;
  const known = first === undefined ? no('nothing-known') : UNDER;
  const protections = sim.prepared.protectionsOf[self] ?? [];
  const lots = ownLots(game, self);
  const mine = MEASURE_KINDS.filter((kind) =>
    measureBodies(game, jurisdiction, kind).includes(self),
  );
  const placesHere = scenario.places
    .filter((place) => world.within(place.jurisdiction, jurisdiction))
    .map(({ id }) => id);
  const actor = self;

  /** An act that cannot be done says who may: of those given, or of those that the rules name. */
  function option(
    { standing, reason }: Judgement,
    choices: Readonly<Record<string, readonly string[]>> = {},
    others: readonly number[] = [],
  ): Omit<OptionEntry, 'act'> {
    const competent = reason === 'not-competent' || reason === 'between-leads' ? others : [];
    const bodies = bodiesOf(game, self, standing === 'impossible' ? competent : []);
    return { standing, reason, choices, ...(bodies.length === 0 ? {} : { competent: bodies }) };
  }
  const judged = (
    action: Action,
    choices: Readonly<Record<string, readonly string[]>> = {},
  ): Omit<OptionEntry, 'act'> =>
    option(judge(sim, action.kind, action), choices, competentFor(sim, action.kind, action));

  const entries: Partial<Record<SeatActKind, Omit<OptionEntry, 'act'>>> = {
    notify: option(known, { incident: incidents }),
    report: option(known, { incident: incidents }),
    message: option(UNDER, { incidents }),
    declare: judged({ kind: 'declare', actor, level: 4 }),
    warn:
      first === undefined
        ? option(known)
        : judged({ kind: 'warn', actor, incident: first, colour: 1 }, { incident: incidents }),
    press:
      first === undefined
        ? option(known)
        : option(judge(sim, 'press', { kind: 'press', actor, incident: first }), {
            incident: incidents,
          }),
    protect: option(
      protections.length > 0 ? UNDER : no('not-competent'),
      { protection: protections.map((p) => scenario.protections[p].id) },
      [lead],
    ),
    measure: option(
      mine.length > 0 ? known : no('not-competent'),
      { measure: mine, incident: incidents, place: placesHere },
      [lead],
    ),
    dispatch: option(ready.owners.length === 0 ? no('none-ready') : known, {
      owner: ready.owners,
      incident: incidents,
      capability: ready.capabilities,
    }),
    request: option(own.length === 0 ? no('not-own-incident') : UNDER, {
      incident: idsOf(own),
      capability: scenario.capabilities,
    }),
    offer: option(
      isLead ? known : no('between-leads'),
      { incident: incidents, capability: ready.capabilities },
      [lead],
    ),
    release: option(here.length === 0 ? no('not-own-incident') : UNDER, { incident: idsOf(here) }),
    'pre-position': option(ready.owners.length === 0 ? no('none-ready') : UNDER, {
      owner: ready.owners,
      capability: ready.capabilities,
      place: placesHere,
    }),
    decide: option(UNDER, {
      decision: openDecisions(sim, self).map(({ serial }) => `d${serial}`),
    }),
    convene: option(
      isLead || scenario.secretariat === self
        ? known
        : { standing: 'outside', reason: 'not-convenor' },
      { incident: incidents },
    ),
    refer: option(unowned.length === 0 ? no('has-an-owner') : UNDER, { incident: idsOf(unowned) }),
    withdraw: option(UNDER, {
      case: lots.flatMap(({ id }, i) => (world.openRequester(id) === self ? [caseId(i)] : [])),
    }),
    pay: judged({ kind: 'pay', actor, jurisdiction: -1, yuan: 1 }),
    told: option(UNDER, { incidents }),
    note: option(UNDER),
  };
  return Object.fromEntries(
    Object.entries(entries).map(([act, entry]) => [act, { act: act as SeatActKind, ...entry }]),
  );
}

/** Owners with ready units in a place, and what these units can do. */
function readyHere(
  game: Game,
  jurisdiction: number,
): { readonly owners: readonly string[]; readonly capabilities: readonly string[] } {
  const { sim } = game.run;
  const { units, kinds, capabilities } = sim.scenario;
  const owners = new Set<number>();
  const able = new Set<number>();
  for (const u of sim.prepared.unitsOf[jurisdiction]) {
    if (sim.state.units.status[u] !== STATUS.ready || isSpontaneous(sim, u)) continue;
    kinds[units[u].kind].capabilities.forEach((amount, capability) => {
      if (amount <= 0) return;
      owners.add(units[u].owner);
      able.add(capability);
    });
  }
  const ids = [...owners].sort((a, b) => a - b).map(game.names.departmentId);
  return {
    owners: ids,
    capabilities: capabilities.filter((_, capability) => able.has(capability)),
  };
}

function indices<T>(list: readonly T[], holds: (item: T) => boolean): readonly number[] {
  return list.flatMap((item, index) => (holds(item) ? [index] : []));
}
