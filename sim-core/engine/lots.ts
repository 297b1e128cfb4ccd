import { subject } from '../base/identity.ts';
import { quantile } from '../base/distribution.ts';
import { HOUR } from '../base/time.ts';
import { ACTION_KINDS, STANDINGS } from '../model/action.ts';
import type { Action } from '../model/action.ts';
import type { Lot } from '../model/case.ts';
import type { Procedure } from '../model/mechanism.ts';
import { askNext, requestOf } from './asking.ts';
import { CLASS, EVENT } from './events.ts';
import { delayMs, kindIdentity, lotIdentity, send } from './mail.ts';
import { acceptanceChance } from './acceptance.ts';
import { draw, drawPair, exercise, wholeMs } from './sim.ts';
import type { Sim } from './sim.ts';
import { closeSpan, openSpan, wholeSpan } from './spans.ts';

/** How long a convened sitting goes on taking requests of the same root. */
const SESSION_MS = 12 * HOUR;
/** A refused request is put again after this time, by the same route or one level up. */
const RETRY_MS = 2 * HOUR;
/** Refusals on one level before the request goes one level up. */
const TRIES_PER_LEVEL = 1;

/** A lead asks for help: a lot is opened and goes the way that organisation answers. */
export function openLot(sim: Sim, action: Extract<Action, { kind: 'request' }>): void {
  const { state } = sim;
  const { actor, incident, capability, amount } = action;
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
  submit(sim, id);
}

function procedureOf(sim: Sim, lot: Lot): Procedure | null {
  exercise(sim, 'organisation');
  return sim.hooks.organisation.procedure(sim.world, requestOf(sim, lot));
}

/** Sends the lot to the secretariat of its procedure; without a route it waits and starts again. */
function submit(sim: Sim, id: number): void {
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
  const ordinal = lot.attempt;
  send(sim, {
    kind: 'request',
    from: lot.requester,
    to: procedure.secretariat,
    incident: lot.incident,
    about: id,
    cause: lot.lastSpan,
    delayMs: delayMs(sim, 'mail', procedure.submit, who, ordinal),
    ordinal,
  });
}

/** A request outside any agreement is allowed, slower and not binding; the trace says so. */
function flagOutside(sim: Sim, requester: number): void {
  const outside = STANDINGS.indexOf('outside');
  sim.trace.add(sim.state.now, 'judged', requester, ACTION_KINDS.indexOf('request'), outside);
}

/** The secretariat has read the request: it convenes, joins a sitting that is on, or decides itself. */
export function requestHandled(sim: Sim, id: number): void {
  const lot = sim.state.lots[id];
  if (lot.status !== 'submitted') return;
  const procedure = procedureOf(sim, lot);
  closeOwnSpan(sim, lot);
  if (procedure === null) {
    waitForRetry(sim, lot, 0);
    return;
  }
  if (procedure.convene === null) {
    startVote(sim, lot, procedure);
    return;
  }
  const { state } = sim;
  let sitting = state.sittings.findIndex(
    (one) =>
      one.secretariat === procedure.secretariat &&
      one.root === lot.root &&
      one.items < one.agenda &&
      state.now < one.convenedMs + SESSION_MS,
  );
  if (sitting < 0) {
    sitting = state.sittings.length;
    const who = subject(
      sim.departments[procedure.secretariat].identity,
      sim.scenario.incidents[lot.root].identity,
    );
    const count = state.sittings.filter(
      (one) => one.secretariat === procedure.secretariat && one.root === lot.root,
    ).length;
    const afterMs = wholeMs(quantile(procedure.convene, draw(sim, 'convene', who, count)));
    const { agenda } = procedure;
    const convenedMs = state.now + afterMs;
    state.sittings.push({
      secretariat: procedure.secretariat,
      root: lot.root,
      convenedMs,
      span: -1,
      items: 0,
      agenda,
    });
  }
  const one = state.sittings[sitting];
  one.items++;
  lot.status = 'convening';
  lot.openSpan = openSpan(sim, {
    kind: 'convene',
    holder: procedure.secretariat,
    cause: lot.lastSpan,
    lot: id,
    attempt: lot.attempt,
  });
  const at = Math.max(state.now, one.convenedMs);
  sim.queue.push(
    at,
    CLASS.sitting,
    procedure.secretariat,
    lotKey(lot),
    EVENT.sitting,
    id,
    sitting,
    0,
  );
  sim.trace.add(state.now, 'sat', procedure.secretariat, id, one.convenedMs);
}

/** Orders events of lots at one instant: by lot and attempt, both of which mean something. */
function lotKey(lot: Lot): number {
  return lot.id * 0x1000 + lot.attempt;
}

/** The sitting reaches the lot. */
export function sittingReaches(sim: Sim, id: number): void {
  const lot = sim.state.lots[id];
  if (lot.status !== 'convening') return;
  const procedure = procedureOf(sim, lot);
  closeOwnSpan(sim, lot);
  if (procedure === null) waitForRetry(sim, lot, 0);
  else startVote(sim, lot, procedure);
}

