import { DECISION_KINDS } from '../model/people.ts';
import type { DecisionFacts, OpenDecision } from '../model/people.ts';
import { lendable } from './acceptance.ts';
import { amountOf, requestOf } from './asks.ts';
import { termsOf } from './holding.ts';
import { isLastInvitation, isLastRequest } from './lots.ts';
import type { HelpRequest } from '../model/mechanism/help-request.ts';
import { isTaken } from './ownership.ts';
import { peopleOf } from './people.ts';
import type { Sim } from './sim.ts';
import { STATUS } from './unit-events.ts';

/** Puts something to a department for its yes or no; answers its serial. */
export function putDecision(
  sim: Sim,
  department: number,
  decision: Pick<OpenDecision, 'kind' | 'about' | 'attempt' | 'from'>,
): number {
  const people = peopleOf(sim);
  people.put[department]++;
  const serial = people.put[department];
  people.open[department].push({ ...decision, serial, sinceMs: sim.state.now });
  const code = DECISION_KINDS.indexOf(decision.kind);
  sim.trace.add(sim.state.now, 'put', department, serial, code, decision.about);
  return serial;
}

/** Decisions that still wait for this department, in the order in which they were put. */
export function openDecisions(sim: Sim, department: number): readonly OpenDecision[] {
  const { people } = sim.state;
  if (people === null) return [];
  return people.open[department].filter((one) => stands(sim, department, one));
}

/** Takes a decision that stands off the list; null when it is none (any more). */
export function takeDecision(sim: Sim, department: number, serial: number): OpenDecision | null {
  const open = peopleOf(sim).open[department];
  const at = open.findIndex((one) => one.serial === serial);
  if (at < 0) return null;
  const [taken] = open.splice(at, 1);
  return stands(sim, department, taken) ? taken : null;
}

/** Whether an answer would still change anything: what it is about may have been settled or withdrawn. */
function stands(sim: Sim, department: number, { kind, about, attempt }: OpenDecision): boolean {
  const { lots, asks, orders, units } = sim.state;
  switch (kind) {
    case 'request':
      return lots[about].status === 'submitted' && isLastRequest(lots[about], department, attempt);
    case 'vote':
      return lots[about].status === 'voting' && isLastInvitation(lots[about], department, attempt);
    case 'ask':
      return asks[about].status === 'asked';
    case 'permit':
      return asks[about].status === 'permits';
    case 'order':
      return orders[about].units.some(
        (u) => units.status[u] === STATUS.mobilising && units.span[u] === orders[about].span,
      );
    case 'offer':
      return peopleOf(sim).offers[about].status === 'open';
    case 'refer':
      return !isTaken(sim, about);
  }
}

/** What is asked of this department, for the judge and for the desk; null when it is nothing any more. */
export function decisionFacts(sim: Sim, department: number, serial: number): DecisionFacts | null {
  const found = openDecisions(sim, department).find((one) => one.serial === serial);
  return found === undefined ? null : factsOf(sim, department, found);
}

export function factsOf(
  sim: Sim,
  department: number,
  { kind, about, from }: OpenDecision,
): DecisionFacts {
  const { lots, asks, orders } = sim.state;
  const nothing = { spare: 0, ready: 0, binding: false };
  switch (kind) {
    case 'request':
    case 'vote': {
      const lot = lots[about];
      const { force, underAgreement, incident, capability, requester } = lot;
      const quantity = lot.quantity - lot.committed;
      const own =
        kind === 'vote' ? stockOf(sim, department, requestOf(sim, lot)) : { spare: 0, ready: 0 };
      return {
        kind,
        force,
        underAgreement,
        incident,
        capability,
        quantity,
        requester,
        ...nothing,
        ...own,
      };
    }
    case 'ask': {
      const { lot: lotId, donor, quantity } = asks[about];
      const lot = lots[lotId];
      const { force, underAgreement, incident, capability, requester } = lot;
      const { binding } = termsOf(sim, donor, requestOf(sim, lot), force);
      return {
        kind,
        force,
        binding,
        underAgreement,
        incident,
        capability,
        quantity,
        requester,
        ...stockOf(sim, department, requestOf(sim, lot)),
      };
    }
    case 'permit': {
      const { lot: lotId, amount, donor } = asks[about];
      const { force, underAgreement, incident, capability } = lots[lotId];
      const requester = sim.scenario.jurisdictions[donor].lead;
      return {
        kind,
        force,
        underAgreement,
        incident,
        capability,
        quantity: amount,
        requester,
        ...nothing,
      };
    }
    case 'order': {
      const { units, incident, capability, lot } = orders[about];
      const { jurisdiction } = sim.departments[department];
      return {
        kind,
        force: 'ordered',
        binding: true,
        underAgreement: true,
        incident,
        capability,
        quantity: amountOf(sim, units, capability),
        requester: lot >= 0 ? lots[lot].requester : sim.scenario.jurisdictions[jurisdiction].lead,
        spare: 0,
        ready: 0,
      };
    }
    case 'refer':
      return {
        kind,
        force: 'asked',
        underAgreement: true,
        incident: about,
        capability: -1,
        quantity: 0,
        requester: from,
        ...nothing,
      };
    case 'offer': {
      const { donor, incident, capability, amount } = peopleOf(sim).offers[about];
      return {
        kind,
        force: 'asked',
        underAgreement: true,
        incident,
        capability,
        quantity: amount,
        requester: donor,
        ...nothing,
      };
    }
  }
}

/** What a place could lend to a request: beyond its reserve, and in all. */
function stockOf(
  sim: Sim,
  department: number,
  request: HelpRequest,
): { readonly spare: number; readonly ready: number } {
  const { jurisdiction } = sim.departments[department];
  const { capability } = request;
  return {
    spare: amountOf(sim, lendable(sim, jurisdiction, request, false), capability),
    ready: amountOf(sim, lendable(sim, jurisdiction, request, true), capability),
  };
}
