import { Fault } from '../base/assert.ts';
import { HOUR } from '../base/time.ts';
import { HARM_KINDS } from '../model/hazard.ts';
import type { HazardState } from '../model/hazard-state.ts';
import { integrateTriggers } from './cascade.ts';
import type { Fire } from './cascade.ts';
import { evaluate, notFinite } from './evaluate.ts';
import { endQuiet } from './generation.ts';
import type { LinkedCell, LinkedScenario } from './linked.ts';
import type { Tape } from './tape.ts';

export { initialHazards, startIncident } from './generation.ts';
export { linkScenario } from './linked.ts';
export type { LinkedScenario } from './linked.ts';
export type { Fire } from './cascade.ts';

export interface StepReport {
  /** Incidents that are over, in index order within each group. */
  readonly ended: readonly number[];
  /** Cascade edges that fired, by index of their source. */
  readonly fires: readonly Fire[];
  /** Whether the factor of any road is another than before. */
  readonly roadsChanged: boolean;
}

/**
 * Takes the world from the grid instant `now` to the next one. Everything is measured at `now`:
 * inputs from the states and derived values that the last step left (so the order of incidents has
 * no say), then derived values from the head of each river down, then severity, need, danger, harm
 * over [now, now + step), triggers, roads; last, all states by explicit Euler from their old values,
 * held at 0 from below. Severity, need, danger and harm below 0 count as 0.
 * @param now a multiple of the step before the horizon: the last step ends there
 * @throws {Fault} for another `now`, or when a formula gives NaN or Infinity.
 */
export function stepHazards(
  linked: LinkedScenario,
  tape: Tape,
  state: HazardState,
  now: number,
): StepReport {
  const { scenario, incidents } = linked;
  const instant = now / scenario.stepMs;
  if (!Number.isInteger(instant) || now < 0 || now >= scenario.horizonMs) {
    throw new Fault(`hazards: no step of the grid before the horizon begins at ${now} ms`);
  }
  for (let driver = 0; driver < tape.drivers.length; driver++) {
    state.env[driver] = tape.drivers[driver][instant];
  }
  for (let incident = 0; incident < incidents.length; incident++) {
    if (state.active[incident] === 1) writeResponse(linked, state, incident, now);
  }
  readInputs(linked, state, now);
  derive(linked, state, now);
  const ended = endQuiet(linked, state, now);
  const fires: Fire[] = [];
  for (let incident = 0; incident < incidents.length; incident++) {
    if (state.active[incident] === 0) continue;
    measure(linked, state, incident, now);
    integrateTriggers(linked, tape, state, incident, now, fires);
  }
  const roadsChanged = updateRoads(linked, state, now);
  advance(linked, state, now);
  return { ended, fires, roadsChanged };
}

/** Puts amounts at work and protections into an incident's rows. */
function writeResponse(
  linked: LinkedScenario,
  state: HazardState,
  incident: number,
  now: number,
): void {
  const { env } = state;
  const { hazard, cells, protections } = linked.incidents[incident];
  const { at, size } = hazard.layout;
  for (let i = 0; i < cells.length; i++) {
    const { base } = cells[i];
    for (let slot = at.protections; slot < size; slot++) env[base + slot] = 0;
    for (const protection of protections) {
      if (state.protections[protection] === 1) {
        env[base + linked.scenario.protections[protection].slot] = 1;
      }
    }
  }
  const first = incident * linked.scenario.capabilities.length;
  for (const need of hazard.need) {
    if (need.slot < 0) continue;
    const amount = state.working[first + need.capability];
    if (cells.length === 1) env[cells[0].base + need.slot] = amount;
    else share(linked, state, incident, need, amount, now);
  }
}

/**
 * Shares an amount at work among the cells in proportion to their needs as the last step left them;
 * equally when there is no need, or the incident is so new that nothing was measured.
 */
function share(
  linked: LinkedScenario,
  { env, startedAt }: HazardState,
  incident: number,
  { slot, amount: formula }: LinkedCell['hazard']['need'][number],
  amount: number,
  now: number,
): void {
  const { cells } = linked.incidents[incident];
  const isNew = startedAt[incident] >= now - linked.scenario.stepMs;
  if (amount === 0 || isNew) {
    for (const { base } of cells) env[base + slot] = amount / cells.length;
    return;
  }
  const { scratch } = linked;
  let total = 0;
  for (const cell of cells) {
    const part = Math.max(0, evaluate(linked, env, cell, formula, now));
    scratch[cell.base] = part;
    total += part;
  }
  for (const { base } of cells) {
    env[base + slot] = total > 0 ? (amount * scratch[base]) / total : amount / cells.length;
  }
}

