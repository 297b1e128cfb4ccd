import type { Message } from '../model/message.ts';
import { apply } from './acting.ts';
import { confirm, receiptSpan, takeIn } from './beliefs.ts';
import { followUpOf, note, scheduleCheck, transferOf, write } from './lead-transfers.ts';
import type { Sim } from './sim.ts';

/** A lead that nobody answers is sent again so many times. */
const REPEATS = 2;

/** The recipient has read a lead: it asks back before it relies on it, or says at once that it has it. */
export function leadHandled(sim: Sim, message: Message): void {
  const { followUp } = followUpOf(sim, message.source);
  const transfer = transferOf(sim, message.source, message.to, message.incident);
  if (followUp === null || transfer === null || transfer.status !== 'transferred') return;
  note(sim, transfer, 'received');
  if (followUp.verify) write(sim, transfer, 'verify', message.cause);
  else if (followUp.feedback) write(sim, transfer, 'feedback', message.cause);
}

/** The sender is asked whether it is so, and says what it holds now. */
export function verifyHandled(sim: Sim, message: Message): void {
  const transfer = transferOf(sim, message.to, message.from, message.incident);
  if (transfer !== null) write(sim, transfer, 'verified', receiptSpan(sim, message));
}

/** The answer is here: the belief counts as confirmed, and the sender is told what came of it. */
export function verifiedHandled(sim: Sim, message: Message): void {
  const transfer = transferOf(sim, message.from, message.to, message.incident);
  if (transfer === null || message.fact === null) return;
  takeIn(sim, message, message.fact);
  confirm(sim, message.to, message.fact);
  note(sim, transfer, 'verified');
  if (followUpOf(sim, transfer.from).followUp?.feedback === true) {
    write(sim, transfer, 'feedback', message.cause);
  }
}

/** Feedback closes the loop, and brings back what the recipient has learned meanwhile. */
export function feedbackHandled(sim: Sim, message: Message): void {
  const transfer = transferOf(sim, message.to, message.from, message.incident);
  if (transfer === null) return;
  note(sim, transfer, 'answered');
  if (message.fact !== null) takeIn(sim, message, message.fact);
}

/** Nothing came back in time: if no sign of receipt is there, the lead is sent again. */
export function checkFeedback(sim: Sim, index: number): void {
  const transfer = sim.state.leadTransfers?.[index];
  if (transfer === undefined) return;
  const { followUp } = followUpOf(sim, transfer.from);
  if (followUp === null) return;
  if (transfer.status !== 'transferred' || transfer.repeats >= REPEATS) return;
  const { from: actor, to, incident } = transfer;
  transfer.repeats++;
  scheduleCheck(sim, index, followUp.dueMs);
  const found = sim.hooks.information
    .share(sim.world, { from: actor, incident })
    .find((one) => one.to === to);
  // What lies on a platform is there to be read: it is not posted a second time.
  if (found === undefined || found.via >= 0) return;
  const { delay, loss, pulled } = found;
  apply(sim, { kind: 'notify', actor, to, incident, delay, loss, line: 'across', pulled });
}
