import { quantile } from '../base/distribution.ts';
import { subject } from '../base/identity.ts';
import { HOUR, MINUTE } from '../base/time.ts';
import type { Action } from '../model/action.ts';
import { UNIT_STATUSES } from '../model/resource.ts';
import type { UnitStatus } from '../model/resource.ts';
import { countUsefulArrivals } from './cases.ts';
import { CLASS, EVENT } from './events.ts';
import type { EventKind } from './events.ts';
import { sight } from './facts.ts';
import { delayMs, kindIdentity, send } from './mail.ts';
import { settleDeployment } from './money.ts';
import { route } from './network.ts';
import { draw, wholeMs } from './sim.ts';
import type { Sim } from './sim.ts';
import { closeSpan, openSpan, wholeSpan } from './spans.ts';

const STATUS = Object.fromEntries(UNIT_STATUSES.map((status, code) => [status, code])) as Readonly<
  Record<UnitStatus, number>
>;
/** A convoy before a closed road looks again after this time. */
const BLOCKED_MS = 30 * MINUTE;

function schedule(sim: Sim, unit: number, afterMs: number, kind: EventKind): void {
  const { units } = sim.state;
  const step = units.steps[unit];
  units.steps[unit]++;
  sim.queue.push(
    sim.state.now + wholeMs(afterMs),
    CLASS[kind],
    unit,
    step,
    EVENT[kind],
    step,
    0,
    0,
  );
}

/** Whether an event is the unit's latest: an earlier one was overtaken by a release or a loss. */
export function isCurrent(sim: Sim, unit: number, step: number): boolean {
  return sim.state.units.steps[unit] === step + 1;
}

/** Ready units of an owner with a capability, in index order. */
function readyUnits(sim: Sim, owner: number, capability: number): readonly number[] {
  const { units, kinds } = sim.scenario;
  const found: number[] = [];
  for (let u = 0; u < units.length; u++) {
    if (units[u].owner !== owner || sim.state.units.status[u] !== STATUS.ready) continue;
    if (kinds[units[u].kind].capabilities[capability] > 0) found.push(u);
  }
  return found;
}

/** Own units are sent: by their owner at once, by its lead through an order. */
export function dispatch(sim: Sim, action: Extract<Action, { kind: 'dispatch' }>): void {
  const { actor, owner, incident, capability } = action;
  const chosen = choose(sim, readyUnits(sim, owner, capability), capability, action.amount);
  if (chosen.length === 0) return;
  const belief = sim.state.beliefs[actor][incident];
  const cause = wholeSpan(sim, {
    kind: 'decide',
    holder: actor,
    cause: belief?.span ?? -1,
    opens: 'committed',
  });
  giveOrder(sim, { actor, units: chosen, incident, capability, lot: -1, cause });
}

/** The first units whose amounts reach what is wanted. */
export function choose(
  sim: Sim,
  candidates: readonly number[],
  capability: number,
  amount: number,
): number[] {
  const chosen: number[] = [];
  let sum = 0;
  for (const unit of candidates) {
    if (sum >= amount) break;
    chosen.push(unit);
    sum += sim.scenario.kinds[sim.scenario.units[unit].kind].capabilities[capability];
  }
  return chosen;
}

export interface NewOrder {
  readonly actor: number;
  readonly units: readonly number[];
  readonly incident: number;
  readonly capability: number;
  readonly lot: number;
  /** Last-enabling cause of the order (belief or commitment). */
  readonly cause: number;
}