/** In two passes, so that no input sees another's new value. */
function readInputs(linked: LinkedScenario, state: HazardState, now: number): void {
  const { env, active } = state;
  const { scratch, downstream } = linked;
  for (const cell of downstream) {
    if (active[cell.incident] === 0) continue;
    for (const { slot, term } of cell.inputs) {
      scratch[cell.base + slot] = evaluate(linked, env, cell, term, now);
    }
  }
  for (const { incident, base, inputs } of downstream) {
    if (active[incident] === 0) continue;
    for (const { slot } of inputs) env[base + slot] = scratch[base + slot];
  }
}

function derive(linked: LinkedScenario, { env, active }: HazardState, now: number): void {
  for (const cell of linked.downstream) {
    if (active[cell.incident] === 0) continue;
    const { derived } = cell.hazard;
    for (let i = 0; i < derived.length; i++) {
      env[cell.firstDerived + i] = evaluate(linked, env, cell, derived[i], now);
    }
  }
}

/** Severity, need, danger at `now`, and harm over the step. */
function measure(linked: LinkedScenario, state: HazardState, incident: number, now: number): void {
  const { env, need, harm, danger } = state;
  const { hazard, cells } = linked.incidents[incident];
  const { capabilities } = linked.scenario;
  const hours = linked.scenario.stepMs / HOUR;
  const firstNeed = incident * capabilities.length;
  const firstHarm = incident * HARM_KINDS.length;
  for (let i = 0; i < capabilities.length; i++) need[firstNeed + i] = 0;
  let severity = 0;
  let blind = 0;
  let informed = 0;
  for (let c = 0; c < cells.length; c++) {
    const cell = cells[c];
    severity = Math.max(severity, evaluate(linked, env, cell, hazard.severity, now));
    for (let i = 0; i < hazard.need.length; i++) {
      const { capability, amount } = hazard.need[i];
      need[firstNeed + capability] += Math.max(0, evaluate(linked, env, cell, amount, now));
    }
    for (let i = 0; i < hazard.harm.length; i++) {
      const { kind, perHour } = hazard.harm[i];
      const rate = Math.max(0, evaluate(linked, env, cell, perHour, now));
      harm[firstHarm + kind] += rate * hours;
    }
    if (hazard.danger !== null) {
      blind = Math.max(blind, evaluate(linked, env, cell, hazard.danger.blind, now));
      informed = Math.max(informed, evaluate(linked, env, cell, hazard.danger.informed, now));
    }
  }
  state.severity[incident] = severity;
  danger[incident * 2] = blind;
  danger[incident * 2 + 1] = informed;
}

/** A road takes the worst of its effects: the greatest factor, closed when any closes it. */
function updateRoads(linked: LinkedScenario, { env, roads }: HazardState, now: number): boolean {
  if (linked.roadEffects.length === 0) return false;
  const before = linked.roadsBefore;
  before.set(roads);
  roads.fill(1);
  for (const { road, slow, closed } of linked.roadEffects) {
    if (roads[road] < 0) continue;
    const isClosed = evaluate(linked, env, null, closed, now) !== 0;
    roads[road] = isClosed ? -1 : Math.max(roads[road], evaluate(linked, env, null, slow, now));
  }
  for (let road = 0; road < roads.length; road++) if (roads[road] !== before[road]) return true;
  return false;
}

function advance(linked: LinkedScenario, { env, active }: HazardState, now: number): void {
  const { scratch, downstream } = linked;
  const hours = linked.scenario.stepMs / HOUR;
  for (const cell of downstream) {
    if (active[cell.incident] === 0) continue;
    const { firstState } = cell;
    const { rates } = cell.hazard;
    for (let i = 0; i < rates.length; i++) {
      const rate = evaluate(linked, env, cell, rates[i], now);
      const next = Math.max(0, env[firstState + i] + rate * hours);
      if (next - next !== 0) throw notFinite(linked, env, cell, rates[i], now, next);
      scratch[firstState + i] = next;
    }
  }
  for (const { incident, firstState, hazard } of downstream) {
    if (active[incident] === 0) continue;
    const end = firstState + hazard.rates.length;
    for (let slot = firstState; slot < end; slot++) env[slot] = scratch[slot];
  }
}
