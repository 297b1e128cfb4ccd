/** The typed events of the socket; the namespace of a group is the path of the connection. */
import * as z from 'zod';
import type { Verdict } from '../../sim-core/exercise/attempt.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import type { View, ViewRecord } from '../../sim-core/exercise/view.ts';
import type { ClientAttempt } from './attempt.ts';
import { ID } from './words.ts';

/** What a client says of itself when it connects. A program sends its bearer token as `token`. */
export const HANDSHAKE = z.strictObject({
  protocol: z.number().int(),
  /** Single-use ticket minted over HTTP for one seat, or a program's bearer token. */
  ticket: z.string().min(16).max(256),
  group: ID,
  /** Where the client's copy of the view stands, to be sent only what it lacks; null = the whole view. */
  from: z.number().int().min(0).nullable(),
  /** Identity of the stream that `from` counts in; another stream means the whole view. */
  stream: z.string().max(64).nullable(),
});
export type Handshake = z.output<typeof HANDSHAKE>;

/** The whole view of this viewer at sequence `seq` of its stream. */
export interface FullMessage {
  readonly stream: string;
  readonly seq: number;
  readonly nowMs: number;
  readonly viewer: Viewer;
  readonly view: View;
}

/** The changes that lead from sequence `seq - 1` to `seq`: contiguous per viewer, with its own story time. */
export interface RecordsMessage {
  readonly seq: number;
  readonly nowMs: number;
  readonly records: readonly ViewRecord[];
}

/** Whether each seat has people connected; facilitators only. Not part of the log. */
export interface PresenceMessage {
  readonly connected: Readonly<Record<string, readonly string[]>>;
}

/** Every attempt gets one answer. `seq` is where it stands in the log's own count of this client. */
export type AttemptAnswer =
  | { readonly verdict: Verdict; readonly nowMs: number }
  | { readonly error: string; readonly parameters: Readonly<Record<string, string | number>> };

export interface ServerEvents {
  full: (message: FullMessage) => void;
  records: (message: RecordsMessage) => void;
  presence: (message: PresenceMessage) => void;
  /** The seat was handed over or the session ended: nothing more will come. Key of the catalogue. */
  gone: (reason: string) => void;
}

export interface ClientEvents {
  attempt: (attempt: ClientAttempt, answer: (answer: AttemptAnswer) => void) => void;
  /** Asks for the whole view again, after a gap. */
  resync: () => void;
}
