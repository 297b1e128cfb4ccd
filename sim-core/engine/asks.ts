import { subject } from '../base/identity.ts';
import type { Identity } from '../base/identity.ts';
import type { Ask, Lot, Outcome } from '../model/case.ts';
import type { HelpRequest } from '../model/mechanism/help-request.ts';
import { delayMs, kindIdentity, lotIdentity, send } from './mail.ts';
import type { Sim } from './sim.ts';
import { closeSpan } from './spans.ts';

/** Amount that donors have accepted and not yet committed. */
export function promised(sim: Sim, lot: Lot): number {
  let amount = 0;
  for (const ask of sim.state.asks) {
    if (ask.lot === lot.id && (ask.status === 'permits' || ask.status === 'paper'))
      amount += ask.amount;
  }
  return amount;
}

export function amountOf(sim: Sim, units: readonly number[], capability: number): number {
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
    asked: lot.quantity,
    level: lot.level,
  };
}

export function branch(sim: Sim, lot: Lot, donor: number): Identity {
  return subject(lotIdentity(sim, lot.id), sim.scenario.jurisdictions[donor].identity);
}

/** (donor, requester, root, capability): the same decision meets the same uniform under every mechanism. */
export function subjectOfAsk(sim: Sim, lot: Lot, ask: Ask): Identity {
  return subject(
    sim.scenario.jurisdictions[ask.donor].identity,
    sim.scenario.jurisdictions[lot.jurisdiction].identity,
    lotIdentity(sim, lot.id),
    sim.scenario.capabilityIdentities[lot.capability],
  );
}

export function closeAskSpan(sim: Sim, ask: Ask, outcome: Outcome = 'done'): void {
  if (ask.openSpan < 0) return;
  closeSpan(sim, ask.openSpan, outcome);
  ask.lastSpan = ask.openSpan;
  ask.openSpan = -1;
}

export function refuse(sim: Sim, ask: Ask): void {
  closeAskSpan(sim, ask, 'refused');
  ask.status = 'refused';
  sim.state.tallies.refusals++;
  answer(sim, ask);
}

/** Others have promised all that was missing before this donor could answer: nobody has refused. */
export function supersede(sim: Sim, ask: Ask): void {
  closeAskSpan(sim, ask, 'superseded');
  ask.status = 'withdrawn';
  answer(sim, ask);
}

export function answer(sim: Sim, ask: Ask): void {
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
