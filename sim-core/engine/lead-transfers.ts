import { quantile } from '../base/distribution.ts';
import { subject } from '../base/identity.ts';
import { TRANSFER_STATUSES } from '../model/lead-transfer.ts';
import type { LeadTransfer, TransferStatus } from '../model/lead-transfer.ts';
import type { Hooks } from '../model/mechanism.ts';
import type { MessageKind } from '../model/message.ts';
import { CLASS, EVENT } from './events.ts';
import { factOf } from './facts.ts';
import { kindIdentity, send } from './mail.ts';
import { draw } from './sim.ts';
import { hooksBetween } from './scopes.ts';
import type { Sim } from './sim.ts';

/** Keys of the checks of one instant stand above those of a review. */
const FIRST_KEY = 1;

/** A department gives another a lead for the first time: from now on it is followed. */
export function beginTransfer(sim: Sim, from: number, to: number, incident: number): void {
  const { followUp } = followUpOf(sim, from);
  const { leadTransfers } = sim.state;
  if (followUp === null || leadTransfers === undefined) return;
  if (leadTransfers.some((one) => isAbout(one, from, to, incident))) return;
  const { now } = sim.state;
  leadTransfers.push({ from, to, incident, sentMs: now, status: 'transferred', repeats: 0 });
  note(sim, leadTransfers[leadTransfers.length - 1], 'transferred');
  if (followUp.feedback) scheduleCheck(sim, leadTransfers.length - 1, followUp.dueMs);
}

/** How the place that gave a lead follows it. */
export function followUpOf(sim: Sim, from: number): Hooks['information'] {
  return hooksBetween(sim, sim.departments[from].jurisdiction).information;
}

export function scheduleCheck(sim: Sim, index: number, dueMs: number): void {
  const { from } = (sim.state.leadTransfers ?? [])[index];
  const at = sim.state.now + dueMs;
  sim.queue.push(at, CLASS.feedback, from, FIRST_KEY + index, EVENT.feedback, index, 0, 0);
}

/** One message about a lead: the question and the feedback go back to its giver, the answer to its taker. */
export function write(sim: Sim, transfer: LeadTransfer, kind: MessageKind, cause: number): void {
  const { from, to, incident } = transfer;
  const [writer, reader] = kind === 'verified' ? [from, to] : [to, from];
  const belief = sim.state.beliefs[writer][incident];
  const { contact } = followUpOf(sim, from).followUp ?? { contact: null };
  if (belief === null || contact === null) return;
  const who = subject(
    sim.departments[writer].identity,
    sim.departments[reader].identity,
    sim.scenario.incidents[incident].identity,
    kindIdentity(kind),
  );
  send(sim, {
    kind,
    from: writer,
    to: reader,
    incident,
    ...(kind === 'verify' ? {} : { fact: factOf(belief, incident) }),
    cause,
    delayMs:
      contact.kind === 'constant' ? contact.value : quantile(contact, draw(sim, 'mail', who, 0)),
    ordinal: 0,
  });
}

/** Where a lead stands from now on. */
export function note(sim: Sim, transfer: LeadTransfer, status: TransferStatus): void {
  transfer.status = status;
  const code = TRANSFER_STATUSES.indexOf(status);
  sim.trace.add(sim.state.now, 'transferred', transfer.from, transfer.to, transfer.incident, code);
}

export function transferOf(
  sim: Sim,
  from: number,
  to: number,
  incident: number,
): LeadTransfer | null {
  return sim.state.leadTransfers?.find((one) => isAbout(one, from, to, incident)) ?? null;
}

function isAbout(one: LeadTransfer, from: number, to: number, incident: number): boolean {
  return one.from === from && one.to === to && one.incident === incident;
}
