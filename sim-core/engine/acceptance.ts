import { clip } from '../base/math.ts';
import type { Force, HelpRequest } from '../model/mechanism/help-request.ts';
import { UNIT_STATUSES } from '../model/resource.ts';
import { isSpontaneous, unannounced } from './helping.ts';
import { hostOf, isGiven, standingBy } from './holding.ts';
import { hooksBetween, traitsOf } from './scopes.ts';
import { riskAt } from './risk.ts';
import { capacityOf, exercise } from './sim.ts';
import type { Sim } from './sim.ts';

const READY = UNIT_STATUSES.indexOf('ready');

/**
 * Chance that a donor helps: clip(base(law) + κ·cover + trust − caution·own risk). It is computed from
 * the law, the money, the people and the weather, and is never typed in.
 */
export function acceptanceChance(
  sim: Sim,
  donor: number,
  request: HelpRequest,
  force: Force,
): number {
  if (isGiven(sim, donor, request)) return 1;
  exercise(sim, 'law');
  exercise(sim, 'awareness');
  const { law, finance } = hooksBetween(sim, donor, request.jurisdiction);
  const { expectedCover, benefit } = finance;
  if (expectedCover + benefit > 0) exercise(sim, 'finance');
  const { base } = law.terms(sim.world, { donor, request, force });
  // A superior's order does not ask whether one is willing; what must stay at home still stays.
  if (force === 'ordered') return base;
  const { trust, caution } = traitsOf(sim, donor);
  const lead = sim.scenario.jurisdictions[donor].lead;
  const weight = lead < 0 ? 0 : sim.departments[lead].compensationWeight;
  const risk = caution === 0 ? 0 : riskAt(sim.prepared.linked, sim.tape, donor, sim.state.now);
  return clip(base + weight * (expectedCover + benefit) + trust - caution * risk, 0, 1);
}

/**
 * Ready lendable units of a donor beyond what it keeps: the larger of the agreed reserve and its
 * caution in the face of its own forecast, and what it believes to need itself. Of what it has promised
 * with binding force it keeps nothing back, and neither does whoever holds the common stock. What
 * stands by in the place that asks is there for it alone.
 */
export function lendable(
  sim: Sim,
  donor: number,
  { jurisdiction, capability }: Pick<HelpRequest, 'jurisdiction' | 'capability'>,
  promised: boolean,
): readonly number[] {
  const staged = standingBy(sim, donor, jurisdiction, capability);
  if (staged.length > 0) return staged;
  const { units, kinds } = sim.scenario;
  const { caution } = traitsOf(sim, donor);
  const risk = caution === 0 ? 0 : riskAt(sim.prepared.linked, sim.tape, donor, sim.state.now);
  const reserve = Math.max(
    hooksBetween(sim, donor, jurisdiction).resources.minReserve,
    caution * risk,
  );
  const keep =
    promised || donor === sim.reserveHolder
      ? 0
      : reserve * capacityOf(sim, donor, capability) + ownShortage(sim, donor, capability);
  const ready: number[] = [];
  let amount = 0;
  for (const u of sim.prepared.unitsOf[donor]) {
    const unit = units[u];
    const kind = kinds[unit.kind];
    if (!kind.lendable || kind.capabilities[capability] === 0) continue;
    if (sim.state.units.status[u] !== READY || hostOf(sim, u) >= 0) continue;
    if (isSpontaneous(sim, u)) continue;
    ready.push(u);
    amount += kind.capabilities[capability];
  }
  // The last units in index order stay at home; one that is too large to spare holds back no smaller one.
  const lent: number[] = [];
  for (const u of ready) {
    const own = kinds[units[u].kind].capabilities[capability];
    if (amount - own < keep) continue;
    amount -= own;
    lent.push(u);
  }
  return lent;
}

/** What a donor's lead believes its own place still lacks. */
function ownShortage(sim: Sim, donor: number, capability: number): number {
  const { lead } = sim.scenario.jurisdictions[donor];
  if (lead < 0) return 0;
  const width = sim.scenario.capabilities.length;
  let lacking = 0;
  sim.state.beliefs[lead].forEach((belief, incident) => {
    if (belief === null || sim.scenario.incidents[incident].jurisdiction !== donor) return;
    const { need } = sim.scenario.hazards[sim.scenario.incidents[incident].hazard];
    const entry = need.findIndex((one) => one.capability === capability);
    if (entry < 0) return;
    const coming =
      sim.state.assigned[incident * width + capability] - unannounced(sim, incident, capability);
    lacking += Math.max(0, belief.need[entry] - coming);
  });
  return lacking;
}
