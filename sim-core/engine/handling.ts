import { HOUR } from '../base/time.ts';
import type { Lot } from '../model/case.ts';
import type { Message } from '../model/message.ts';
import { askHandled } from './asking.ts';
import { permitHandled, permittedHandled } from './permits.ts';
import { receiptSpan, takeIn } from './beliefs.ts';
import { carryOut } from './orders.ts';
import { tellDoctrine } from './doctrine.ts';
import { CLASS, EVENT } from './events.ts';
import { factOf } from './facts.ts';
import { feedbackHandled, leadHandled, verifiedHandled, verifyHandled } from './lead-handling.ts';
import { answerHandled, isLastInvitation, isLastRequest, withdraw } from './lots.ts';
import { offerHandled } from './offers.ts';
import { inviteHandled, requestHandled } from './sittings.ts';
import { assignHandled, referHandled } from './referrals.ts';
import { delayMs, finishHandling, send, takeNext } from './mail.ts';
import { byHand } from './people.ts';
import { draw } from './sim.ts';
import type { Sim } from './sim.ts';

/** A lead looks over everything it holds once an hour while it holds anything. */
const REVIEW_MS = HOUR;

/** A desk has finished a message: what it asks for is done, and the next one is taken. */
export function handled(sim: Sim, id: number, serviceMs: number): void {
  // People took it from the desk while it was being handled.
  if (sim.state.messages[id] === null) return;
  const message = finishHandling(sim, id, serviceMs);
  attend(sim, message);
  takeNext(sim, message.to);
}

/** Does what a message that has been read asks for. */
export function attend(sim: Sim, message: Message): void {
  switch (message.kind) {
    case 'fact':
    case 'sitrep':
    case 'note':
      if (message.fact !== null) takeIn(sim, message, message.fact);
      leadHandled(sim, message);
      scheduleReview(sim, message.to);
      break;
    case 'post':
      relay(sim, message);
      break;
    case 'request':
      if (isLastRequest(sim.state.lots[message.about], message.to, message.ordinal)) {
        requestHandled(sim, message.about);
      }
      break;
    case 'invite':
      if (isLastInvitation(sim.state.lots[message.about], message.to, message.ordinal)) {
        inviteHandled(sim, message.about, message.to);
      }
      break;
    case 'ask':
      askHandled(sim, message.about);
      break;
    case 'permit':
      permitHandled(sim, message.about, message.to);
      break;
    case 'permitted':
      permittedHandled(sim, message.about);
      break;
    case 'answer':
      answerHandled(sim, message.about, receiptSpan(sim, message));
      break;
    case 'order':
      carryOut(sim, message.about);
      break;
    case 'offer':
      offerHandled(sim, message.about);
      break;
    case 'verify':
      verifyHandled(sim, message);
      break;
    case 'verified':
      verifiedHandled(sim, message);
      scheduleReview(sim, message.to);
      break;
    case 'feedback':
      feedbackHandled(sim, message);
      break;
    case 'refer':
      referHandled(sim, message);
      break;
    case 'assign':
      assignHandled(sim, message);
      break;
  }
}

/** A platform takes in what it is sent and, when it is newer or says more than what it has, passes it on. */
function relay(sim: Sim, message: Message): void {
  const { incident, fact, to: seat } = message;
  if (fact === null || message.relay === null) return;
  const before = sim.state.beliefs[seat][incident];
  const beforeMs = before?.asOfMs ?? -1;
  const knewDetail = before?.detail ?? false;
  takeIn(sim, message, fact);
  const belief = sim.state.beliefs[seat][incident];
  if (belief === null || (belief.asOfMs <= beforeMs && belief.detail === knewDetail)) return;
  for (const { to, delay, loss } of message.relay) {
    if (to === message.from) continue;
    const who = sim.subjects.told(seat, to, incident);
    const ordinal = belief.told[to] ?? 0;
    belief.told[to] = ordinal + 1;
    if (loss > 0 && draw(sim, 'loss', who, ordinal) < loss) {
      sim.state.tallies.lostMessages++;
      sim.trace.add(sim.state.now, 'lost', seat, to, 0, incident);
      continue;
    }
    send(sim, {
      kind: 'fact',
      from: seat,
      to,
      source: message.from,
      incident,
      fact: factOf(belief, incident),
      about: message.about,
      cause: belief.span,
      delayMs: delayMs(sim, 'notice', delay, who, ordinal),
      ordinal,
    });
  }
}

export function scheduleReview(sim: Sim, department: number): void {
  const { state, scenario, departments } = sim;
  const { lead } = scenario.jurisdictions[departments[department].jurisdiction];
  if (lead !== department || state.reviewing[department] === 1 || byHand(sim, department)) return;
  state.reviewing[department] = 1;
  const at = state.now + REVIEW_MS;
  sim.queue.push(at, CLASS.review, department, 0, EVENT.review, department, 0, 0);
}

/** The hourly look: doctrine decides again, and lots whose need is gone are withdrawn. */
export function review(sim: Sim, department: number): void {
  sim.state.reviewing[department] = 0;
  if (byHand(sim, department)) return;
  for (const lot of sim.state.lots) {
    if (lot.requester === department && isNeedless(sim, lot)) withdraw(sim, lot);
  }
  tellDoctrine(sim, department, { kind: 'review' });
  if (hasWork(sim, department)) scheduleReview(sim, department);
}

/**
 * Whether its lead believes that a lot is no longer needed: nothing there and nothing on its way. Crews
 * that stand ready for what has not come yet report nothing, which is not the end of it.
 */
function isNeedless(sim: Sim, lot: Lot): boolean {
  const { incidents, hazards } = sim.scenario;
  const { hazard } = incidents[lot.incident];
  const beliefs = sim.state.beliefs[lot.requester];
  const belief = beliefs[lot.incident];
  const entry = hazards[hazard].need.findIndex((one) => one.capability === lot.capability);
  if (belief !== null && belief.severity > 0 && belief.need[entry] > 0) return false;
  return !beliefs.some(
    (other, i) =>
      other !== null &&
      other.severity >= 1 &&
      i !== lot.incident &&
      incidents[i].hazard === hazard &&
      incidents[i].threatens.includes(lot.incident) &&
      other.need[entry] > 0,
  );
}

/** A lead has work while it believes something goes on, or units stand in its place. */
function hasWork(sim: Sim, department: number): boolean {
  const { jurisdiction } = sim.departments[department];
  const width = sim.scenario.capabilities.length;
  return sim.scenario.incidents.some((incident, i) => {
    if ((sim.state.beliefs[department][i]?.severity ?? 0) > 0) return true;
    if (incident.jurisdiction !== jurisdiction) return false;
    for (let c = 0; c < width; c++) if (sim.state.assigned[i * width + c] > 0) return true;
    return false;
  });
}
