import { promised } from '../../engine/asks.ts';
import { factsOf, openDecisions } from '../../engine/decisions.ts';
import { factOf } from '../../engine/facts.ts';
import { controlOf } from '../../engine/people.ts';
import { STATUS } from '../../engine/unit-events.ts';
import { WARNING_COLOURS } from '../act.ts';
import type {
  BeliefEntry,
  ById,
  CaseEntry,
  DecisionEntry,
  DeskEntry,
  ProtectionEntry,
  SeatView,
} from '../entries.ts';
import { asId, factEntry } from '../facts.ts';
import { caseId, ownLots } from '../cases.ts';
import type { Game } from '../game.ts';
import { agendaSection, clockSection } from './clock.ts';
import { measuresOf } from './measures.ts';
import { optionsSection } from './options.ts';
import { publicSection } from './public.ts';
import { sittingsSection } from './sittings.ts';
import { unitEntry } from './units.ts';

/**
 * Everything that a participant is sent: what the desk of this department holds. It reads what doctrine at
 * that desk may read, and nothing of the truth: beliefs, mail that has come, own units, own requests.
 */
export function seatView(game: Game, self: number): SeatView {
  const id = game.names.departmentId(self);
  const { inbox, logs, drafts } = game.state;
  return {
    clock: clockSection(game),
    agenda: agendaSection(game),
    desk: { self: deskEntry(game, self) },
    beliefs: beliefsSection(game, self),
    inbox: Object.fromEntries(inbox[id].map((one) => [one.id, { ...one.entry }])),
    decisions: decisionEntries(game, self),
    cases: casesSection(game, self),
    sittings: sittingsSection(game, self),
    units: unitsSection(game, self),
    protections: protectionsSection(game, self),
    measures: measuresOf(game, id),
    options: optionsSection(game, self),
    public: publicSection(game, self),
    log: Object.fromEntries(logs[id].map((entry, i) => [`l${i + 1}`, entry])),
    drafts: Object.fromEntries(drafts[id].map(({ id: draft, entry }) => [draft, entry])),
  };
}

function deskEntry(game: Game, self: number): DeskEntry {
  const { sim } = game.run;
  const department = sim.departments[self];
  const place = sim.scenario.jurisdictions[department.jurisdiction];
  const { texts, definition } = game.input;
  const plan = definition.seats.find((seat) => seat.department === department.id);
  const warning = sim.state.people?.warnings[department.jurisdiction] ?? 0;
  const ladder = sim.world.ladderOf(department.jurisdiction);
  const lead = place.lead === self;
  const superiors = [department.superior, lead ? (ladder[0] ?? -1) : place.lead];
  return {
    department: department.id,
    title: texts.departments[department.id] ?? asId(department.id),
    function: department.function,
    jurisdiction: place.id,
    jurisdictionTitle: texts.jurisdictions[place.id] ?? asId(place.id),
    lead,
    superiors: idsOf(game, superiors),
    neighbours: idsOf(game, neighboursOf(game, self)),
    control: controlOf(sim, self),
    responseLevel: sim.state.responseLevel[department.jurisdiction],
    warning: warning === 0 ? null : WARNING_COLOURS[warning - 1],
    briefing: plan?.briefing ?? null,
    firstThings: plan?.firstThings ?? [],
    mechanism: game.state.mechanism.id,
  };
}

/** Departments of the same function in the other members of the linkage area: whom one calls first. */
function neighboursOf(game: Game, self: number): readonly number[] {
  const { world, departments } = game.run.sim;
  const { jurisdiction, function: fn } = departments[self];
  return world.members
    .filter((member) => member !== jurisdiction)
    .flatMap((member) => world.departmentsOf(member, fn));
}

function idsOf(game: Game, departments: readonly number[]): readonly string[] {
  return [...new Set(departments)].filter((d) => d >= 0).map(game.names.departmentId);
}

