import { openDecisions } from '../engine/decisions.ts';
import { byHand } from '../engine/people.ts';
import type { Message, MessageKind } from '../model/message.ts';
import type { Received } from '../model/people.ts';
import type { InboxEntry } from './entries.ts';
import { factEntry } from './facts.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import { DECISION_WORDS, MAIL_WORDS } from './inbox-words.ts';
import type { InboxRecord, Note } from './state.ts';

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

/** Takes in the mail that the run has delivered to people since the last time. */
export function takeInMail(game: Game): void {
  const { people } = game.run.sim.state;
  if (people === null) return;
  people.received.forEach((received, department) => {
    const id = game.names.departmentId(department);
    for (const one of received.slice(game.state.seen[id])) takeIn(game, department, one);
    game.state.seen[id] = received.length;
  });
}

function takeIn(game: Game, department: number, { atMs, message, decision }: Received): void {
  const id = game.names.departmentId(department);
  const note = noteOf(game, message);
  if (!byHand(game.run.sim, department)) {
    if (note !== null && note.text !== '') putInTray(game, id, note, atMs);
    return;
  }
  putInInbox(game, id, entryOf(game, id, message, note, atMs, decision));
  if (note !== null && isSimulated(game, department)) putInTray(game, id, note, atMs);
}

function isSimulated(game: Game, department: number): boolean {
  return game.run.sim.state.people?.control[department] === 2;
}

function noteOf(game: Game, { kind, about }: Message): Note | null {
  if ((kind !== 'note' && kind !== 'fact') || about < 0) return null;
  return game.state.notes[about] ?? null;
}

/** Free text to an unseated body: the simulators answer it. */
function putInTray(game: Game, department: string, note: Note, atMs: number): void {
  const { tray } = game.state;
  tray.push({
    id: `t${tray.length + 1}`,
    department,
    from: note.from,
    text: note.text,
    atMs,
    incidents: note.incidents,
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
  const told =
    fact === null
      ? null
      : factEntry(game, fact, { learnedMs: atMs, source: message.source, reports: 1 });
  return {
    kind: note === null ? KINDS[kind] : note.form === null ? 'message' : 'report',
    from: game.names.departmentId(message.source),
    to: note?.to ?? [self],
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
    title: decision > 0 ? decisionTitle(game, self, decision) : (MAIL_WORDS[kind] ?? null),
    replyTo: note?.replyTo[self] ?? null,
    decision: decision > 0 ? `d${decision}` : null,
    ...(note?.recorded === true ? { recorded: true } : {}),
  };
}

function decisionTitle(game: Game, self: string, serial: number): InboxEntry['title'] {
  const open = openDecisions(game.run.sim, game.names.department(self));
  const found = open.find((one) => one.serial === serial);
  return found === undefined ? null : DECISION_WORDS[found.kind];
}