/** Reserves units and orders them to move; each owner among them gets its own order. */
export function giveOrder(sim: Sim, order: NewOrder): void {
  const { state, scenario } = sim;
  const width = scenario.capabilities.length;
  const owners = [...new Set(order.units.map((u) => scenario.units[u].owner))].sort(
    (a, b) => a - b,
  );
  for (const owner of owners) {
    const own = order.units.filter((u) => scenario.units[u].owner === owner);
    const span = openSpan(sim, {
      kind: 'order',
      holder: owner,
      cause: order.cause,
      lot: order.lot,
    });
    for (const unit of own) {
      const amount = scenario.kinds[scenario.units[unit].kind].capabilities[order.capability];
      state.units.status[unit] = STATUS.mobilising;
      state.units.incident[unit] = order.incident;
      state.units.capability[unit] = order.capability;
      state.units.lot[unit] = order.lot;
      state.units.sinceMs[unit] = state.now;
      state.units.span[unit] = span;
      state.assigned[order.incident * width + order.capability] += amount;
      sim.trace.add(state.now, 'mobilised', unit, order.incident, order.capability, order.lot);
    }
    const id = state.orders.length;
    const { incident, capability, lot } = order;
    state.orders.push({ units: own, incident, capability, lot, span });
    if (owner === order.actor) {
      carryOut(sim, id);
      continue;
    }
    const { identity, jurisdiction } = sim.departments[order.actor];
    const who = subject(
      identity,
      sim.departments[owner].identity,
      scenario.units[own[0]].identity,
      kindIdentity('order'),
    );
    const ordinal = state.units.deployments[own[0]];
    send(sim, {
      kind: 'order',
      from: order.actor,
      to: owner,
      incident,
      about: id,
      cause: order.cause,
      delayMs: delayMs(
        sim,
        'mail',
        scenario.jurisdictions[jurisdiction].clocks.internal,
        who,
        ordinal,
      ),
      ordinal,
    });
  }
}

/** The owner's desk has the order: crews turn out. */
export function carryOut(sim: Sim, orderId: number): void {
  const { units, span } = sim.state.orders[orderId];
  closeSpan(sim, span);
  for (const unit of units) {
    if (sim.state.units.status[unit] !== STATUS.mobilising || sim.state.units.span[unit] !== span)
      continue;
    const { kind, identity, owner } = sim.scenario.units[unit];
    const count = sim.state.units.deployments[unit];
    sim.state.units.span[unit] = openSpan(sim, {
      kind: 'turn-out',
      holder: owner,
      cause: span,
      lot: sim.state.units.lot[unit],
      opens: 'mobilised',
    });
    const turnOut = quantile(
      sim.scenario.kinds[kind].turnOut,
      draw(sim, 'turnOut', identity, count),
    );
    schedule(sim, unit, turnOut, 'turn-out');
  }
}

export function depart(sim: Sim, unit: number): void {
  const { units } = sim.state;
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
  schedule(sim, unit, leg.timeMs * slowness, 'leg');
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
  const { jurisdiction, identity } = sim.scenario.incidents[incident];
  const place = sim.scenario.jurisdictions[jurisdiction];
  if (place.lead < 0 || place.lead === owner) return;
  const count = sim.state.units.deployments[unit];
  const who = subject(sim.scenario.units[unit].identity, identity);
  send(sim, {
    kind: 'sitrep',
    from: owner,
    to: place.lead,
    incident,
    about: unit,
    fact: sight(sim, owner, incident, 1),
    cause: sim.state.units.span[unit],
    delayMs: delayMs(sim, 'report', place.clocks.internal, who, count),
    ordinal: count,
  });
}

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
  countDeployment(sim, unit);
  sim.trace.add(sim.state.now, 'left', unit, units.incident[unit], units.capability[unit]);
}

/** Adds a deployment up to now to the sums that metrics read. */
export function countDeployment(sim: Sim, unit: number): void {
  const { units, tallies } = sim.state;
  const hours = (sim.state.now - units.sinceMs[unit]) / HOUR;
  tallies.awayHours += hours;
  tallies.usefulHours += units.usefulMs[unit] / HOUR;
  if (units.lot[unit] >= 0) tallies.lentHours += hours;
  if (units.usefulMs[unit] === 0) tallies.wastedHours += hours;
  units.usefulMs[unit] = 0;
}

/** Home again: the deployment is paid for and the crew rests. */
export function comeHome(sim: Sim, unit: number): void {
  const { units } = sim.state;
  const { home, kind } = sim.scenario.units[unit];
  const workedMs = Math.max(0, sim.state.now - units.arrivedMs[unit]);
  settleDeployment(sim, unit, units.lot[unit], units.sinceMs[unit]);
  units.status[unit] = STATUS.resting;
  units.place[unit] = home;
  units.incident[unit] = -1;
  units.capability[unit] = -1;
  units.lot[unit] = -1;
  units.span[unit] = -1;
  units.deployments[unit]++;
  sim.trace.add(sim.state.now, 'home', unit);
  const { restMs, enduranceMs } = sim.scenario.kinds[kind];
  schedule(sim, unit, restMs * Math.min(1, workedMs / enduranceMs), 'rested');
}

export function becomeReady(sim: Sim, unit: number): void {
  sim.state.units.status[unit] = STATUS.ready;
  sim.trace.add(sim.state.now, 'ready', unit);
}
