import { quantile } from '../base/distribution.ts';
import { subject } from '../base/identity.ts';
import type { Identity } from '../base/identity.ts';
import type { Ask, Lot } from '../model/case.ts';
import type { HelpRequest } from '../model/mechanism.ts';
import { acceptanceChance, lendable } from './acceptance.ts';
import { choose, giveOrder } from './deploy.ts';
import { CLASS, EVENT } from './events.ts';
import { delayMs, kindIdentity, lotIdentity, send } from './mail.ts';
import { draw, wholeMs } from './sim.ts';
import type { Sim } from './sim.ts';
import { closeSpan, openSpan } from './spans.ts';

/**
 * Asks the best donors that are left, as many at a time as the rules of resources say.
 * @returns whether anybody is (still) being asked
 */
export function askNext(sim: Sim, lot: Lot): boolean {
  while (
    lot.candidates.length > 0 &&
    lot.pendingAsks < sim.hooks.resources.breadth &&
    lot.committed + promised(sim, lot) < lot.quantity
  ) {
    const donor = lot.candidates.shift() as number;
    const known = lot.quantities.shift() as number | null;
    const { lead } = sim.scenario.jurisdictions[donor];
    if (lead < 0 || known === 0) continue;
    const missing = lot.quantity - lot.committed;
    ask(sim, lot, donor, known === null ? missing : Math.min(missing, known));
  }
  return lot.pendingAsks > 0;
}

function ask(sim: Sim, lot: Lot, donor: number, quantity: number): void {
  const id = sim.state.asks.length;
  const { lead } = sim.scenario.jurisdictions[donor];
  // Counted within (lot, donor), so that a donor's first answer meets the same draw by every route.
  const attempt = sim.state.asks.filter((one) => one.lot === lot.id && one.donor === donor).length;
  sim.state.asks.push({
    id,
    lot: lot.id,
    donor,
    quantity,
    attempt,
    permits: [],
    amount: 0,
    paperMs: 0,
    binding: false,
    status: 'asked',
    lastSpan: lot.lastSpan,
    openSpan: openSpan(sim, {
      kind: 'ask',
      holder: lead,
      cause: lot.lastSpan,
      lot: lot.id,
      attempt,
    }),
  });
  lot.pendingAsks++;
  sim.state.tallies.asks++;
  sim.trace.add(sim.state.now, 'asked', lot.secretariat, lot.id, donor, id, quantity);
  const procedure = sim.hooks.organisation.procedure(sim.world, requestOf(sim, lot));
  const who = subject(
    branch(sim, lot, donor),
    sim.departments[lot.secretariat].identity,
    kindIdentity('ask'),
  );
  send(sim, {
    kind: 'ask',
    from: lot.secretariat,
    to: lead,
    incident: lot.incident,
    about: id,
    cause: lot.lastSpan,
    delayMs: procedure === null ? 0 : delayMs(sim, 'mail', procedure.contact, who, attempt),
    ordinal: attempt,
  });
}

/** The donor's lead has read what it is asked: can it, may it, will it? */
export function askHandled(sim: Sim, id: number): void {
  const ask = sim.state.asks[id];
  if (ask.status !== 'asked') return;
  const lot = sim.state.lots[ask.lot];
  closeOwnSpan(sim, ask);
  const missing = Math.max(0, lot.quantity - lot.committed - promised(sim, lot));
  const request = requestOf(sim, lot);
  const available = lendable(sim, ask.donor, lot.capability, false);
  const units = choose(sim, available, lot.capability, Math.min(missing, ask.quantity));
  const amount = amountOf(sim, units, lot.capability);
  const willing = sim.hooks.resources.lends || lot.force !== 'asked';
  const chance = willing ? acceptanceChance(sim, ask.donor, request, lot.force) : 0;
  const agreed = lot.agreed.includes(ask.donor);
  const accepts =
    amount > 0 &&
    willing &&
    (agreed || draw(sim, 'acceptance', subjectOfAsk(sim, lot, ask), ask.attempt) < chance);
  sim.trace.add(
    sim.state.now,
    'answered',
    ask.donor,
    lot.id,
    id,
    Number(accepts),
    amount,
    agreed ? 1 : chance,
  );
  if (!accepts) {
    if (missing === 0) supersede(sim, ask);
    else refuse(sim, ask);
    return;
  }
  const terms = sim.hooks.law.terms(sim.world, { donor: ask.donor, request, force: lot.force });
  ask.amount = amount;
  ask.binding = terms.binding;
  ask.permits = [...terms.permits];
  addPulledSuperior(sim, lot, ask);
  ask.paperMs =
    terms.paper === null || terms.paper.kind === 'constant'
      ? wholeMs(terms.paper?.value ?? 0)
      : wholeMs(
          quantile(terms.paper, draw(sim, 'paper', subjectOfAsk(sim, lot, ask), ask.attempt)),
        );
  ask.status = 'permits';
  nextPermit(sim, ask);
}

