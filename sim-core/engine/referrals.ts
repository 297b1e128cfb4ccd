import type { Message } from '../model/message.ts';
import { receiptSpan, takeIn } from './beliefs.ts';
import { tellDoctrine } from './doctrine.ts';
import { ownershipOf, settle } from './ownership.ts';
import type { Sim } from './sim.ts';

/** A body has read the question who takes an incident. */
export function referHandled(sim: Sim, message: Message): void {
  if (message.fact !== null) takeIn(sim, message, message.fact);
  settle(sim, message.incident, message.to, message.from);
}

/** A department has read that an incident has an owner, and that its own part in it is its own. */
export function assignHandled(sim: Sim, message: Message): void {
  const { to, incident, fact, ordinal } = message;
  if (fact === null) receiptSpan(sim, message);
  else takeIn(sim, message, fact);
  const { mandated } = ownershipOf(sim);
  const at = to * sim.scenario.incidents.length + incident;
  mandated[at] = Math.max(mandated[at], ordinal + 1);
  if (sim.state.beliefs[to][incident] === null) return;
  tellDoctrine(sim, to, { kind: 'learned', incident, material: true });
}
