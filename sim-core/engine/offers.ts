import type { Action } from '../model/action.ts';
import type { Offer } from '../model/people.ts';
import { acceptAsk, openAsk } from './asking.ts';
import { viewOf } from './desk.ts';
import { newLot } from './lots.ts';
import { delayMs, send } from './mail.ts';
import { peopleOf } from './people.ts';
import { subject } from '../base/identity.ts';
import type { Sim } from './sim.ts';

/** Help is offered to another lead; nothing moves before it is accepted. */
export function offer(sim: Sim, action: Extract<Action, { kind: 'offer' }>): void {
  const { actor, to, incident, capability, amount, delay } = action;
  const { offers } = peopleOf(sim);
  const ordinal = sim.state.desks[actor].sent;
  const who = subject(sim.departments[actor].identity, sim.departments[to].identity);
  const afterMs = delayMs(sim, 'letter', delay, who, ordinal);
  offers.push({ donor: actor, to, incident, capability, amount, afterMs, status: 'open' });
  sim.trace.add(sim.state.now, 'offered', actor, to, capability, incident, amount);
  post(sim, actor, to, offers.length - 1, ordinal);
}

/** What doctrine does with an offer: it takes what it believes to lack, and thanks for the rest. */
export function offerHandled(sim: Sim, id: number): void {
  const { to, incident, capability, amount, status } = peopleOf(sim).offers[id];
  if (status !== 'open') return;
  const { desk } = viewOf(sim, to);
  const { need } = sim.scenario.hazards[sim.scenario.incidents[incident].hazard];
  const entry = need.findIndex((one) => one.capability === capability);
  const want = entry < 0 ? 0 : (desk.belief(incident)?.need[entry] ?? 0);
  const missing =
    want - desk.assigned(incident, capability) - desk.outstanding(incident, capability);
  if (missing > 0) acceptOffer(sim, id, Math.min(missing, amount));
  else declineOffer(sim, id);
}

/** An accepted offer is a request that its donor has already agreed to; law and paper follow as ever. */
export function acceptOffer(sim: Sim, id: number, limit: number | null): void {
  const one = peopleOf(sim).offers[id];
  const quantity = Math.min(limit ?? one.amount, one.amount);
  const lotId = newLot(sim, one.to, one.incident, one.capability, quantity);
  const lot = sim.state.lots[lotId];
  lot.status = 'asking';
  lot.secretariat = one.to;
  const ask = openAsk(sim, lot, sim.departments[one.donor].jurisdiction, quantity);
  sim.state.tallies.asks++;
  close(sim, id, one, 'accepted');
  acceptAsk(sim, ask, quantity);
}

export function declineOffer(sim: Sim, id: number): void {
  close(sim, id, peopleOf(sim).offers[id], 'declined');
}

function close(sim: Sim, id: number, one: Offer, status: 'accepted' | 'declined'): void {
  one.status = status;
  post(sim, one.to, one.donor, id, sim.state.desks[one.to].sent);
}

function post(sim: Sim, from: number, to: number, id: number, ordinal: number): void {
  const { incident, afterMs } = peopleOf(sim).offers[id];
  const cause = sim.state.beliefs[from][incident]?.span ?? -1;
  send(sim, { kind: 'offer', from, to, incident, about: id, cause, delayMs: afterMs, ordinal });
}
