import { quantile } from '../base/distribution.ts';
import { subject } from '../base/identity.ts';
import type { Action } from '../model/action.ts';
import { delayMs, kindIdentity, send } from './mail.ts';
import { isSpontaneous } from './helping.ts';
import { hostOf } from './holding.ts';
import { deploymentOf, noteSending, sendingsBefore } from './sendings.ts';
import { draw, exercise } from './sim.ts';
import type { Sim } from './sim.ts';
import { closeSpan, openSpan, wholeSpan } from './spans.ts';
import { schedule, STATUS } from './unit-events.ts';

/** Ready units of an owner with a capability, in index order. */
export function readyUnits(sim: Sim, owner: number, capability: number): readonly number[] {
  const { units, kinds } = sim.scenario;
  const found: number[] = [];
  for (let u = 0; u < units.length; u++) {
    if (units[u].owner !== owner || sim.state.units.status[u] !== STATUS.ready) continue;
    if (isSpontaneous(sim, u)) continue;
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
      noteSending(sim, unit);
      // Whoever stood by has been away since it left home.
      if (hostOf(sim, unit) < 0) state.units.sinceMs[unit] = state.now;
      if (sim.helpers[unit] !== null) exercise(sim, 'participation');
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
      deploymentOf(sim, own[0]),
      kindIdentity('order'),
    );
    const ordinal = sendingsBefore(sim, own[0]);
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

/** A person at the owner's desk does not carry an order out: its units stand ready again. */
export function declineOrder(sim: Sim, orderId: number): void {
  const { state, scenario } = sim;
  const { units, span, incident, capability, lot } = state.orders[orderId];
  const width = scenario.capabilities.length;
  closeSpan(sim, span, 'refused');
  for (const unit of units) {
    if (state.units.status[unit] !== STATUS.mobilising || state.units.span[unit] !== span) continue;
    const amount = scenario.kinds[scenario.units[unit].kind].capabilities[capability];
    const at = incident * width + capability;
    state.assigned[at] = Math.max(0, state.assigned[at] - amount);
    if (lot >= 0) {
      const { requestedMs } = state.lots[lot];
      state.lots[lot].committed -= amount;
      state.lots[lot].committedAfter -= amount * (state.units.sinceMs[unit] - requestedMs);
    }
    state.units.status[unit] = STATUS.ready;
    state.units.incident[unit] = -1;
    state.units.capability[unit] = -1;
    state.units.lot[unit] = -1;
    state.units.span[unit] = -1;
    sim.trace.add(state.now, 'ready', unit);
  }
}

/** The owner's desk has the order: crews turn out. */
export function carryOut(sim: Sim, orderId: number): void {
  const { units, span } = sim.state.orders[orderId];
  closeSpan(sim, span);
  for (const unit of units) {
    if (sim.state.units.status[unit] !== STATUS.mobilising || sim.state.units.span[unit] !== span)
      continue;
    const { kind, owner } = sim.scenario.units[unit];
    sim.state.units.span[unit] = openSpan(sim, {
      kind: 'turn-out',
      holder: owner,
      cause: span,
      lot: sim.state.units.lot[unit],
      opens: 'mobilised',
    });
    const turnOut = quantile(
      sim.scenario.kinds[kind].turnOut,
      draw(sim, 'turnOut', deploymentOf(sim, unit), sendingsBefore(sim, unit)),
    );
    schedule(sim, unit, turnOut, 'turn-out');
  }
}
