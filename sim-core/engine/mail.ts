import { quantile } from '../base/distribution.ts';
import type { Distribution } from '../base/distribution.ts';
import type { Identity } from '../base/identity.ts';
import { identityOf, subject } from '../base/identity.ts';
import { MESSAGE_KINDS } from '../model/message.ts';
import type { Fact, Message, MessageKind, Relay } from '../model/message.ts';
import { CLASS, EVENT } from './events.ts';
import { peopleOf } from './people.ts';
import { traitsOf } from './scopes.ts';
import { draw, wholeMs } from './sim.ts';
import type { Sim } from './sim.ts';

/** Messages a sender may send before its semantic key would leave the integers: far above any run. */
const KEYS_PER_SENDER = 0x100000;

/** Orders and answers are read before reports: what holds units up goes first. */
const PRIORITY: Readonly<Record<MessageKind, number>> = {
  order: 0,
  assign: 0,
  refer: 1,
  ask: 1,
  offer: 1,
  permit: 1,
  permitted: 1,
  answer: 1,
  request: 1,
  invite: 1,
  sitrep: 2,
  fact: 3,
  note: 3,
  post: 3,
  verify: 2,
  verified: 3,
  feedback: 3,
};

const KIND_IDENTITIES = MESSAGE_KINDS.map((kind) => identityOf(`message/${kind}`));

/** Part of the subject of a letter's draws: one desk may send another several kinds about one lot. */
export function kindIdentity(kind: MessageKind): Identity {
  return KIND_IDENTITIES[MESSAGE_KINDS.indexOf(kind)];
}

export interface Letter {
  readonly kind: MessageKind;
  readonly from: number;
  readonly to: number;
  /** Who told the fact, when it is not the sender. */
  readonly source?: number;
  readonly incident: number;
  readonly fact?: Fact;
  readonly relay?: readonly Relay[];
  readonly about?: number;
  readonly cause: number;
  readonly delayMs: number;
  readonly ordinal: number;
}

/** Posts a message; it reaches the inbox after its delay and then waits for a desk. */
export function send(sim: Sim, letter: Letter): number {
  const { state } = sim;
  const id = state.messages.length;
  const deliverMs = state.now + wholeMs(letter.delayMs);
  const desk = state.desks[letter.from];
  const key = letter.from * KEYS_PER_SENDER + desk.sent;
  desk.sent++;
  state.messages.push({
    id,
    kind: letter.kind,
    from: letter.from,
    to: letter.to,
    source: letter.source ?? letter.from,
    incident: letter.incident,
    fact: letter.fact ?? null,
    relay: letter.relay ?? null,
    about: letter.about ?? -1,
    sentMs: state.now,
    deliverMs,
    priority: PRIORITY[letter.kind],
    cause: letter.cause,
    ordinal: letter.ordinal,
  });
  state.tallies.messages++;
  sim.queue.push(deliverMs, CLASS.deliver, letter.to, key, EVENT.deliver, id, 0, 0);
  const kind = MESSAGE_KINDS.indexOf(letter.kind);
  sim.trace.add(state.now, 'sent', letter.from, letter.to, kind, letter.incident, deliverMs);
  return id;
}

/** The message lies in the inbox; a free desk takes it at once. */
export function deliver(sim: Sim, id: number): void {
  const message = sim.state.messages[id];
  if (message === null) return;
  const { inbox } = sim.state.desks[message.to];
  let at = inbox.length;
  while (at > 0 && comesBefore(sim, message, inbox[at - 1])) at--;
  inbox.splice(at, 0, id);
  takeNext(sim, message.to);
}

/** Waiting messages stand by priority, and in the order of their arrival within one. */
function comesBefore(sim: Sim, message: Message, other: number): boolean {
  const waiting = sim.state.messages[other];
  return waiting !== null && message.priority < waiting.priority;
}

