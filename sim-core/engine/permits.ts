import { subject } from '../base/identity.ts';
import type { Ask, Lot } from '../model/case.ts';
import { lendable } from './acceptance.ts';
import { choose, giveOrder } from './orders.ts';
import { CLASS, EVENT } from './events.ts';
import { delayMs, kindIdentity, send } from './mail.ts';
import { peopleOf } from './people.ts';
import { hooksBetween } from './scopes.ts';
import { draw } from './sim.ts';
import type { Sim } from './sim.ts';
import { closeSpan, openSpan, readSpan, spanCause } from './spans.ts';
import { amountOf, answer, branch, closeAskSpan, refuse, requestOf } from './asks.ts';

/** Vertical pull on a commitment: with its chance the donor's own superior must let it go as well. */
export function addPulledSuperior(sim: Sim, lot: Lot, ask: Ask): void {
  const { lead } = sim.scenario.jurisdictions[ask.donor];
  const { pull, superior } = sim.departments[lead];
  const chance = pull * hooksBetween(sim, ask.donor, lot.jurisdiction).law.verticalPull;
  if (lot.force === 'ordered' || chance === 0 || superior < 0 || ask.permits.includes(superior))
    return;
  const who = subject(sim.departments[lead].identity, branch(sim, lot, ask.donor));
  if (draw(sim, 'pull', who, ask.attempt) < chance) ask.permits.push(superior);
}

export function nextPermit(sim: Sim, ask: Ask): void {
  const lot = sim.state.lots[ask.lot];
  const { lead } = sim.scenario.jurisdictions[ask.donor];
  const approver = ask.permits.shift();
  if (approver === undefined) {
    permitsComplete(sim, ask);
    return;
  }
  ask.openSpan = openSpan(sim, {
    kind: 'permit',
    holder: approver,
    cause: ask.lastSpan,
    lot: lot.id,
    attempt: ask.attempt,
  });
  const { clocks } = sim.scenario.jurisdictions[ask.donor];
  const who = subject(
    branch(sim, lot, ask.donor),
    sim.departments[approver].identity,
    kindIdentity('permit'),
  );
  send(sim, {
    kind: 'permit',
    from: lead,
    to: approver,
    incident: lot.incident,
    about: ask.id,
    cause: ask.lastSpan,
    delayMs: delayMs(sim, 'mail', clocks.up, who, ask.attempt),
    ordinal: ask.attempt,
  });
}

/** A person at the superior's desk refuses; the refusal travels back as an approval would. */
export function denyPermit(sim: Sim, id: number, approver: number): void {
  peopleOf(sim).denied.push(id);
  permitHandled(sim, id, approver);
}

/** The superior has answered (doctrine always approves); the answer travels back. */
export function permitHandled(sim: Sim, id: number, approver: number): void {
  const ask = sim.state.asks[id];
  if (ask.status !== 'permits') return;
  const lot = sim.state.lots[ask.lot];
  const { lead, clocks } = sim.scenario.jurisdictions[ask.donor];
  const who = subject(
    branch(sim, lot, ask.donor),
    sim.departments[approver].identity,
    kindIdentity('permitted'),
  );
  const denied = sim.state.people?.denied.includes(id) === true;
  if (!denied) sim.trace.add(sim.state.now, 'permitted', approver, lot.id, id);
  send(sim, {
    kind: 'permitted',
    from: approver,
    to: lead,
    incident: lot.incident,
    about: id,
    cause: ask.lastSpan,
    delayMs: delayMs(sim, 'mail', clocks.down, who, ask.attempt),
    ordinal: ask.attempt,
  });
}

export function permittedHandled(sim: Sim, id: number): void {
  const ask = sim.state.asks[id];
  if (ask.status !== 'permits') return;
  if (sim.state.people?.denied.includes(id) === true) {
    refuse(sim, ask);
    return;
  }
  closeAskSpan(sim, ask);
  nextPermit(sim, ask);
}

/** Approvals that an ask already has, last first: what it went through since the donor agreed. */
export function permitsGranted(sim: Sim, ask: Ask): readonly number[] {
  const granted: number[] = [];
  for (let id = ask.lastSpan; id >= 0; id = spanCause(sim.state.spans, id)) {
    const { kind, holder } = readSpan(sim.state.spans, id);
    if (kind !== 'permit') break;
    granted.push(holder);
  }
  return granted;
}

/** All approvals are there: the donor is authorised, and the paper is signed. */
function permitsComplete(sim: Sim, ask: Ask): void {
  const authorised = openSpan(sim, {
    kind: 'decide',
    holder: sim.scenario.jurisdictions[ask.donor].lead,
    cause: ask.lastSpan,
    lot: ask.lot,
    attempt: ask.attempt,
    opens: 'authorised',
  });
  closeSpan(sim, authorised);
  ask.lastSpan = authorised;
  ask.status = 'paper';
  ask.openSpan = openSpan(sim, {
    kind: 'paper',
    holder: sim.scenario.jurisdictions[ask.donor].lead,
    cause: authorised,
    lot: ask.lot,
    attempt: ask.attempt,
    opens: 'committed',
  });
  if (ask.paperMs === 0) {
    commit(sim, ask.id);
    return;
  }
  const at = sim.state.now + ask.paperMs;
  sim.queue.push(at, CLASS.paper, ask.donor, ask.id, EVENT.paper, ask.id, 0, 0);
}

/** Units are bound to the lot and ordered to move; what is no longer there cannot be promised. */
export function commit(sim: Sim, id: number): void {
  const ask = sim.state.asks[id];
  if (ask.status !== 'paper') return;
  const lot = sim.state.lots[ask.lot];
  // What is binding was promised out of the reserve's reach; the rest is weighed again at departure.
  const available = lendable(sim, ask.donor, requestOf(sim, lot), ask.binding);
  const units = choose(sim, available, lot.capability, ask.amount);
  const amount = amountOf(sim, units, lot.capability);
  if (amount === 0) {
    refuse(sim, ask);
    return;
  }
  closeAskSpan(sim, ask);
  ask.status = 'committed';
  lot.committed += amount;
  lot.committedAfter += amount * (sim.state.now - lot.requestedMs);
  const { lead } = sim.scenario.jurisdictions[ask.donor];
  sim.trace.add(sim.state.now, 'committed', ask.donor, lot.id, id, units.length, amount);
  giveOrder(sim, {
    actor: lead,
    units,
    incident: lot.incident,
    capability: lot.capability,
    lot: lot.id,
    cause: ask.lastSpan,
  });
  answer(sim, ask);
}
