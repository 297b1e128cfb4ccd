import { subject } from '../base/identity.ts';
import { HOUR } from '../base/time.ts';
import { ACTION_KINDS, STANDINGS } from '../model/action.ts';
import type { Action } from '../model/action.ts';
import type { Lot } from '../model/case.ts';
import type { Procedure } from '../model/mechanism/organisation.ts';
import { askNext } from './asking.ts';
import { requestOf } from './asks.ts';
import { CLASS, EVENT } from './events.ts';
import { delayMs, kindIdentity, lotIdentity, send } from './mail.ts';
import { exercise } from './sim.ts';
import type { Sim } from './sim.ts';
import { closeSpan, openSpan, wholeSpan } from './spans.ts';

/** A refused request is put again after this time, by the same route or one level up. */
const RETRY_MS = 2 * HOUR;

/** Refusals on one level before the request goes one level up. */
const TRIES_PER_LEVEL = 1;

/** A lead asks for help: a lot is opened and goes the way that organisation answers. */
export function openLot(sim: Sim, action: Extract<Action, { kind: 'request' }>): void {
  const { actor, incident, capability, amount } = action;
  submit(sim, newLot(sim, actor, incident, capability, amount));
}

/** A lot that has not been sent anywhere yet. */
export function newLot(
  sim: Sim,
  actor: number,
  incident: number,
  capability: number,
  amount: number,
): number {
  const { state } = sim;
  const belief = state.beliefs[actor][incident];
  const root = state.hazards.root[incident] >= 0 ? state.hazards.root[incident] : incident;
  const ordinal = state.lots.filter(
    (other) =>
      other.requester === actor && other.incident === incident && other.capability === capability,
  ).length;
  const id = state.lots.length;
  const jurisdiction = sim.scenario.incidents[incident].jurisdiction;
  const span = wholeSpan(sim, {
    kind: 'hesitate',
    holder: actor,
    cause: belief?.span ?? -1,
    lot: id,
    opens: 'requested',
  });
  state.lots.push({
    id,
    root,
    jurisdiction,
    incident,
    capability,
    quantity: amount,
    requester: actor,
    ordinal,
    requestedMs: state.now,
    status: 'submitted',
    level: 0,
    attempt: 0,
    requested: {},
    requestOrdinal: -1,
    invited: {},
    committed: 0,
    committedAfter: 0,
    endMs: -1,
    candidates: [],
    quantities: [],
    pendingAsks: 0,
    votesYes: 0,
    votesNo: 0,
    agreed: [],
    voters: [],
    votesNeeded: 0,
    force: 'asked',
    underAgreement: true,
    secretariat: -1,
    lastSpan: span,
    openSpan: -1,
  });
  return id;
}

export function procedureOf(sim: Sim, lot: Lot): Procedure | null {
  exercise(sim, 'organisation');
  return sim.hooks.organisation.procedure(sim.world, requestOf(sim, lot));
}

/** Sends the lot to the secretariat of its procedure; without a route it waits and starts again. */
export function submit(sim: Sim, id: number): void {
  const lot = sim.state.lots[id];
  const procedure = procedureOf(sim, lot);
  if (procedure === null) {
    waitForRetry(sim, lot, 0);
    return;
  }
  lot.status = 'submitted';
  lot.secretariat = procedure.secretariat;
  lot.force = procedure.force;
  lot.underAgreement = procedure.underAgreement;
  lot.agreed = [];
  sim.trace.add(
    sim.state.now,
    'requested',
    lot.requester,
    id,
    lot.capability,
    lot.incident,
    lot.quantity - lot.committed,
    lot.level,
  );
  if (!procedure.underAgreement) flagOutside(sim, lot.requester);
  lot.openSpan = openSpan(sim, {
    kind: 'submit',
    holder: procedure.secretariat,
    cause: lot.lastSpan,
    lot: id,
    attempt: lot.attempt,
  });
  const who = subject(
    lotIdentity(sim, id),
    sim.departments[procedure.secretariat].identity,
    kindIdentity('request'),
  );
  lot.requestOrdinal = nextRequest(lot, procedure);
  send(sim, {
    kind: 'request',
    from: lot.requester,
    to: procedure.secretariat,
    incident: lot.incident,
    about: id,
    cause: lot.lastSpan,
    delayMs: delayMs(sim, 'mail', procedure.submit, who, lot.requestOrdinal),
    ordinal: lot.requestOrdinal,
  });
}

