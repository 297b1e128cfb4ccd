import type { Ask, Lot } from '../model/case.ts';
import { promised, requestOf } from './asks.ts';
import { termsOf } from './holding.ts';
import { submit } from './lots.ts';
import { peopleOf } from './people.ts';
import { permitsGranted } from './permits.ts';
import type { Sim } from './sim.ts';
import { closeSpan, readSpan } from './spans.ts';

/** Puts hooks and seats of the mechanism that the state names in force. */
export function putInForce(sim: Sim): void {
  const { hooks, scopes, departments, follows } = sim.playable[sim.state.people?.mechanism ?? 0];
  sim.hooks = hooks;
  sim.scopes = scopes;
  sim.departments = departments;
  if (follows) sim.state.leadTransfers ??= [];
}

/**
 * Another mechanism from now on. Open lots keep the permits already granted and what was promised with
 * them; the rest enters again by the new procedure.
 * @param mechanism index among the run's playable mechanisms
 */
export function switchMechanism(sim: Sim, mechanism: number): void {
  const people = peopleOf(sim);
  if (people.mechanism === mechanism) return;
  people.mechanism = mechanism;
  putInForce(sim);
  sim.trace.add(sim.state.now, 'switched', mechanism);
  for (const lot of sim.state.lots) {
    if (lot.status !== 'closed' && lot.status !== 'withdrawn') enterAgain(sim, lot);
  }
}

function enterAgain(sim: Sim, lot: Lot): void {
  const asks = sim.state.asks.filter((one) => one.lot === lot.id);
  for (const ask of asks) {
    if (ask.status === 'asked') dropAsk(sim, ask);
    else if (ask.status === 'permits') askForPermitsLeft(sim, lot, ask);
  }
  const answersUnderWay = sim.state.messages.filter(
    (message) => message?.kind === 'answer' && sim.state.asks[message.about].lot === lot.id,
  ).length;
  const stillToAnswer = asks.filter(({ status }) => status === 'permits' || status === 'paper');
  lot.pendingAsks = stillToAnswer.length + answersUnderWay;
  lot.candidates = [];
  lot.quantities = [];
  lot.voters = [];
  if (lot.openSpan >= 0) {
    closeSpan(sim, lot.openSpan, 'superseded');
    lot.lastSpan = lot.openSpan;
    lot.openSpan = -1;
  }
  lot.level = 0;
  lot.attempt++;
  if (lot.committed + promised(sim, lot) >= lot.quantity) {
    lot.status = 'asking';
    return;
  }
  submit(sim, lot.id);
}

function dropAsk(sim: Sim, ask: Ask): void {
  if (ask.openSpan >= 0) closeSpan(sim, ask.openSpan, 'superseded');
  ask.openSpan = -1;
  ask.status = 'withdrawn';
}

/** The permit that is with an approver now stays there; of the others only those the new law wants. */
function askForPermitsLeft(sim: Sim, lot: Lot, ask: Ask): void {
  const { permits } = termsOf(sim, ask.donor, requestOf(sim, lot), lot.force);
  const { holder } = readSpan(sim.state.spans, ask.openSpan);
  const had = [...permitsGranted(sim, ask), holder];
  ask.permits = permits.filter((approver) => !had.includes(approver));
}
