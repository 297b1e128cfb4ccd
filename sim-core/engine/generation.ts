import { HOUR } from '../base/time.ts';
import { HARM_KINDS } from '../model/hazard.ts';
import type { HazardState } from '../model/hazard-state.ts';
import { evaluate } from './evaluate.ts';
import type { LinkedCell, LinkedScenario } from './linked.ts';
import type { Tape } from './tape.ts';

/** How long `ends` must hold in every cell before an incident is over. */
const QUIET_MS = HOUR;

/**
 * The world at time 0 before anything has started: rows hold their parameters, and a row of an
 * incident that does not run reads 0 in every input, state, derived value and amount at work.
 */
export function initialHazards(linked: LinkedScenario, tape: Tape): HazardState {
  const { scenario } = linked;
  const incidents = scenario.incidents.length;
  const needs = incidents * scenario.capabilities.length;
  const edges = scenario.cascade.length;
  const env = new Float64Array(scenario.environmentSize);
  tape.drivers.forEach((values, driver) => {
    env[driver] = values[0];
  });
  for (const cell of linked.downstream) {
    env[cell.base] = cell.upstream;
    env.set(cell.parameters, cell.base + cell.hazard.layout.at.parameters);
  }
  return {
    env,
    active: new Uint8Array(incidents),
    generation: new Int32Array(incidents),
    root: new Int32Array(incidents).fill(-1),
    startedAt: new Float64Array(incidents).fill(-1),
    quietSince: new Float64Array(incidents).fill(-1),
    severity: new Float64Array(incidents),
    need: new Float64Array(needs),
    working: new Float64Array(needs),
    harm: new Float64Array(incidents * HARM_KINDS.length),
    crewHarm: new Float64Array(incidents),
    danger: new Float64Array(incidents * 2),
    accumulated: new Float64Array(edges),
    heldMs: new Float64Array(edges),
    fired: new Int32Array(edges),
    protections: new Uint8Array(scenario.protections.length),
    roads: new Float64Array(scenario.roads.length).fill(1),
  };
}

/**
 * Starts a new generation of an incident, with its field's other parts; nothing happens when it
 * runs already. Its severity and need follow at the next instant of the grid.
 * @param root incident that the chain of events began with (itself for an exogenous onset); of a
 *   field the first part stands for all
 * @returns what has started: the parts in upstream order, or nothing
 */
export function startIncident(
  linked: LinkedScenario,
  state: HazardState,
  incident: number,
  root: number,
  now: number,
): readonly number[] {
  if (state.active[incident] === 1) return [];
  const members = linked.groups[linked.incidents[incident].group];
  const [head] = linked.groups[linked.incidents[root].group];
  for (const member of members) {
    state.active[member] = 1;
    state.generation[member] += 1;
    state.root[member] = head;
    state.startedAt[member] = now;
    state.quietSince[member] = -1;
    const { cells, edges } = linked.incidents[member];
    for (const cell of cells) {
      clearRow(state.env, cell);
      for (const { slot, value } of cell.constants) state.env[cell.base + slot] = value;
      state.env.set(cell.initial, cell.base + cell.hazard.layout.at.states);
    }
    for (const edge of edges) {
      state.accumulated[edge] = 0;
      state.heldMs[edge] = 0;
    }
  }
  return members;
}

/**
 * Ends every group whose `ends` has held in all its cells for an hour without a break.
 * @returns the incidents that are over
 */
export function endQuiet(
  linked: LinkedScenario,
  state: HazardState,
  now: number,
): readonly number[] {
  const ended: number[] = [];
  for (const members of linked.groups) {
    const [head] = members;
    if (state.active[head] === 0) continue;
    const isQuiet = holdsEverywhere(linked, state, members, now);
    const since = isQuiet ? (state.quietSince[head] < 0 ? now : state.quietSince[head]) : -1;
    const isOver = isQuiet && now - since >= QUIET_MS;
    for (const member of members) {
      state.quietSince[member] = isOver ? -1 : since;
      if (!isOver) continue;
      ended.push(member);
      extinguish(linked, state, member);
    }
  }
  return ended;
}

function holdsEverywhere(
  linked: LinkedScenario,
  { env }: HazardState,
  members: readonly number[],
  now: number,
): boolean {
  for (const member of members) {
    const { hazard, cells } = linked.incidents[member];
    for (const cell of cells) {
      if (evaluate(linked, env, cell, hazard.ends, now) === 0) return false;
    }
  }
  return true;
}

function extinguish(linked: LinkedScenario, state: HazardState, incident: number): void {
  const { cells, edges } = linked.incidents[incident];
  const capabilities = linked.scenario.capabilities.length;
  state.active[incident] = 0;
  state.severity[incident] = 0;
  state.danger.fill(0, incident * 2, incident * 2 + 2);
  state.need.fill(0, incident * capabilities, (incident + 1) * capabilities);
  for (const cell of cells) clearRow(state.env, cell);
  for (const edge of edges) {
    state.accumulated[edge] = 0;
    state.heldMs[edge] = 0;
  }
}

/** Everything but the upstream row and the parameters. */
function clearRow(env: Float64Array, { base, hazard }: LinkedCell): void {
  const { at, size } = hazard.layout;
  env.fill(0, base + at.inputs, base + at.parameters);
  env.fill(0, base + at.states, base + size);
}