function startVote(sim: Sim, lot: Lot, procedure: Procedure): void {
  if (procedure.voters.length === 0) {
    decide(sim, lot, true);
    return;
  }
  lot.status = 'voting';
  lot.voters = [...procedure.voters];
  lot.votesNeeded = procedure.votesNeeded;
  lot.votesYes = 0;
  lot.votesNo = 0;
  for (const voter of procedure.voters) {
    const who = subject(
      lotIdentity(sim, lot.id),
      sim.departments[voter].identity,
      kindIdentity('invite'),
    );
    send(sim, {
      kind: 'invite',
      from: procedure.secretariat,
      to: voter,
      incident: lot.incident,
      about: lot.id,
      cause: lot.lastSpan,
      delayMs: delayMs(sim, 'mail', procedure.contact, who, lot.attempt),
      ordinal: lot.attempt,
    });
  }
}

/** A member has read the invitation; its answer takes the time of its own consultations. */
export function inviteHandled(sim: Sim, id: number, voter: number): void {
  const lot = sim.state.lots[id];
  if (lot.status !== 'voting') return;
  const procedure = procedureOf(sim, lot);
  if (procedure === null) return;
  const who = subject(lotIdentity(sim, id), sim.departments[voter].identity);
  const [u, v] = drawPair(sim, 'vote', who, lot.attempt);
  const afterMs = procedure.vote === null ? 0 : wholeMs(quantile(procedure.vote, u));
  const donor = sim.departments[voter].jurisdiction;
  const yes = v < acceptanceChance(sim, donor, requestOf(sim, lot), 'asked') ? 1 : 0;
  const at = sim.state.now + afterMs;
  sim.queue.push(at, CLASS.vote, voter, lotKey(lot), EVENT.vote, id, voter, yes);
}

/** A vote comes in; the sitting decides as soon as its rule can be met or can no longer be met. */
export function voteArrives(sim: Sim, id: number, voter: number, yes: boolean): void {
  const lot = sim.state.lots[id];
  if (lot.status !== 'voting') return;
  sim.trace.add(sim.state.now, 'voted', voter, id, Number(yes));
  const span = wholeSpan(sim, {
    kind: 'vote',
    holder: voter,
    cause: lot.lastSpan,
    lot: id,
    attempt: lot.attempt,
  });
  if (yes) {
    lot.votesYes++;
    lot.agreed.push(sim.departments[voter].jurisdiction);
  } else lot.votesNo++;
  if (lot.votesYes >= lot.votesNeeded) {
    lot.lastSpan = span;
    decide(sim, lot, true);
  } else if (lot.votesNo > lot.voters.length - lot.votesNeeded) {
    lot.lastSpan = span;
    decide(sim, lot, false);
  }
}

function decide(sim: Sim, lot: Lot, approved: boolean): void {
  const decided = openSpan(sim, {
    kind: 'decide',
    holder: lot.secretariat,
    cause: lot.lastSpan,
    lot: lot.id,
    attempt: lot.attempt,
    opens: 'deliberated',
  });
  closeSpan(sim, decided, approved ? 'done' : 'refused');
  lot.lastSpan = decided;
  sim.trace.add(sim.state.now, 'decided', lot.secretariat, lot.id, Number(approved));
  if (!approved) {
    tryAgain(sim, lot);
    return;
  }
  const request = requestOf(sim, lot);
  const procedure = procedureOf(sim, lot);
  const scope = (procedure?.donors ?? []).filter((donor) => donor !== lot.jurisdiction);
  exercise(sim, 'resources');
  const donors = sim.hooks.resources.donors(sim.world, request, scope);
  lot.status = 'asking';
  lot.candidates = donors.map((donor) => donor.jurisdiction);
  lot.quantities = donors.map((donor) => donor.quantity);
  lot.pendingAsks = 0;
  if (!askNext(sim, lot)) exhausted(sim, lot);
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
function exhausted(sim: Sim, lot: Lot): void {
  if (lot.committed >= lot.quantity) {
    lot.status = 'closed';
    lot.endMs = sim.state.now;
    return;
  }
  lot.level++;
  lot.attempt++;
  submit(sim, lot.id);
}

function tryAgain(sim: Sim, lot: Lot): void {
  lot.attempt++;
  if (lot.attempt % TRIES_PER_LEVEL === 0) {
    lot.level++;
    submit(sim, lot.id);
    return;
  }
  waitForRetry(sim, lot, lot.level);
}

function waitForRetry(sim: Sim, lot: Lot, level: number): void {
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

function closeOwnSpan(sim: Sim, lot: Lot): void {
  if (lot.openSpan < 0) return;
  closeSpan(sim, lot.openSpan);
  lot.lastSpan = lot.openSpan;
  lot.openSpan = -1;
}
