import { criticalPaths } from '../../engine/path.ts';
import { openDecisions } from '../../engine/decisions.ts';
import { presentBelief } from '../../engine/facts.ts';
import { controlOf } from '../../engine/people.ts';
import { HARM_KINDS } from '../../model/hazard.ts';
import type { CasePath } from '../../model/record.ts';
import { WARNING_COLOURS } from '../act.ts';
import type { Role } from '../attempt.ts';
import { attentionSection } from '../attention.ts';
import type {
  ById,
  ControlView,
  InjectEntry,
  SeatEntry,
  TruthEntry,
  WaterfallEntry,
} from '../entries.ts';
import { asId, gradeOf } from '../facts.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { isHeld } from '../holding.ts';
import { allInjects } from '../injects.ts';
import { trafficSection } from '../traffic.ts';
import { actsSection, draftsSection } from './acts.ts';
import { agendaSection, clockSection } from './clock.ts';
import { findingsSection } from './findings.ts';
import { measuresOf } from './measures.ts';
import { allPublic } from './public.ts';
import { decisionEntries } from './seat.ts';
import { allSittings } from './sittings.ts';
import { unitEntry } from './units.ts';

/**
 * What those who run, evaluate or watch the game are sent: the truth, and everything that happens. Who only
 * watches is shown what was said to others, and neither what a desk keeps for itself nor what is held
 * against it before it was weighed: people play honestly where they may.
 */
export function controlView(
  game: Game,
  role: Exclude<Role, 'participant'> = 'facilitator',
): ControlView {
  const { sim } = game.run;
  const paths = criticalPaths(sim);
  const watches = role === 'observer';
  const { observations, rulings, tray, curve, mechanism } = game.state;
  return {
    clock: clockSection(game),
    agenda: agendaSection(game),
    truth: truthSection(game),
    units: Object.fromEntries(sim.scenario.units.map(({ id }, u) => [id, unitEntry(game, u)])),
    seats: seatsSection(game),
    msel: mselSection(game),
    attention: attentionSection(game),
    tray: Object.fromEntries(
      tray
        .filter(({ answeredMs }) => answeredMs === null)
        .map(({ id, department, from, text, atMs, incidents }) => [
          id,
          { department, from, text, atMs, incidents },
        ]),
    ),
    traffic: trafficSection(game),
    waterfalls: waterfallsSection(game, paths),
    decisions: decisionsSection(game),
    sittings: allSittings(game),
    acts: actsSection(game, watches),
    drafts: watches ? {} : draftsSection(game),
    public: allPublic(game),
    findings: watches ? {} : findingsSection(game, paths),
    evaluation: Object.fromEntries(
      game.input.definition.evaluation.map(({ id, ...target }) => [id, target]),
    ),
    observations: numbered('o', observations),
    measures: measuresOf(game),
    rulings: numbered('r', rulings),
    curve: numbered('h', curve),
    levels: Object.fromEntries(
      sim.scenario.jurisdictions.map(({ id }, j) => [
        id,
        {
          responseLevel: sim.state.responseLevel[j],
          warning: colourOf(sim.state.people?.warnings[j] ?? 0),
        },
      ]),
    ),
    mechanism: { now: { ...mechanism } },
  };
}

function numbered<T>(prefix: string, list: readonly T[]): ById<T> {
  return Object.fromEntries(list.map((entry, i) => [`${prefix}${i + 1}`, entry]));
}

function colourOf(code: number): string | null {
  return code === 0 ? null : WARNING_COLOURS[code - 1];
}