/** Vertical pull on a commitment: with its chance the donor's own superior must let it go as well. */
function addPulledSuperior(sim: Sim, lot: Lot, ask: Ask): void {
  const { lead } = sim.scenario.jurisdictions[ask.donor];
  const { pull, superior } = sim.departments[lead];
  const chance = pull * sim.hooks.law.verticalPull;
  if (lot.force === 'ordered' || chance === 0 || superior < 0 || ask.permits.includes(superior))
    return;
  const who = subject(sim.departments[lead].identity, branch(sim, lot, ask.donor));
  if (draw(sim, 'pull', who, ask.attempt) < chance) ask.permits.push(superior);
}

function nextPermit(sim: Sim, ask: Ask): void {
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

/** The superior has approved; the approval travels back. */
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
  sim.trace.add(sim.state.now, 'permitted', approver, lot.id, id);
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
  closeOwnSpan(sim, ask);
  nextPermit(sim, ask);
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
  const available = lendable(sim, ask.donor, lot.capability, ask.binding);
  const units = choose(sim, available, lot.capability, ask.amount);
  const amount = amountOf(sim, units, lot.capability);
  if (amount === 0) {
    refuse(sim, ask);
    return;
  }
  closeOwnSpan(sim, ask);
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

function refuse(sim: Sim, ask: Ask): void {
  if (ask.openSpan >= 0) {
    closeSpan(sim, ask.openSpan, 'refused');
    ask.lastSpan = ask.openSpan;
    ask.openSpan = -1;
  }
  ask.status = 'refused';
  sim.state.tallies.refusals++;
  answer(sim, ask);
}

/** Others have promised all that was missing before this donor could answer: nobody has refused. */
function supersede(sim: Sim, ask: Ask): void {
  ask.status = 'withdrawn';
  answer(sim, ask);
}

function answer(sim: Sim, ask: Ask): void {
  const lot = sim.state.lots[ask.lot];
  const { lead } = sim.scenario.jurisdictions[ask.donor];
  const procedure = sim.hooks.organisation.procedure(sim.world, requestOf(sim, lot));
  const who = subject(
    branch(sim, lot, ask.donor),
    sim.departments[lot.secretariat].identity,
    kindIdentity('answer'),
  );
  send(sim, {
    kind: 'answer',
    from: lead,
    to: lot.secretariat,
    incident: lot.incident,
    about: ask.id,
    cause: ask.lastSpan,
    delayMs: procedure === null ? 0 : delayMs(sim, 'mail', procedure.contact, who, ask.attempt),
    ordinal: ask.attempt,
  });
}

/** Amount that donors have accepted and not yet committed. */
function promised(sim: Sim, lot: Lot): number {
  let amount = 0;
  for (const ask of sim.state.asks) {
    if (ask.lot === lot.id && (ask.status === 'permits' || ask.status === 'paper'))
      amount += ask.amount;
  }
  return amount;
}

function amountOf(sim: Sim, units: readonly number[], capability: number): number {
  let amount = 0;
  for (const unit of units) {
    amount += sim.scenario.kinds[sim.scenario.units[unit].kind].capabilities[capability];
  }
  return amount;
}

/** A lot as the mechanism's hooks see it. */
export function requestOf(sim: Sim, lot: Lot): HelpRequest {
  return {
    requester: lot.requester,
    jurisdiction: lot.jurisdiction,
    root: lot.root,
    hazard: sim.scenario.incidents[lot.incident].hazard,
    capability: lot.capability,
    quantity: lot.quantity - lot.committed,
    level: lot.level,
  };
}

function branch(sim: Sim, lot: Lot, donor: number): Identity {
  return subject(lotIdentity(sim, lot.id), sim.scenario.jurisdictions[donor].identity);
}

/** (donor, requester, root, capability): the same decision meets the same uniform under every mechanism. */
function subjectOfAsk(sim: Sim, lot: Lot, ask: Ask): Identity {
  return subject(
    sim.scenario.jurisdictions[ask.donor].identity,
    sim.scenario.jurisdictions[lot.jurisdiction].identity,
    lotIdentity(sim, lot.id),
    sim.scenario.capabilityIdentities[lot.capability],
  );
}

function closeOwnSpan(sim: Sim, ask: Ask): void {
  if (ask.openSpan < 0) return;
  closeSpan(sim, ask.openSpan);
  ask.lastSpan = ask.openSpan;
  ask.openSpan = -1;
}
