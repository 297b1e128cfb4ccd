import type { Action } from '../model/action.ts';
import type { OpenDecision } from '../model/people.ts';
import { acceptAsk, askHandled, declineAsk } from './asking.ts';
import { takeDecision } from './decisions.ts';
import { acceptOffer, declineOffer, offerHandled } from './offers.ts';
import { carryOut, declineOrder } from './orders.ts';
import { settle } from './ownership.ts';
import { denyPermit, permitHandled } from './permits.ts';
import { exercise } from './sim.ts';
import type { Sim } from './sim.ts';
import { declineRequest, inviteHandled, requestHandled, voteArrives } from './sittings.ts';

/** A person answers what was put to the department. */
export function decide(sim: Sim, action: Extract<Action, { kind: 'decide' }>): void {
  const { actor, decision: serial, yes, amount } = action;
  const decision = takeDecision(sim, actor, serial);
  if (decision === null) return;
  sim.trace.add(sim.state.now, 'settled', actor, serial, Number(yes));
  exercise(sim, 'organisation');
  const { kind, about } = decision;
  switch (kind) {
    case 'request':
      if (yes) requestHandled(sim, about);
      else declineRequest(sim, about);
      return;
    case 'vote':
      voteArrives(sim, about, actor, yes);
      return;
    case 'ask':
      if (yes) acceptAsk(sim, about, amount);
      else declineAsk(sim, about);
      return;
    case 'permit':
      if (yes) permitHandled(sim, about, actor);
      else denyPermit(sim, about, actor);
      return;
    case 'order':
      if (yes) carryOut(sim, about);
      else declineOrder(sim, about);
      return;
    case 'offer':
      if (yes) acceptOffer(sim, about, amount);
      else declineOffer(sim, about);
      return;
    case 'refer':
      if (yes) settle(sim, about, actor, decision.from);
      return;
  }
}

/** Nobody is there to answer any more: doctrine does, by its own rules. */
export function decideByDoctrine(sim: Sim, department: number, decision: OpenDecision): void {
  if (takeDecision(sim, department, decision.serial) === null) return;
  const { kind, about } = decision;
  switch (kind) {
    case 'request':
      requestHandled(sim, about);
      return;
    case 'vote':
      inviteHandled(sim, about, department);
      return;
    case 'ask':
      askHandled(sim, about);
      return;
    case 'permit':
      permitHandled(sim, about, department);
      return;
    case 'order':
      carryOut(sim, about);
      return;
    case 'offer':
      offerHandled(sim, about);
      return;
    case 'refer':
      settle(sim, about, department, decision.from);
      return;
  }
}
