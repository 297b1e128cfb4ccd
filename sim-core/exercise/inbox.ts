import { openDecisions } from '../engine/decisions.ts';
import { byHand, controlOf } from '../engine/people.ts';
import type { Message, MessageKind } from '../model/message.ts';
import type { Received } from '../model/people.ts';
import type { InboxEntry } from './entries.ts';
import { factEntry } from './facts.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import { DECISION_WORDS, MAIL_WORDS } from './inbox-words.ts';
import type { InboxRecord, Note } from './state.ts';
import { wordsOn } from './words.ts';

const KINDS: Readonly<Record<MessageKind, InboxEntry['kind']>> = {
  fact: 'fact',
  sitrep: 'arrival',
  post: 'fact',
  request: 'decision',
  invite: 'decision',
  ask: 'decision',
  permit: 'decision',
  permitted: 'answer',
  answer: 'answer',
  order: 'order',
  note: 'message',
  offer: 'decision',
  verify: 'fact',
  verified: 'fact',
  feedback: 'answer',
  refer: 'decision',
  assign: 'order',
};

const EMPTY: InboxEntry = {
  kind: 'message',
  from: '',
  to: [],
  copies: [],
  sentMs: 0,
  deliveredMs: 0,
  channel: null,
  register: null,
  form: null,
  items: null,
  incident: null,
  fact: null,
  text: null,
  writer: null,
  title: null,
  replyTo: null,
  decision: null,
  withdrawn: false,
  readMs: null,
  acknowledgedMs: null,
  actedMs: null,
};

/** Puts one item into a department's inbox; ids count within the department alone. */
export function putInInbox(
  game: Game,
  department: string,
  entry: Partial<InboxEntry>,
  inject: string | null = null,
): string {
  const inbox = game.state.inbox[department];
  const id = `m${inbox.length + 1}`;
  inbox.push({ id, entry: { ...EMPTY, deliveredMs: nowOf(game), ...entry }, inject });
  return id;
}

export function inboxItem(game: Game, department: string, id: string): InboxRecord | undefined {
  return game.state.inbox[department].find((one) => one.id === id);
}

/**
 * Takes in the mail that the run has delivered to people since the last time, in the order of delivery,
 * so that nothing hangs on how often it is looked at.
 */
export function takeInMail(game: Game): void {
  const { people } = game.run.sim.state;
  if (people === null) return;
  const fresh = people.received.flatMap((received, department) => {
    const id = game.names.departmentId(department);
    const since = received.slice(game.state.seen[id]);
    game.state.seen[id] = received.length;
    return since.map((one) => ({ department, one }));
  });
  fresh.sort((a, b) => a.one.atMs - b.one.atMs || a.department - b.department);
  for (const { department, one } of fresh) takeIn(game, department, one);
}

function takeIn(game: Game, department: number, { atMs, message, decision }: Received): void {
  const { sim } = game.run;
  const id = game.names.departmentId(department);
  const written = wordsOn(game, message);
  const note = game.state.notes[written] ?? null;
  const entry = entryOf(game, id, message, note, atMs, decision);
  if (byHand(sim, department)) putInInbox(game, id, entry);
  if (note === null) return;
  const asker = askerOf(game, message);
  const passedOn = asker >= 0 && asker !== department && byHand(sim, asker);
  if (passedOn) putInInbox(game, game.names.departmentId(asker), entry);
  const isRead = passedOn || (byHand(sim, department) && !isSimulated(game, department));
  if (!isRead) putInTray(game, id, written, atMs);
}

/** Whoever asked for help reads a donor's words too, when the answer is there; -1 for other mail. */
function askerOf({ run }: Game, { kind, about }: Message): number {
  const { asks, lots } = run.sim.state;
  return kind === 'answer' ? lots[asks[about].lot].requester : -1;
}

/** Whether simulators answer for it. */
export function isSimulated(game: Game, department: number): boolean {
  return controlOf(game.run.sim, department) === 'simulator';
}

/** Words to a body that nobody plays: the simulators answer them, once. */
export function putInTray(game: Game, department: string, written: number, atMs: number): void {
  const { tray, notes } = game.state;
  const { from, text, incidents } = notes[written];
  const waits = tray.some((one) => one.note === written && one.department === department);
  if (text === '' || waits) return;
  tray.push({
    id: `t${tray.length + 1}`,
    department,
    from,
    text,
    atMs,
    incidents,
    note: written,
    answeredMs: null,
  });
}

function entryOf(
  game: Game,
  self: string,
  message: Message,
  note: Note | null,
  atMs: number,
  decision: number,
): Partial<InboxEntry> {
  const { incident, fact, kind } = message;
  const from = game.names.departmentId(message.source);
  // Words of their own make a message or a report; on a paper they stand beside what it is.
  const isOwn = note !== null && (kind === 'note' || kind === 'fact');
  const told =
    fact === null
      ? null
      : factEntry(game, fact, { learnedMs: atMs, source: message.source, reports: 1 });
  return {
    kind: isOwn ? (note.form === null ? 'message' : 'report') : kindOf(kind, decision),
    from,
    to: isOwn ? note.to : [self],
    copies: note?.copies ?? [],
    sentMs: message.sentMs,
    deliveredMs: atMs,
    channel: note?.channel ?? null,
    register: note?.register ?? null,
    form: note?.form ?? null,
    items: note?.items ?? null,
    incident: incident < 0 ? null : game.run.sim.scenario.incidents[incident].id,
    fact: told,
    text: note === null || note.text === '' ? null : note.text,
    writer: note === null || isOwn || note.from === from ? null : note.from,
    title:
      decision > 0
        ? decisionTitle(game, self, decision)
        : (note?.title ?? MAIL_WORDS[kind] ?? null),
    replyTo: note?.replyTo[self] ?? null,
    decision: decision > 0 ? `d${decision}` : null,
    ...(note?.recorded === true ? { recorded: true } : {}),
  };
}

/** An offer that asks nothing any more has come back with its answer. */
function kindOf(kind: MessageKind, decision: number): InboxEntry['kind'] {
  return kind === 'offer' && decision === 0 ? 'answer' : KINDS[kind];
}

function decisionTitle(game: Game, self: string, serial: number): InboxEntry['title'] {
  const open = openDecisions(game.run.sim, game.names.department(self));
  const found = open.find((one) => one.serial === serial);
  return found === undefined ? null : DECISION_WORDS[found.kind];
}