/** Free desks of a department take waiting messages. */
export function takeNext(sim: Sim, department: number): void {
  const desk = sim.state.desks[department];
  const { desks } = sim.departments[department];
  while (desk.busy < desks && desk.inbox.length > 0) {
    const id = desk.inbox.shift() as number;
    const message = sim.state.messages[id] as Message;
    const serviceMs = wholeMs(handlingMs(sim, department, message));
    desk.busy++;
    desk.attentionMs += serviceMs;
    desk.waitedMs += sim.state.now - message.deliverMs;
    sim.queue.push(
      sim.state.now + serviceMs,
      CLASS.handled,
      department,
      id,
      EVENT.handled,
      id,
      serviceMs,
      0,
    );
  }
}

/** Takes a handled message from the desk and frees it. */
export function finishHandling(sim: Sim, id: number, serviceMs: number): Message {
  const message = sim.state.messages[id] as Message;
  sim.state.desks[message.to].busy--;
  takeOff(sim, message, serviceMs);
  return message;
}

/** The message is read; it lies nowhere any more. */
export function takeOff(sim: Sim, message: Message, serviceMs = 0): void {
  sim.state.desks[message.to].handled++;
  sim.state.messages[message.id] = null;
  const kind = MESSAGE_KINDS.indexOf(message.kind);
  const waited = sim.state.now - serviceMs - message.deliverMs;
  sim.trace.add(sim.state.now, 'handled', message.to, kind, waited, message.incident, serviceMs);
}

function handlingMs(sim: Sim, department: number, message: Message): number {
  const { handling, jurisdiction } = sim.departments[department];
  const traits = traitsOf(sim, jurisdiction);
  const isAcross = sim.departments[message.from].jurisdiction !== jurisdiction;
  const factor = traits.handling * (isAcross ? traits.across : 1);
  if (factor === 0) return 0;
  const who = isAboutIncident(message)
    ? sim.subjects.handled(department, message.from, message.incident, message.kind)
    : subject(
        sim.departments[department].identity,
        sim.departments[message.from].identity,
        subjectOf(sim, message),
        kindIdentity(message.kind),
      );
  return quantile(handling, draw(sim, 'handling', who, message.ordinal)) * factor;
}

function isAboutIncident({ kind }: Message): boolean {
  return kind === 'fact' || kind === 'post';
}

/** What any other message is about, as an identity that no mechanism changes. */
function subjectOf(sim: Sim, message: Message): Identity {
  const { kind, about } = message;
  if (kind === 'ask' || kind === 'permit' || kind === 'permitted' || kind === 'answer') {
    const ask = sim.state.asks[about];
    return subject(lotIdentity(sim, ask.lot), sim.scenario.jurisdictions[ask.donor].identity);
  }
  if (kind === 'request' || kind === 'invite') return lotIdentity(sim, about);
  if (kind === 'sitrep') {
    const { units, incidents } = sim.scenario;
    return subject(units[about].identity, incidents[message.incident].identity);
  }
  if (kind === 'note') return sim.departments[message.from].identity;
  if (kind === 'offer') {
    return sim.scenario.capabilityIdentities[peopleOf(sim).offers[about].capability];
  }
  if (kind === 'order') {
    const order = sim.state.orders[about];
    return subject(
      sim.scenario.units[order.units[0]].identity,
      sim.scenario.incidents[order.incident].identity,
    );
  }
  return sim.scenario.incidents[message.incident].identity;
}

/** Stable identity of a lot: who asks, for which root, for what, for the n-th time. */
export function lotIdentity(sim: Sim, id: number): Identity {
  return sim.subjects.lot(sim.state.lots[id]);
}

/** One draw of a channel's delay, in ms. */
export function delayMs(
  sim: Sim,
  purpose: 'report' | 'notice' | 'mail' | 'letter',
  delay: Distribution,
  who: Identity,
  ordinal: number,
): number {
  return delay.kind === 'constant'
    ? delay.value
    : quantile(delay, draw(sim, purpose, who, ordinal));
}
