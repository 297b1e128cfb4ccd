/** Which deployment a unit is on, as conduct draws name it: (unit, incident) and the how-manieth there. */
import { subject } from '../base/identity.ts';
import type { Identity } from '../base/identity.ts';
import type { Sim } from './sim.ts';

/** A unit is sent to the incident that it now serves. */
export function noteSending(sim: Sim, unit: number): void {
  const { sent } = sim.state.units;
  const at = slotOf(sim, unit);
  sent[at] = (sent[at] ?? 0) + 1;
}

/** How often the unit had been sent to the incident that it serves, before this time. */
export function sendingsBefore(sim: Sim, unit: number): number {
  return sim.state.units.sent[slotOf(sim, unit)] - 1;
}

/** (unit, incident that it serves). */
export function deploymentOf(sim: Sim, unit: number): Identity {
  const { units, incidents } = sim.scenario;
  return subject(units[unit].identity, incidents[sim.state.units.incident[unit]].identity);
}

function slotOf({ scenario, state }: Sim, unit: number): number {
  return unit * scenario.incidents.length + state.units.incident[unit];
}
