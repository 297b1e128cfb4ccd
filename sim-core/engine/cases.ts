import type { Case } from '../model/case.ts';
import { UNIT_STATUSES } from '../model/resource.ts';
import { capacityOf } from './sim.ts';
import type { Sim } from './sim.ts';

const WORKING = UNIT_STATUSES.indexOf('working');

/** Shares of the worst need at which an arrival counts as reached: the first, half, and 90 %. */
export const QUANTILES = [0, 0.5, 0.9] as const;

/** The case of a root incident in a jurisdiction, made when truth first needs something there. */
export function caseOf(sim: Sim, root: number, jurisdiction: number): Case {
  const { state, scenario } = sim;
  const at = root * scenario.jurisdictions.length + jurisdiction;
  if (state.caseOf[at] >= 0) return state.cases[state.caseOf[at]];
  const width = scenario.capabilities.length;
  const fresh: Case = {
    root,
    jurisdiction,
    t0Ms: -1,
    peak: new Float64Array(width),
    need: new Float64Array(width),
    arrived: new Float64Array(width),
    reachedMs: new Float64Array(width * QUANTILES.length).fill(-1),
    reachedBy: new Float64Array(width * QUANTILES.length).fill(-1),
  };
  state.caseOf[at] = state.cases.length;
  state.cases.push(fresh);
  return fresh;
}

/**
 * After each step of the hazards: what every case needs now in truth, its worst need so far, and t0,
 * when truth first exceeds the jurisdiction's own capacity or comes from over its border.
 */
export function updateCases(sim: Sim): void {
  const { state, scenario } = sim;
  const { hazards } = state;
  const width = scenario.capabilities.length;
  for (const one of state.cases) one.need.fill(0);
  for (let i = 0; i < scenario.incidents.length; i++) {
    if (hazards.active[i] === 0) continue;
    let needs = false;
    for (let c = 0; c < width && !needs; c++) needs = hazards.need[i * width + c] > 0;
    if (!needs) continue;
    const one = caseOf(sim, hazards.root[i], scenario.incidents[i].jurisdiction);
    for (let c = 0; c < width; c++) one.need[c] += hazards.need[i * width + c];
  }
  for (const one of state.cases) updateCase(sim, one);
}

function updateCase(sim: Sim, one: Case): void {
  const width = sim.scenario.capabilities.length;
  for (let c = 0; c < width; c++) {
    if (one.need[c] > one.peak[c]) {
      one.peak[c] = one.need[c];
      for (let q = 1; q < QUANTILES.length; q++) {
        if (one.arrived[c] >= QUANTILES[q] * one.peak[c]) continue;
        one.reachedMs[c * QUANTILES.length + q] = -1;
        one.reachedBy[c * QUANTILES.length + q] = -1;
      }
    }
    if (one.t0Ms >= 0 || one.need[c] === 0) continue;
    const crossed = sim.scenario.incidents[one.root].jurisdiction !== one.jurisdiction;
    if (crossed || one.need[c] > capacityOf(sim, one.jurisdiction, c)) {
      one.t0Ms = sim.state.now;
      sim.trace.add(sim.state.now, 'opened', one.root, one.jurisdiction);
    }
  }
}

/**
 * Units at work that have become useful: a unit counts once, when what is needed exceeds what the units
 * counted before it bring. One that stood ready before there was a need counts when the need comes.
 */
export function countUsefulArrivals(sim: Sim): void {
  const { units, hazards } = sim.state;
  const width = sim.scenario.capabilities.length;
  for (let u = 0; u < sim.scenario.units.length; u++) {
    if (units.status[u] !== WORKING || units.counted[u] === 1) continue;
    const at = units.incident[u] * width + units.capability[u];
    if (hazards.need[at] <= countedAt(sim, units.incident[u], units.capability[u])) continue;
    units.counted[u] = 1;
    recordArrival(sim, u, units.incident[u], units.capability[u], amountOf(sim, u));
  }
}

/** Amount of a capability that the units already counted bring to an incident. */
function countedAt(sim: Sim, incident: number, capability: number): number {
  const { units } = sim.state;
  let amount = 0;
  for (let u = 0; u < sim.scenario.units.length; u++) {
    if (units.counted[u] === 0 || units.status[u] !== WORKING) continue;
    if (units.incident[u] === incident && units.capability[u] === capability) {
      amount += amountOf(sim, u);
    }
  }
  return amount;
}

function amountOf(sim: Sim, unit: number): number {
  const { capabilities } = sim.scenario.kinds[sim.scenario.units[unit].kind];
  return capabilities[sim.state.units.capability[unit]];
}

/** Did it bring the first, half, or 90 % of the worst need so far? */
function recordArrival(
  sim: Sim,
  unit: number,
  incident: number,
  capability: number,
  amount: number,
): void {
  const root = sim.state.hazards.root[incident];
  if (root < 0) return;
  const one = caseOf(sim, root, sim.scenario.incidents[incident].jurisdiction);
  one.arrived[capability] += amount;
  for (let q = 0; q < QUANTILES.length; q++) {
    const at = capability * QUANTILES.length + q;
    if (one.reachedMs[at] >= 0) continue;
    if (one.arrived[capability] < QUANTILES[q] * one.peak[capability]) continue;
    one.reachedMs[at] = sim.state.now;
    one.reachedBy[at] = sim.state.units.span[unit];
  }
}
