import { quantile } from '../base/distribution.ts';
import type { Distribution } from '../base/distribution.ts';
import { subject } from '../base/identity.ts';
import type { Identity } from '../base/identity.ts';
import type { Lot } from '../model/case.ts';
import { FORCES } from '../model/mechanism/help-request.ts';
import type { Procedure } from '../model/mechanism/organisation.ts';
import type { Sitting } from '../model/state.ts';
import { acceptanceChance } from './acceptance.ts';
import { askNext, resourcesOf } from './asking.ts';
import { requestOf } from './asks.ts';
import { CLASS, EVENT } from './events.ts';
import { closeOwnSpan, exhausted, lotKey, procedureOf, tryAgain, waitForRetry } from './lots.ts';
import { delayMs, kindIdentity, lotIdentity, send } from './mail.ts';
import { draw, exercise, wholeMs } from './sim.ts';
import type { Sim } from './sim.ts';
import { closeSpan, openSpan, wholeSpan } from './spans.ts';

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
  const sitting = sittingFor(sim, lot, procedure, procedure.convene);
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

/** The sitting that takes a lot: one that is on or called already, or a new one. */
function sittingFor(sim: Sim, lot: Lot, procedure: Procedure, convene: Distribution): number {
  const { state } = sim;
  const { secretariat, agenda, sessionMs, overflow, periodMs } = procedure;
  const isOn = (one: Sitting): boolean =>
    one.secretariat === secretariat &&
    one.root === lot.root &&
    state.now < one.convenedMs + sessionMs;
  const open = state.sittings.findIndex((one) => isOn(one) && one.items < one.agenda);
  if (open >= 0) return open;
  const full = state.sittings.filter(isOn).at(-1);
  let convenedMs: number;
  if (full !== undefined && overflow === 'next-session')
    convenedMs = full.convenedMs + wholeMs(sessionMs);
  else {
    const who = subject(
      sim.departments[secretariat].identity,
      sim.scenario.incidents[lot.root].identity,
    );
    const count = state.sittings.filter(
      (one) => one.secretariat === secretariat && one.root === lot.root,
    ).length;
    const afterMs = wholeMs(quantile(convene, draw(sim, 'convene', who, count)));
    convenedMs = Math.min(state.now + afterMs, nextRegular(state.now, periodMs));
  }
  // Periods and sessions may be any length; what happens, happens at a whole millisecond.
  convenedMs = Math.ceil(convenedMs);
  state.sittings.push({ secretariat, root: lot.root, convenedMs, span: -1, items: 0, agenda });
  return state.sittings.length - 1;
}

/** The first regular sitting after now; Infinity when none are held. */
function nextRegular(now: number, periodMs: number): number {
  if (periodMs === Infinity) return Infinity;
  const whole = Math.max(1, wholeMs(periodMs));
  return (Math.floor(now / whole) + 1) * whole;
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
    const ordinal = lot.invited[voter] ?? 0;
    lot.invited[voter] = ordinal + 1;
    send(sim, {
      kind: 'invite',
      from: procedure.secretariat,
      to: voter,
      incident: lot.incident,
      about: lot.id,
      cause: lot.lastSpan,
      delayMs: delayMs(sim, 'mail', procedure.contact, who, ordinal),
      ordinal,
    });
  }
}

/** A member has read the invitation; its answer takes the time of its own consultations. */
export function inviteHandled(sim: Sim, id: number, voter: number): void {
  const lot = sim.state.lots[id];
  if (lot.status !== 'voting') return;
  const procedure = procedureOf(sim, lot);
  if (procedure === null) return;
  const takes = procedure.vote;
  const afterMs =
    takes === null
      ? 0
      : wholeMs(quantile(takes, draw(sim, 'vote', ballotOf(sim, lot, voter), roundOf(lot, voter))));
  const at = sim.state.now + afterMs;
  sim.queue.push(at, CLASS.vote, voter, lotKey(lot), EVENT.vote, id, voter, 0);
}

/** (lot, voter). */
function ballotOf(sim: Sim, lot: Lot, voter: number): Identity {
  return subject(lotIdentity(sim, lot.id), sim.departments[voter].identity);
}

/** Counted within (lot, voter), so that a member's first vote meets the same draws by every route. */
function roundOf(lot: Lot, voter: number): number {
  return lot.invited[voter] - 1;
}

/**
 * A member has consulted and votes, on what it knows now. Nothing before this instant says how: whoever
 * looks ahead must not find an answer that nobody has given.
 */
export function castVote(sim: Sim, id: number, voter: number): void {
  const lot = sim.state.lots[id];
  if (lot.status !== 'voting') return;
  const donor = sim.departments[voter].jurisdiction;
  const chance = acceptanceChance(sim, donor, requestOf(sim, lot), lot.force);
  const luck = draw(sim, 'ballot', ballotOf(sim, lot, voter), roundOf(lot, voter));
  voteArrives(sim, id, voter, luck < chance);
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

/** A person at the secretariat sends the request back: it goes one level up. */
export function declineRequest(sim: Sim, id: number): void {
  const lot = sim.state.lots[id];
  closeOwnSpan(sim, lot);
  decide(sim, lot, false);
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
  const force = FORCES.indexOf(lot.force);
  sim.trace.add(sim.state.now, 'decided', lot.secretariat, lot.id, Number(approved), force);
  if (!approved) {
    tryAgain(sim, lot);
    return;
  }
  const request = requestOf(sim, lot);
  const procedure = procedureOf(sim, lot);
  const scope = (procedure?.donors ?? []).filter((donor) => donor !== lot.jurisdiction);
  exercise(sim, 'resources');
  const donors = resourcesOf(sim, lot).donors(sim.world, request, scope);
  lot.status = 'asking';
  lot.candidates = donors.map((donor) => donor.jurisdiction);
  lot.quantities = donors.map((donor) => donor.quantity);
  if (!askNext(sim, lot)) exhausted(sim, lot);
}
