import { quantile } from '../base/distribution.ts';
import { deploymentOf, noteSending, sendingsBefore } from './sendings.ts';
import { draw, exercise } from './sim.ts';
import type { Sim } from './sim.ts';
import { closeSpan, openSpan } from './spans.ts';
import { schedule, STATUS } from './unit-events.ts';

/** Whether a unit comes only by itself, so that nobody can count on it or send it. */
export function isSpontaneous(sim: Sim, unit: number): boolean {
  return sim.crowd.includes(unit);
}

/**
 * A response is public: those whom nobody has registered set out for the worst that the lead of their
 * place believes of it, whether they are needed there or not.
 */
export function converge(sim: Sim, lead: number): void {
  const { jurisdiction } = sim.departments[lead];
  const { departments, units } = sim.scenario;
  for (const unit of sim.crowd) {
    if (departments[units[unit].owner].jurisdiction !== jurisdiction) continue;
    if (sim.state.units.status[unit] === STATUS.ready) setOut(sim, unit, lead);
  }
}

function setOut(sim: Sim, unit: number, lead: number): void {
  const { state, scenario } = sim;
  const { kind, owner } = scenario.units[unit];
  const { capabilities, turnOut } = scenario.kinds[kind];
  const target = worstFor(sim, lead, capabilities);
  if (target === null) return;
  exercise(sim, 'participation');
  const { incident, capability } = target;
  const cause = state.beliefs[lead][incident]?.span ?? -1;
  state.units.status[unit] = STATUS.mobilising;
  state.units.incident[unit] = incident;
  state.units.capability[unit] = capability;
  state.units.lot[unit] = -1;
  noteSending(sim, unit);
  state.units.sinceMs[unit] = state.now;
  state.assigned[incident * scenario.capabilities.length + capability] += capabilities[capability];
  state.units.span[unit] = openSpan(sim, {
    kind: 'turn-out',
    holder: owner,
    cause,
    opens: 'mobilised',
  });
  sim.trace.add(state.now, 'mobilised', unit, incident, capability, -1);
  const luck = draw(sim, 'turnOut', deploymentOf(sim, unit), sendingsBefore(sim, unit));
  schedule(sim, unit, quantile(turnOut, luck), 'turn-out');
}

/** The worst incident of the place, as its lead believes, that has a need these hands can serve. */
function worstFor(
  sim: Sim,
  lead: number,
  capabilities: readonly number[],
): { readonly incident: number; readonly capability: number } | null {
  const { incidents, hazards } = sim.scenario;
  let worst = 0;
  let found: { incident: number; capability: number } | null = null;
  sim.state.beliefs[lead].forEach((belief, incident) => {
    if (belief === null || belief.severity <= worst) return;
    if (incidents[incident].jurisdiction !== sim.departments[lead].jurisdiction) return;
    const need = hazards[incidents[incident].hazard].need.find(
      ({ capability }) => capabilities[capability] > 0,
    );
    if (need === undefined) return;
    worst = belief.severity;
    found = { incident, capability: need.capability };
  });
  return found;
}

/** Amount on its way to an incident that nobody called, so that no lead counts on it. */
export function unannounced(sim: Sim, incident: number, capability: number): number {
  const { units } = sim.state;
  let amount = 0;
  for (const unit of sim.crowd) {
    if (units.incident[unit] !== incident || units.capability[unit] !== capability) continue;
    if (![STATUS.mobilising, STATUS.travelling].includes(units.status[unit])) continue;
    amount += sim.scenario.kinds[sim.scenario.units[unit].kind].capabilities[capability];
  }
  return amount;
}

/** Factor (1 or more) on the last leg to a place: whoever comes uncalled stands in the way of all. */
export function crowding(sim: Sim, place: number): number {
  const { units } = sim.state;
  let factor = 1;
  for (const unit of sim.crowd) {
    if (![STATUS.travelling, STATUS.working].includes(units.status[unit])) continue;
    if (sim.scenario.incidents[units.incident[unit]].place !== place) continue;
    factor += sim.helpers[unit]?.congestion ?? 0;
  }
  return factor;
}

/** Whether those who were called come at all; official units always do. */
export function turnsUp(sim: Sim, unit: number): boolean {
  const reliability = sim.helpers[unit]?.reliability ?? 1;
  if (reliability >= 1) return true;
  const luck = draw(sim, 'turnUp', deploymentOf(sim, unit), sendingsBefore(sim, unit));
  return luck < reliability;
}

/** Nobody came: the unit is off the books, and may be called again when its people are free. */
export function standDown(sim: Sim, unit: number): void {
  const { units } = sim.state;
  const { capabilities, restMs } = sim.scenario.kinds[sim.scenario.units[unit].kind];
  const [incident, capability] = [units.incident[unit], units.capability[unit]];
  const at = incident * sim.scenario.capabilities.length + capability;
  sim.state.assigned[at] = Math.max(0, sim.state.assigned[at] - capabilities[capability]);
  closeSpan(sim, units.span[unit], 'expired');
  sim.trace.add(sim.state.now, 'stood_down', unit, incident, capability);
  units.status[unit] = STATUS.resting;
  units.incident[unit] = -1;
  units.capability[unit] = -1;
  units.lot[unit] = -1;
  units.span[unit] = -1;
  units.deployments[unit]++;
  schedule(sim, unit, restMs, 'rested');
}