export function beliefsSection(game: Game, self: number): ById<BeliefEntry> {
  const entries: Record<string, BeliefEntry> = {};
  game.run.sim.state.beliefs[self].forEach((belief, incident) => {
    if (belief === null) return;
    const { learnedMs, source, reports } = belief;
    const entry = factEntry(game, factOf(belief, incident), { learnedMs, source, reports });
    entries[entry.incident] = entry;
  });
  return entries;
}

/** Open decisions as their desk sees them. */
export function decisionEntries(game: Game, self: number): ById<DecisionEntry> {
  const { sim } = game.run;
  const { incidents, capabilities } = sim.scenario;
  return Object.fromEntries(
    openDecisions(sim, self).map((open) => {
      const facts = factsOf(sim, self, open);
      return [
        `d${open.serial}`,
        {
          kind: facts.kind,
          incident: incidents[facts.incident].id,
          capability: capabilities[facts.capability] ?? null,
          quantity: facts.quantity,
          requester: game.names.departmentId(facts.requester),
          spare: facts.kind === 'ask' || facts.kind === 'vote' ? facts.spare : null,
          force: facts.force,
          binding: facts.binding,
          sinceMs: open.sinceMs,
        },
      ];
    }),
  );
}

export function casesSection(game: Game, self: number): ById<CaseEntry> {
  const { sim } = game.run;
  const { scenario } = sim;
  return Object.fromEntries(
    ownLots(game, self).map((lot, index) => [
      caseId(index),
      {
        incident: scenario.incidents[lot.incident].id,
        jurisdiction: scenario.jurisdictions[lot.jurisdiction].id,
        capability: scenario.capabilities[lot.capability],
        quantity: lot.quantity,
        requestedMs: lot.requestedMs,
        status: lot.status,
        holder: lot.secretariat < 0 ? null : game.names.departmentId(lot.secretariat),
        promised: lot.committed + promised(sim, lot),
        arrived: arrivedFor(game, lot.id),
      },
    ]),
  );
}

/** Amount that is at work for a request, as the scene reports by radio. */
function arrivedFor({ run }: Game, lot: number): number {
  const { scenario, state } = run.sim;
  let amount = 0;
  scenario.units.forEach(({ kind }, u) => {
    if (state.units.lot[u] !== lot || state.units.status[u] !== STATUS.working) return;
    amount += scenario.kinds[kind].capabilities[state.units.capability[u]];
  });
  return amount;
}

/** Units that the desk hears by radio: its own; of a lead, those of its place and those lent to it. */
export function unitsSection(game: Game, self: number): SeatView['units'] {
  const { sim } = game.run;
  const { jurisdiction } = sim.departments[self];
  const lead = sim.scenario.jurisdictions[jurisdiction].lead === self;
  const entries: Record<string, ReturnType<typeof unitEntry>> = {};
  sim.scenario.units.forEach(({ id, owner }, unit) => {
    const lot = sim.state.units.lot[unit];
    const lent = lot >= 0 && sim.state.lots[lot].requester === self;
    const ofPlace = lead && sim.departments[owner].jurisdiction === jurisdiction;
    if (owner === self || ofPlace || lent) entries[id] = unitEntry(game, unit);
  });
  return entries;
}

const PROTECTION_STATES = ['idle', 'starting', 'in-force'] as const;

function protectionsSection(game: Game, self: number): ById<ProtectionEntry> {
  const { sim } = game.run;
  const { scenario, state, prepared } = sim;
  return Object.fromEntries(
    (prepared.protectionsOf[self] ?? []).map((p) => {
      const { id, act, promptedBy } = scenario.protections[p];
      const known = promptedBy.find((incident) => state.beliefs[self][incident] !== null);
      return [
        id,
        {
          title: game.input.texts.protections[id] ?? asId(id),
          act,
          incident: known === undefined ? null : scenario.incidents[known].id,
          state: PROTECTION_STATES[state.protecting[p]],
          sinceMs: state.protecting[p] === 2 ? state.protectedSinceMs[p] : null,
        },
      ];
    }),
  );
}