function truthSection(game: Game): ById<TruthEntry> {
  const { scenario, state } = game.run.sim;
  const { hazards, beliefs } = state;
  const width = scenario.capabilities.length;
  const { departmentId } = game.names;
  const entries: Record<string, TruthEntry> = {};
  scenario.incidents.forEach((incident, i) => {
    if (hazards.generation[i] === 0) return;
    const amounts = (of: Float64Array): ById<number> =>
      Object.fromEntries(
        scenario.hazards[incident.hazard].need.map(({ capability }) => [
          scenario.capabilities[capability],
          of[i * width + capability],
        ]),
      );
    const holders = beliefs.flatMap((held, d) => (held[i] === null ? [] : [d]));
    entries[incident.id] = {
      title: game.input.texts.incidents[incident.id] ?? asId(incident.id),
      hazard: scenario.hazards[incident.hazard].id,
      jurisdiction: scenario.jurisdictions[incident.jurisdiction].id,
      place: incident.place < 0 ? '' : scenario.places[incident.place].id,
      active: hazards.active[i] === 1,
      startedMs: hazards.startedAt[i] < 0 ? null : hazards.startedAt[i],
      severity: hazards.severity[i],
      grade: gradeOf(hazards.severity[i]),
      need: amounts(hazards.need),
      working: amounts(hazards.working),
      harm: Object.fromEntries(
        HARM_KINDS.map((kind, k) => [kind, hazards.harm[i * HARM_KINDS.length + k]]),
      ),
      knownTo: holders.map(departmentId),
      decisiveTo: holders
        .filter((d) => presentBelief(game.run.sim, d, i)?.detail === true)
        .map(departmentId),
      decisiveFor: incident.decisiveFor.map(departmentId),
    };
  });
  return entries;
}

/** Every department that is planned as a seat, has people, or is not left to doctrine. */
function seatsSection(game: Game): ById<SeatEntry> {
  const { sim } = game.run;
  const planned = new Set(
    game.input.definition.seats.flatMap((seat) => [seat.department, ...seat.merges]),
  );
  const entries: Record<string, SeatEntry> = {};
  sim.departments.forEach(({ id }, d) => {
    const { people, lastActMs } = game.state.seats[id];
    const control = controlOf(sim, d);
    if (!planned.has(id) && people.length === 0 && control === 'doctrine') return;
    const open = openDecisions(sim, d);
    entries[id] = {
      department: id,
      title: game.input.texts.departments[id] ?? asId(id),
      control,
      people,
      unread: game.state.inbox[id].filter(({ entry }) => entry.readMs === null).length,
      openDecisions: open.length,
      oldestDecisionMs: open.length === 0 ? null : Math.min(...open.map((one) => one.sinceMs)),
      lastActMs,
    };
  });
  return entries;
}

function mselSection(game: Game): ById<InjectEntry> {
  return Object.fromEntries(
    allInjects(game).map((inject, index) => {
      const record = game.state.injects[inject.id];
      return [
        inject.id,
        {
          number: String(index + 1),
          title: inject.title,
          text: inject.text,
          atMs: record.atMs,
          trigger: inject.trigger,
          from: inject.from,
          to: inject.to,
          method: inject.method,
          expectedAction: inject.expectedAction,
          controller: inject.controller,
          controllerNotes: inject.controllerNotes,
          track: inject.track,
          priority: inject.priority,
          state: isHeld(game, inject) ? 'held' : record.state,
          releasedMs: record.releasedMs,
          releasedBy: record.releasedBy,
          why: record.why,
          receipts: Object.fromEntries(
            Object.entries(record.receipts).map(([id, receipt]) => [id, { ...receipt }]),
          ),
        },
      ];
    }),
  );
}

function waterfallsSection(game: Game, paths: readonly CasePath[]): ById<WaterfallEntry> {
  const { incidents, jurisdictions, capabilities } = game.run.sim.scenario;
  return Object.fromEntries(
    paths.map((path) => {
      const incident = incidents[path.root].id;
      const jurisdiction = jurisdictions[path.jurisdiction].id;
      return [
        `${incident}:${jurisdiction}`,
        {
          incident,
          jurisdiction,
          capability: path.capability < 0 ? null : capabilities[path.capability],
          censored: path.censored,
          phases: path.phases
            .filter(({ skipped }) => !skipped)
            .map(({ phase, fromMs, toMs, holder }) => ({
              phase,
              // An unmet case runs to the horizon in the books; here it has come as far as now.
              fromMs: Math.min(fromMs, nowOf(game)),
              toMs: Math.min(toMs, nowOf(game)),
              holder: holder < 0 ? null : game.names.departmentId(holder),
            })),
        },
      ];
    }),
  );
}

function decisionsSection(game: Game): ControlView['decisions'] {
  return Object.fromEntries(
    game.run.sim.departments.flatMap(({ id }, d) =>
      Object.entries(decisionEntries(game, d)).map(([decision, entry]) => [
        `${id}.${decision}`,
        { ...entry, department: id },
      ]),
    ),
  );
}
