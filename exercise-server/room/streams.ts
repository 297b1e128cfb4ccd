/**
 * What each viewer is sent: a whole view, then changes numbered without a gap. A stream belongs to a
 * desk or a role, not to a person: people at one seat share it, and its numbers tell nothing of others.
 */
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import type { View, ViewRecord } from '../../sim-core/exercise/view.ts';
import { foldView } from '../../sim-core/exercise/index.ts';
import type {
  FullMessage,
  HeldMessage,
  PresenceMessage,
  RecordsMessage,
  TroubleKind,
} from '../protocol/socket.ts';

/** One connection that watches a stream. */
export interface Subscriber {
  full(message: FullMessage): void;
  records(message: RecordsMessage): void;
  presence(message: PresenceMessage): void;
  held(message: HeldMessage): void;
  trouble(kind: TroubleKind | null): void;
  /** What was handed over and has not left yet. */
  backlog(): Backlog;
  /** Ends the connection, saying why (key of the catalogue). */
  close(reason: string): void;
}

export interface Backlog {
  readonly frames: number;
  readonly bytes: number;
}

/** Beyond this a connection is sent nothing until it has caught up, and then the whole view. */
export const BACKLOG_LIMIT: Backlog = { frames: 256, bytes: 1024 * 1024 };
/** Who has not caught up by then is disconnected. */
export const SLOW_LIMIT_MS = 60_000;
/** Changes kept for those who come back after a short cut: a minute or two of play. */
const HISTORY = 128;

interface Watching {
  readonly subscriber: Subscriber;
  /** Called when it is sent away for being slow. */
  readonly dropped: () => void;
  /** When it fell behind, ms of the room's clock; null = it keeps up. */
  behindSinceMs: number | null;
}

export interface Stream {
  readonly key: string;
  readonly viewer: Viewer;
  readonly id: string;
  seq: number;
  /** The whole view when somebody was last sent it, and what has changed since. */
  view: View;
  unfolded: ViewRecord[];
  readonly history: RecordsMessage[];
  readonly watching: Set<Watching>;
}

export function keyOf(viewer: Viewer): string {
  return viewer.role === 'participant' ? `desk:${viewer.department}` : `role:${viewer.role}`;
}

export function createStream(id: string, viewer: Viewer, view: View): Stream {
  const key = keyOf(viewer);
  return { key, viewer, id, seq: 0, view, unfolded: [], history: [], watching: new Set() };
}

/** Where a returning client's copy stands. */
export interface Position {
  readonly stream: string | null;
  readonly from: number | null;
}

/**
 * Adds a connection: what it lacks when that is still known, else the whole view.
 * @returns takes it off again
 */
export function attach(
  stream: Stream,
  subscriber: Subscriber,
  { stream: id, from }: Position,
  nowMs: number,
  dropped: () => void,
): () => void {
  const watching: Watching = { subscriber, dropped, behindSinceMs: null };
  stream.watching.add(watching);
  const lacking = id === stream.id && from !== null ? missing(stream, from) : null;
  if (lacking === null) subscriber.full(fullOf(stream, nowMs));
  else for (const message of lacking) subscriber.records(message);
  return () => void stream.watching.delete(watching);
}

function missing({ seq, history }: Stream, from: number): readonly RecordsMessage[] | null {
  if (from > seq || from < seq - history.length) return null;
  return history.slice(history.length - (seq - from));
}

export function fullOf(stream: Stream, nowMs: number): FullMessage {
  fold(stream);
  const { id, seq, viewer, view } = stream;
  return { stream: id, seq, nowMs, viewer, view };
}

/** Costs as much as the view is large, so it is left until somebody wants the whole of it. */
function fold(stream: Stream): void {
  stream.view = foldView(stream.view, stream.unfolded);
  stream.unfolded = [];
}

/** Sends a change, or with no records the time, to everybody on the stream. */
export function publish(
  stream: Stream,
  records: readonly ViewRecord[],
  nowMs: number,
  clockMs: number,
): void {
  stream.seq += 1;
  stream.unfolded.push(...records);
  const message: RecordsMessage = { seq: stream.seq, nowMs, records };
  stream.history.push(message);
  if (stream.history.length > HISTORY) stream.history.shift();
  if (stream.unfolded.length > HISTORY) fold(stream);
  for (const watching of stream.watching) send(stream, watching, message, clockMs);
}

function send(stream: Stream, watching: Watching, message: RecordsMessage, clockMs: number): void {
  const { subscriber } = watching;
  const { frames, bytes } = subscriber.backlog();
  if (watching.behindSinceMs !== null) {
    wait(stream, watching, watching.behindSinceMs, message.nowMs, clockMs);
  } else if (frames > BACKLOG_LIMIT.frames || bytes > BACKLOG_LIMIT.bytes) {
    watching.behindSinceMs = clockMs;
  } else {
    subscriber.records(message);
  }
}

/** Whoever fell behind gets the whole view once nothing waits for them any more, or is sent away. */
function wait(
  stream: Stream,
  watching: Watching,
  sinceMs: number,
  nowMs: number,
  clockMs: number,
): void {
  const { subscriber } = watching;
  if (subscriber.backlog().frames === 0) {
    watching.behindSinceMs = null;
    subscriber.full(fullOf(stream, nowMs));
  } else if (clockMs - sinceMs > SLOW_LIMIT_MS) {
    watching.dropped();
    subscriber.close('gone.slow');
  }
}

/** Where nothing changes nothing is sent, and those who fell behind before would wait for ever. */
export function catchUp(stream: Stream, nowMs: number, clockMs: number): void {
  for (const watching of stream.watching) {
    const { behindSinceMs } = watching;
    if (behindSinceMs !== null) wait(stream, watching, behindSinceMs, nowMs, clockMs);
  }
}
