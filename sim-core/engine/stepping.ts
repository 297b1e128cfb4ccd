import { HOUR } from '../base/time.ts';
import { HARM_KINDS } from '../model/hazard.ts';
import { UNIT_STATUSES } from '../model/resource.ts';
import { countUsefulArrivals, updateCases } from './cases.ts';
import { endDeployment, offScene } from './homecoming.ts';
import { CLASS, EVENT } from './events.ts';
import { presentBelief } from './facts.ts';
import { startIncident, stepHazards } from './hazards.ts';
import { observeAll, tellKnowers } from './observing.ts';
import { omniscientStep } from './omniscient.ts';
import { keepPast } from './past.ts';
import type { Sim } from './sim.ts';
import { lookAhead } from './staging.ts';

const WORKING = UNIT_STATUSES.indexOf('working');
const LOST = UNIT_STATUSES.indexOf('lost');

/** One instant of the hazards' grid: the world moves, is measured, and is looked at. */
export function stepWorld(sim: Sim): void {
  const { state, scenario, tape, prepared } = sim;
  if (sim.response === 'omniscient') omniscientStep(prepared.linked, state.hazards, prepared.stock);
  const report = stepHazards(prepared.linked, tape, state.hazards, state.now);
  for (const incident of report.ended) {
    sim.trace.add(state.now, 'ended', incident, state.hazards.generation[incident]);
  }
  for (const { edge, atMs, root } of report.fires) {
    const { to } = scenario.cascade[edge];
    sim.queue.push(atMs, CLASS.start, to, edge, EVENT.start, to, root, edge);
  }
  if (report.roadsChanged) {
    state.hazards.roads.forEach((factor, road) => {
      if (factor !== 1) sim.trace.add(state.now, 'road', road, -1, -1, -1, factor);
    });
  }
  if (sim.response !== 'omniscient') updateCases(sim);
  if (sim.response === 'mechanism') {
    countUsefulArrivals(sim);
    workAndDanger(sim);
    tellThoseWhoKnow(sim);
    observeAll(sim);
    const { ahead } = sim.hooks.resources;
    if (ahead !== null && state.now % HOUR === 0) lookAhead(sim, ahead);
  }
  tally(sim);
  const next = state.now + scenario.stepMs;
  if (next < scenario.horizonMs) sim.queue.push(next, CLASS.step, 0, 0, EVENT.step, 0, 0, 0);
}

/** An incident starts, by itself or by the cascade. */
export function start(sim: Sim, incident: number, root: number): void {
  keepPast(sim, incident);
  const started = startIncident(
    sim.prepared.linked,
    sim.state.hazards,
    incident,
    root,
    sim.state.now,
  );
  for (const member of started) {
    sim.trace.add(
      sim.state.now,
      'started',
      member,
      sim.state.hazards.generation[member],
      sim.state.hazards.root[member],
    );
  }
}

/** At the first step that has measured an incident, those who know it from the start hold its fact. */
function tellThoseWhoKnow(sim: Sim): void {
  const { state, scenario } = sim;
  for (let i = 0; i < scenario.incidents.length; i++) {
    if (state.hazards.active[i] === 0) continue;
    // One that starts at an instant of the grid, after its step, is first measured a whole step later.
    const sinceMs = state.now - state.hazards.startedAt[i];
    if (sinceMs <= scenario.stepMs) tellKnowers(sim, i);
  }
}

/** Units at work are useful while something is needed; crews are in danger as their commander is blind. */
function workAndDanger(sim: Sim): void {
  const { state, scenario } = sim;
  const { units, hazards } = state;
  const width = scenario.capabilities.length;
  const hours = scenario.stepMs / HOUR;
  for (let u = 0; u < scenario.units.length; u++) {
    if (units.status[u] !== WORKING) continue;
    const incident = units.incident[u];
    if (hazards.need[incident * width + units.capability[u]] > 0)
      units.usefulMs[u] += scenario.stepMs;
    const rate = hazards.danger[incident * 2 + (commanderKnows(sim, incident) ? 1 : 0)];
    if (rate === 0) continue;
    const { crew } = scenario.kinds[scenario.units[u].kind];
    const before = hazards.crewHarm[incident];
    hazards.crewHarm[incident] += rate * crew * hours;
    state.tallies.crewHarm += rate * crew * hours;
    // A unit is lost each time as many people of crews are harmed as this one has aboard.
    if (Math.floor(hazards.crewHarm[incident] / crew) > Math.floor(before / crew)) lose(sim, u);
  }
}

function commanderKnows(sim: Sim, incident: number): boolean {
  const { lead } = sim.scenario.jurisdictions[sim.scenario.incidents[incident].jurisdiction];
  return lead >= 0 && (presentBelief(sim, lead, incident)?.detail ?? false);
}

function lose(sim: Sim, unit: number): void {
  const { units } = sim.state;
  sim.trace.add(sim.state.now, 'lost_unit', unit, units.incident[unit]);
  offScene(sim, unit);
  endDeployment(sim, unit);
  units.status[unit] = LOST;
  units.steps[unit]++;
}

/** Sums over time that metrics read. */
function tally(sim: Sim): void {
  const { state, scenario } = sim;
  const { hazards, tallies } = state;
  const width = scenario.capabilities.length;
  const hours = scenario.stepMs / HOUR;
  let unmet = 0;
  for (let i = 0; i < scenario.incidents.length; i++) {
    if (hazards.active[i] === 0) continue;
    const { jurisdiction, decisiveFor, knownTo } = scenario.incidents[i];
    for (let c = 0; c < width; c++) {
      const need = hazards.need[i * width + c];
      if (need === 0) continue;
      const missing = Math.max(0, need - hazards.working[i * width + c]);
      tallies.needHours[jurisdiction] += need * hours;
      tallies.unmetHours[jurisdiction] += missing * hours;
      unmet += missing;
    }
    if (sim.response === 'omniscient') continue;
    for (const department of decisiveFor) {
      const belief = presentBelief(sim, department, i);
      const knows = belief !== null && (belief.detail || knownTo.length === 0);
      // Nothing is older than the outbreak it is about, not even what was said before it.
      const sinceMs = Math.max(hazards.startedAt[i], knows ? belief.asOfMs : 0);
      tallies.ageSum += ((state.now - sinceMs) / HOUR) * hours;
      tallies.ageWeight += hours;
    }
  }
  if (state.now % HOUR === 0) state.series.push(unmet, ...harmNow(sim));
}

/** Harm so far over all incidents, by kind. */
export function harmNow(sim: Sim): number[] {
  const sums = HARM_KINDS.map(() => 0);
  const { harm } = sim.state.hazards;
  for (let i = 0; i < harm.length; i++) sums[i % HARM_KINDS.length] += harm[i];
  return sums;
}
