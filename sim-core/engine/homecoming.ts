import { HOUR } from '../base/time.ts';
import { settleDeployment, shareBenefit } from './money.ts';
import type { Sim } from './sim.ts';
import { schedule, STATUS } from './unit-events.ts';

/** Sends surplus units home, lent ones first, the latest to arrive first. */
export function releaseUnits(sim: Sim, incident: number, capability: number, amount: number): void {
  const { units } = sim.state;
  const working: number[] = [];
  for (let u = 0; u < sim.scenario.units.length; u++) {
    if (units.status[u] !== STATUS.working) continue;
    if (units.incident[u] === incident && units.capability[u] === capability) working.push(u);
  }
  working.sort(
    (a, b) =>
      Number(units.lot[b] >= 0) - Number(units.lot[a] >= 0) ||
      units.arrivedMs[b] - units.arrivedMs[a] ||
      b - a,
  );
  let left = amount;
  for (const unit of working) {
    const own = sim.scenario.kinds[sim.scenario.units[unit].kind].capabilities[capability];
    if (own > left) continue;
    left -= own;
    leave(sim, unit);
  }
}

/** A unit leaves the scene for home. */
export function leave(sim: Sim, unit: number): void {
  const { units } = sim.state;
  const from = sim.scenario.incidents[units.incident[unit]].place;
  offScene(sim, unit);
  units.workedMs[unit] = sim.state.now - units.arrivedMs[unit];
  units.status[unit] = STATUS.returning;
  const { home, kind } = sim.scenario.units[unit];
  const timeMs = sim.prepared.network.normalTimeMs(from, home) * sim.scenario.kinds[kind].slowness;
  schedule(sim, unit, Number.isFinite(timeMs) ? timeMs : HOUR, 'home');
}

/** Takes a working unit off the scene's books. */
export function offScene(sim: Sim, unit: number): void {
  const { units, hazards } = sim.state;
  const width = sim.scenario.capabilities.length;
  const at = units.incident[unit] * width + units.capability[unit];
  const amount =
    sim.scenario.kinds[sim.scenario.units[unit].kind].capabilities[units.capability[unit]];
  hazards.working[at] = Math.max(0, hazards.working[at] - amount);
  sim.state.assigned[at] = Math.max(0, sim.state.assigned[at] - amount);
  units.counted[unit] = 0;
  shareBenefit(sim, unit, units.usefulMs[unit] / HOUR);
  sim.trace.add(sim.state.now, 'left', unit, units.incident[unit], units.capability[unit]);
}

/**
 * A deployment is over, at home, with the loss of the unit or with the run: it is counted from the order
 * on, the roads included, and paid for.
 */
export function endDeployment(sim: Sim, unit: number): void {
  const { units, tallies, now } = sim.state;
  // Whoever is to stand by somewhere may not have been told yet.
  const sinceMs = Math.min(now, units.sinceMs[unit]);
  const hours = (now - sinceMs) / HOUR;
  tallies.awayHours += hours;
  tallies.usefulHours += units.usefulMs[unit] / HOUR;
  if (units.lot[unit] >= 0) tallies.lentHours += hours;
  if (units.usefulMs[unit] === 0) tallies.wastedHours += hours;
  units.usefulMs[unit] = 0;
  settleDeployment(sim, unit, units.lot[unit], sinceMs);
}

/** Home again: the deployment is paid for and the crew rests. */
export function comeHome(sim: Sim, unit: number): void {
  const { units } = sim.state;
  const { home, kind } = sim.scenario.units[unit];
  endDeployment(sim, unit);
  units.status[unit] = STATUS.resting;
  units.place[unit] = home;
  units.incident[unit] = -1;
  units.capability[unit] = -1;
  units.lot[unit] = -1;
  units.span[unit] = -1;
  units.deployments[unit]++;
  sim.trace.add(sim.state.now, 'home', unit);
  const { restMs, enduranceMs } = sim.scenario.kinds[kind];
  schedule(sim, unit, restMs * Math.min(1, units.workedMs[unit] / enduranceMs), 'rested');
}

export function becomeReady(sim: Sim, unit: number): void {
  sim.state.units.status[unit] = STATUS.ready;
  sim.trace.add(sim.state.now, 'ready', unit);
}
