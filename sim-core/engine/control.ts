import type { Belief } from '../model/belief.ts';
import { CONTROL_MODES } from '../model/people.ts';
import type { ControlMode, DecisionKind } from '../model/people.ts';
import type { Message, MessageKind } from '../model/message.ts';
import { takeIn } from './beliefs.ts';
import { decideByDoctrine } from './deciding.ts';
import { openDecisions, putDecision } from './decisions.ts';
import { tellDoctrine } from './doctrine.ts';
import { EVENT } from './events.ts';
import { attend, scheduleReview } from './handling.ts';
import { deliver, takeOff } from './mail.ts';
import { byHand, peopleOf } from './people.ts';
import type { Sim } from './sim.ts';

/** Messages that want a yes or a no. */
const PUTS: Readonly<Partial<Record<MessageKind, DecisionKind>>> = {
  request: 'request',
  invite: 'vote',
  ask: 'ask',
  permit: 'permit',
  order: 'order',
  offer: 'offer',
  refer: 'refer',
};

/** Papers on which people may have written besides what they ask or answer. */
const PAPERS: readonly MessageKind[] = [
  'request',
  'invite',
  'ask',
  'permit',
  'permitted',
  'answer',
  'offer',
];

/** A message has come: it waits for a desk, or people have it in their hands at once. */
export function messageArrives(sim: Sim, id: number): void {
  const message = sim.state.messages[id];
  if (message === null) return;
  if (byHand(sim, message.to)) {
    receive(sim, message);
    return;
  }
  // What a person wrote is kept where doctrine reads too: somebody may want to answer it in words.
  if (sim.state.people !== null && mayBeWritten(message)) {
    sim.state.people.received[message.to].push({ atMs: sim.state.now, message, decision: 0 });
  }
  deliver(sim, id);
}

function mayBeWritten({ kind, about }: Message): boolean {
  return PAPERS.includes(kind) || ((kind === 'note' || kind === 'fact') && about >= 0);
}

/** People read at once what is delivered; how long they think is theirs. */
function receive(sim: Sim, message: Message): void {
  takeOff(sim, message);
  const kind = isAnswered(sim, message) ? undefined : PUTS[message.kind];
  const { from, ordinal: attempt } = message;
  const about = message.kind === 'refer' ? message.incident : message.about;
  const decision =
    kind === undefined ? 0 : putDecision(sim, message.to, { kind, about, attempt, from });
  if (message.kind === 'refer' && message.fact !== null) takeIn(sim, message, message.fact);
  peopleOf(sim).received[message.to].push({ atMs: sim.state.now, message, decision });
  if (kind === undefined) attend(sim, message);
}

/** An offer comes back to whoever made it, with the answer. */
function isAnswered(sim: Sim, { kind, about }: Message): boolean {
  return kind === 'offer' && peopleOf(sim).offers[about].status !== 'open';
}

/**
 * Hands a department to people, to the simulators or back to its doctrine. Whoever takes over from
 * doctrine finds in his hands what lies on the desks; doctrine that takes over answers what is open by
 * its own rules, looks at everything once, and tells what nobody has told.
 */
export function setControl(sim: Sim, department: number, mode: ControlMode): void {
  const people = peopleOf(sim);
  const was = people.control[department];
  people.control[department] = CONTROL_MODES.indexOf(mode);
  if (was === people.control[department]) return;
  sim.trace.add(sim.state.now, 'controlled', department, people.control[department]);
  if (was === CONTROL_MODES.indexOf('doctrine')) takeOver(sim, department);
  else if (mode === 'doctrine') handBack(sim, department);
}

function takeOver(sim: Sim, department: number): void {
  const desk = sim.state.desks[department];
  const here = messagesHere(sim, department);
  // What is being handled stays where it is in the order: it came first.
  const atDesks = here.filter(({ id }) => !desk.inbox.includes(id));
  const waiting = desk.inbox.map((id) => sim.state.messages[id] as Message);
  desk.inbox.length = 0;
  desk.busy = 0;
  for (const message of [...atDesks, ...waiting]) receive(sim, message);
  for (const belief of sim.state.beliefs[department]) if (belief !== null) seeAsTold(belief);
}

/** Whoever takes over sees what was told and seen, and misjudges it by himself. */
function seeAsTold(belief: Belief): void {
  belief.severity /= belief.factor;
  belief.need = belief.need.map((amount) => amount / belief.factor);
  belief.factor = 1;
}

/** Delivered and not yet handled, in the order of sending. */
function messagesHere(sim: Sim, department: number): readonly Message[] {
  const { kind, a } = sim.queue.state();
  const underWay = new Set<number>();
  kind.forEach((code, i) => {
    if (code === EVENT.deliver) underWay.add(a[i]);
  });
  return sim.state.messages.filter(
    (message): message is Message =>
      message !== null && message.to === department && !underWay.has(message.id),
  );
}

function handBack(sim: Sim, department: number): void {
  for (const decision of openDecisions(sim, department))
    decideByDoctrine(sim, department, decision);
  peopleOf(sim).open[department].length = 0;
  sim.state.beliefs[department].forEach((belief, incident) => {
    if (belief === null) return;
    const untold = belief.learnedMs > Math.max(belief.reportedMs, belief.sharedMs);
    tellDoctrine(sim, department, { kind: 'learned', incident, material: untold });
  });
  tellDoctrine(sim, department, { kind: 'review' });
  scheduleReview(sim, department);
}