/** A request outside any agreement is allowed, slower and not binding; the trace says so. */
function flagOutside(sim: Sim, requester: number): void {
  const outside = STANDINGS.indexOf('outside');
  sim.trace.add(sim.state.now, 'judged', requester, ACTION_KINDS.indexOf('request'), outside);
}

/** Whether a request is the last that was sent of its lot: an earlier one asks for nothing any more. */
export function isLastRequest(lot: Lot, secretariat: number, ordinal: number): boolean {
  return secretariat === lot.secretariat && lot.requestOrdinal === ordinal;
}

/**
 * The ordinal of a lot's next request, counted within (lot, secretariat), and there apart for the ladder and
 * for a mechanism's own route: so its first request up to a superior meets the same draw in every mechanism,
 * whether or not that superior was also asked by a route of the mechanism's.
 */
function nextRequest(lot: Lot, { secretariat, onLadder }: Procedure): number {
  const line = onLadder ? 1 : 0;
  const route = secretariat * 2 + line;
  const before = lot.requested[route] ?? 0;
  lot.requested[route] = before + 1;
  return before * 2 + line;
}

/** Whether an invitation is to the vote that is on. */
export function isLastInvitation(lot: Lot, voter: number, ordinal: number): boolean {
  return lot.voters.includes(voter) && lot.invited[voter] === ordinal + 1;
}

/** Orders events of lots at one instant: by lot and attempt, both of which mean something. */
export function lotKey(lot: Lot): number {
  return lot.id * 0x1000 + lot.attempt;
}

/** A donor's answer has been read: the next one is asked, or the lot is complete. */
export function answerHandled(sim: Sim, askId: number, span: number): void {
  const lot = sim.state.lots[sim.state.asks[askId].lot];
  lot.pendingAsks--;
  if (lot.status !== 'asking') return;
  lot.lastSpan = span;
  if (!askNext(sim, lot)) exhausted(sim, lot);
}

/** Every donor of the level was asked and something is still missing: one level up, or later again. */
export function exhausted(sim: Sim, lot: Lot): void {
  if (lot.committed >= lot.quantity) {
    lot.status = 'closed';
    lot.endMs = sim.state.now;
    return;
  }
  lot.level++;
  lot.attempt++;
  submit(sim, lot.id);
}

export function tryAgain(sim: Sim, lot: Lot): void {
  lot.attempt++;
  if (lot.attempt % TRIES_PER_LEVEL === 0) {
    lot.level++;
    submit(sim, lot.id);
    return;
  }
  waitForRetry(sim, lot, lot.level);
}

export function waitForRetry(sim: Sim, lot: Lot, level: number): void {
  lot.status = 'waiting';
  lot.level = level;
  lot.openSpan = openSpan(sim, {
    kind: 'wait',
    holder: lot.requester,
    cause: lot.lastSpan,
    lot: lot.id,
    attempt: lot.attempt,
  });
  lot.attempt++;
  const at = sim.state.now + RETRY_MS;
  sim.queue.push(at, CLASS.sitting, lot.requester, lotKey(lot), EVENT.sitting, lot.id, -1, 0);
}

/** The wait is over: the request is put again. */
export function retry(sim: Sim, id: number): void {
  const lot = sim.state.lots[id];
  if (lot.status !== 'waiting') return;
  closeOwnSpan(sim, lot);
  submit(sim, id);
}

/** The need is gone: what was asked for is no longer wanted. */
export function withdraw(sim: Sim, lot: Lot): void {
  if (lot.status === 'closed' || lot.status === 'withdrawn') return;
  if (lot.openSpan >= 0) closeSpan(sim, lot.openSpan, 'withdrawn');
  lot.openSpan = -1;
  lot.status = 'withdrawn';
  lot.endMs = sim.state.now;
  sim.state.tallies.withdrawn++;
  for (const ask of sim.state.asks) {
    if (ask.lot !== lot.id || ask.status === 'committed' || ask.status === 'refused') continue;
    if (ask.openSpan >= 0) closeSpan(sim, ask.openSpan, 'withdrawn');
    ask.openSpan = -1;
    ask.status = 'withdrawn';
  }
  sim.trace.add(sim.state.now, 'withdrawn', lot.id, lot.requester);
}

export function closeOwnSpan(sim: Sim, lot: Lot): void {
  if (lot.openSpan < 0) return;
  closeSpan(sim, lot.openSpan);
  lot.lastSpan = lot.openSpan;
  lot.openSpan = -1;
}
