import { MINUTE } from '../base/time.ts';
import { countUsefulArrivals } from './cases.ts';
import { sight } from './facts.ts';
import { crowding, standDown, turnsUp } from './helping.ts';
import { delayMs, send } from './mail.ts';
import { route } from './network.ts';
import { deploymentOf, sendingsBefore } from './sendings.ts';
import type { Sim } from './sim.ts';
import { closeSpan, openSpan } from './spans.ts';
import { schedule, STATUS } from './unit-events.ts';

/** A convoy before a closed road looks again after this time. */
const BLOCKED_MS = 30 * MINUTE;

export function depart(sim: Sim, unit: number): void {
  const { units } = sim.state;
  if (!turnsUp(sim, unit)) {
    standDown(sim, unit);
    return;
  }
  closeSpan(sim, units.span[unit]);
  units.status[unit] = STATUS.travelling;
  units.span[unit] = openSpan(sim, {
    kind: 'travel',
    holder: sim.scenario.units[unit].owner,
    cause: units.span[unit],
    lot: units.lot[unit],
    opens: 'arrived',
  });
  sim.trace.add(sim.state.now, 'departed', unit, units.place[unit]);
  nextLeg(sim, unit);
}

/** One road at a time, so that a road that closes ahead sends the convoy another way. */
export function nextLeg(sim: Sim, unit: number): void {
  const { units, hazards } = sim.state;
  sim.trace.add(sim.state.now, 'passed', unit, units.place[unit]);
  const target = sim.scenario.incidents[units.incident[unit]].place;
  if (units.place[unit] === target) {
    arrive(sim, unit);
    return;
  }
  const leg = route(sim.prepared.network, hazards.roads, units.place[unit], target);
  if (leg === null) {
    schedule(sim, unit, BLOCKED_MS, 'leg');
    return;
  }
  units.place[unit] = leg.next;
  const { slowness } = sim.scenario.kinds[sim.scenario.units[unit].kind];
  const crowd = leg.next === target ? crowding(sim, target) : 1;
  schedule(sim, unit, leg.timeMs * slowness * crowd, 'leg');
}

function arrive(sim: Sim, unit: number): void {
  const { units, hazards } = sim.state;
  const width = sim.scenario.capabilities.length;
  const incident = units.incident[unit];
  const capability = units.capability[unit];
  const { capabilities, enduranceMs } = sim.scenario.kinds[sim.scenario.units[unit].kind];
  const amount = capabilities[capability];
  const at = incident * width + capability;
  closeSpan(sim, units.span[unit]);
  units.status[unit] = STATUS.working;
  units.arrivedMs[unit] = sim.state.now;
  const useful = hazards.need[at] > hazards.working[at] ? amount : 0;
  hazards.working[at] += amount;
  sim.trace.add(
    sim.state.now,
    'arrived',
    unit,
    incident,
    capability,
    units.lot[unit],
    amount,
    useful,
  );
  countUsefulArrivals(sim);
  reportFromScene(sim, unit, incident);
  schedule(sim, unit, enduranceMs, 'tired');
}

/** Whoever stands there sees what is needed, and calls the lead of the place. */
function reportFromScene(sim: Sim, unit: number, incident: number): void {
  const { owner } = sim.scenario.units[unit];
  const { jurisdiction } = sim.scenario.incidents[incident];
  const place = sim.scenario.jurisdictions[jurisdiction];
  if (place.lead < 0 || place.lead === owner) return;
  const count = sendingsBefore(sim, unit);
  send(sim, {
    kind: 'sitrep',
    from: owner,
    to: place.lead,
    incident,
    about: unit,
    fact: sight(sim, owner, incident, 1),
    cause: sim.state.units.span[unit],
    delayMs: delayMs(sim, 'report', place.clocks.internal, deploymentOf(sim, unit), count),
    ordinal: count,
  });
}
