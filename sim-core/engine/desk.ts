import type { Desk } from '../model/doctrine.ts';
import { UNIT_STATUSES } from '../model/resource.ts';
import { isSpontaneous, unannounced } from './helping.ts';
import { isReferred, mandateOf } from './ownership.ts';
import { hooksBetween } from './scopes.ts';
import { capacityOf } from './sim.ts';
import type { DeskView, Sim } from './sim.ts';

const READY = UNIT_STATUSES.indexOf('ready');

/** A department's view of the run: what doctrine may read and no more. */
export function viewOf(sim: Sim, self: number): DeskView {
  const known = sim.views[self];
  if (known !== null) return known;
  const view: DeskView = { desk: deskOf(sim, self, () => view.levelBefore), levelBefore: 0 };
  sim.views[self] = view;
  return view;
}

function deskOf(sim: Sim, self: number, levelBefore: () => number): Desk {
  const { scenario } = sim;
  const { jurisdiction } = sim.departments[self];
  const width = scenario.capabilities.length;
  return {
    world: sim.world,
    self,
    jurisdiction,
    lead: scenario.jurisdictions[jurisdiction].lead === self,
    responseLevel: () => {
      // What a duty declares holds for those after it; a response that it ends is still wound up.
      const level = sim.state.responseLevel[jurisdiction];
      return level === 0 ? levelBefore() : level;
    },
    hooks: () => hooksBetween(sim, jurisdiction),
    belief: (incident) => sim.state.beliefs[self][incident],
    believed: () => {
      const held: number[] = [];
      const beliefs = sim.state.beliefs[self];
      for (let incident = 0; incident < beliefs.length; incident++) {
        if (beliefs[incident] !== null) held.push(incident);
      }
      return held;
    },
    protections: sim.prepared.protectionsOf[self] ?? [],
    protecting: (protection) => sim.state.protecting[protection],
    mayAct: (incident) => mandateOf(sim, self, incident),
    isReferred: (incident) => isReferred(sim, self, incident),
    capacity: (capability) => capacityOf(sim, jurisdiction, capability),
    ready: (capability) => readyByOwner(sim, jurisdiction, capability),
    assigned: (incident, capability) =>
      sim.state.assigned[incident * width + capability] - unannounced(sim, incident, capability),
    atWork: (incident, capability) => sim.state.hazards.working[incident * width + capability],
    outstanding: (incident, capability) => {
      let amount = 0;
      for (const lot of sim.state.lots) {
        if (lot.incident !== incident || lot.capability !== capability) continue;
        if (lot.status === 'closed' || lot.status === 'withdrawn') continue;
        amount += Math.max(0, lot.quantity - lot.committed);
      }
      return amount;
    },
  };
}

function readyByOwner(
  sim: Sim,
  jurisdiction: number,
  capability: number,
): readonly { readonly owner: number; readonly amount: number }[] {
  const { units, kinds } = sim.scenario;
  const found: { owner: number; amount: number }[] = [];
  for (const u of sim.prepared.unitsOf[jurisdiction]) {
    if (sim.state.units.status[u] !== READY || isSpontaneous(sim, u)) continue;
    const amount = kinds[units[u].kind].capabilities[capability];
    if (amount === 0) continue;
    const { owner } = units[u];
    const entry = found.find((other) => other.owner === owner);
    if (entry === undefined) found.push({ owner, amount });
    else entry.amount += amount;
  }
  return found.sort((a, b) => a.owner - b.owner);
}
