import { quantile } from '../base/distribution.ts';
import { subject } from '../base/identity.ts';
import { DAY } from '../base/time.ts';
import type { Ahead } from '../model/mechanism/resources.ts';
import type { HelpRequest } from '../model/mechanism/help-request.ts';
import { acceptanceChance, lendable } from './acceptance.ts';
import { endDeployment } from './homecoming.ts';
import { hostOf, standingBy, termsOf } from './holding.ts';
import { choose } from './orders.ts';
import { riskAt } from './risk.ts';
import { capacityOf, exercise, heldDraw, wholeMs } from './sim.ts';
import type { Sim } from './sim.ts';
import { schedule, STATUS } from './unit-events.ts';

/**
 * The hourly look ahead, where the rules of resources have one: others stand by in a place whose own
 * forecast is bad, and go home when the danger has passed or they have waited long enough. They go by
 * the same law and the same willingness as if they had been asked; nobody has been harmed yet.
 */
export function lookAhead(sim: Sim, ahead: Ahead): void {
  sendHome(sim, ahead);
  for (const host of sim.world.members) {
    if (forecast(sim, host) < ahead.from) continue;
    for (const request of expectedRequests(sim, host)) prepareFor(sim, ahead, request);
  }
}

function forecast(sim: Sim, jurisdiction: number): number {
  return riskAt(sim.prepared.linked, sim.tape, jurisdiction, sim.state.now);
}

/** What a place may have to ask for: each capability that any incident planned for there needs. */
function expectedRequests(sim: Sim, host: number): readonly HelpRequest[] {
  const { incidents, hazards, jurisdictions } = sim.scenario;
  const { lead, place } = jurisdictions[host];
  if (lead < 0 || place < 0) return [];
  const requests = new Map<number, HelpRequest>();
  incidents.forEach(({ jurisdiction, hazard }, root) => {
    if (jurisdiction !== host) return;
    for (const { capability } of hazards[hazard].need) {
      if (requests.has(capability)) continue;
      const request = { requester: lead, jurisdiction, root, hazard, capability };
      requests.set(capability, { ...request, quantity: 0, asked: 0, level: 0 });
    }
  });
  return [...requests.values()].sort((a, b) => a.capability - b.capability);
}

function prepareFor(sim: Sim, ahead: Ahead, request: HelpRequest): void {
  const { jurisdiction: host, capability } = request;
  const wanted = ahead.share * capacityOf(sim, host, capability) - aheadAt(sim, host, capability);
  if (wanted <= 0) return;
  const asked = { ...request, quantity: wanted, asked: wanted };
  const procedure = sim.hooks.organisation.procedure(sim.world, asked);
  if (procedure === null) return;
  exercise(sim, 'resources');
  const scope = procedure.donors.filter((donor) => donor !== host);
  let missing = wanted;
  for (const { jurisdiction: donor } of sim.hooks.resources.donors(sim.world, asked, scope)) {
    if (missing <= 0) return;
    // Whoever is in danger itself stays, and so does what others hold in common.
    if (donor === sim.reserveHolder || forecast(sim, donor) >= ahead.from) continue;
    // One that has sent somebody has answered.
    if (standingBy(sim, donor, host, capability).length > 0) continue;
    const who = subject(
      sim.scenario.jurisdictions[donor].identity,
      sim.scenario.jurisdictions[host].identity,
      sim.scenario.capabilityIdentities[capability],
    );
    // A place answers once a day: asking every hour does not make it any more willing.
    const luck = heldDraw(sim, 'staging', who, Math.floor(sim.state.now / DAY));
    if (luck >= acceptanceChance(sim, donor, asked, procedure.force)) continue;
    const units = choose(sim, lendable(sim, donor, asked, false), capability, missing);
    for (const unit of units) {
      missing -= sim.scenario.kinds[sim.scenario.units[unit].kind].capabilities[capability];
      setOut(sim, unit, host, orderMs(sim, ahead, donor, asked, procedure.force));
    }
  }
}

/** Amount that stands by in a place, or is on its way to do so. */
function aheadAt(sim: Sim, host: number, capability: number): number {
  const { units, kinds, jurisdictions } = sim.scenario;
  let amount = 0;
  units.forEach(({ kind }, u) => {
    const isAhead =
      sim.state.units.status[u] === STATUS.staging
        ? sim.state.units.place[u] === jurisdictions[host].place
        : sim.state.units.status[u] === STATUS.ready && hostOf(sim, u) === host;
    if (isAhead) amount += kinds[kind].capabilities[capability];
  });
  return amount;
}

/** Until the order is given: the decision, and for each approval the typical leg up and down. */
function orderMs(
  sim: Sim,
  ahead: Ahead,
  donor: number,
  request: HelpRequest,
  force: 'asked' | 'tasked' | 'ordered',
): number {
  const { up, down } = sim.scenario.jurisdictions[donor].clocks;
  const { permits } = termsOf(sim, donor, request, force);
  return quantile(ahead.decide, 0.5) + permits.length * (quantile(up, 0.5) + quantile(down, 0.5));
}

function setOut(sim: Sim, unit: number, host: number, afterMs: number): void {
  const { units } = sim.state;
  const { kind, home } = sim.scenario.units[unit];
  const { turnOut, slowness } = sim.scenario.kinds[kind];
  const { place } = sim.scenario.jurisdictions[host];
  const roadMs = sim.prepared.network.normalTimeMs(home, place) * slowness;
  if (!Number.isFinite(roadMs) || place === home) return;
  units.status[unit] = STATUS.staging;
  units.place[unit] = place;
  units.sinceMs[unit] = sim.state.now + wholeMs(afterMs);
  schedule(sim, unit, afterMs + quantile(turnOut, 0.5) + roadMs, 'staged');
}

/** The unit stands by: from here it is ready for the place alone. */
export function standBy(sim: Sim, unit: number): void {
  sim.state.units.status[unit] = STATUS.ready;
  sim.state.units.arrivedMs[unit] = sim.state.now;
  sim.trace.add(sim.state.now, 'staged', unit, sim.state.units.place[unit]);
}

/** At the horizon those who stand by are charged up to now. */
export function settleStaging(sim: Sim): void {
  for (const unit of unitsStandingBy(sim)) endDeployment(sim, unit);
}

/** Ready units that stand by away from home. */
function unitsStandingBy(sim: Sim): readonly number[] {
  const found: number[] = [];
  for (let u = 0; u < sim.scenario.units.length; u++) {
    if (sim.state.units.status[u] === STATUS.ready && hostOf(sim, u) >= 0) found.push(u);
  }
  return found;
}

function sendHome(sim: Sim, ahead: Ahead): void {
  const { units } = sim.state;
  for (const unit of unitsStandingBy(sim)) {
    const isOver = forecast(sim, hostOf(sim, unit)) < ahead.from;
    if (!isOver && sim.state.now - units.arrivedMs[unit] < ahead.stayMs) continue;
    const { home, kind } = sim.scenario.units[unit];
    const roadMs = sim.prepared.network.normalTimeMs(units.place[unit], home);
    units.status[unit] = STATUS.returning;
    // It has not worked: it needs no rest, whatever it did the last time.
    units.workedMs[unit] = 0;
    schedule(sim, unit, roadMs * sim.scenario.kinds[kind].slowness, 'home');
  }
}
