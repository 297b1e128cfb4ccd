/** The typed events of the socket; the namespace of a group is the path of the connection. */
import * as z from 'zod';
import type { Verdict } from '../../sim-core/exercise/attempt.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import type { ForecastBand } from '../../sim-core/exercise/fan.ts';
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

/** What was released by hand and can still be taken back; facilitators and simulators only. */
export interface HeldMessage {
  readonly held: readonly {
    /** Attempt id, as its client made it. */
    readonly id: string;
    /** Person id. */
    readonly by: string;
    readonly kind: string;
    readonly inject: string | null;
    /** Wall time until it enters the log, ms. */
    readonly inMs: number;
  }[];
}

/** Where the futures of a group lie, as far as they have been run; to those who asked for them. */
export interface ForecastMessage {
  readonly done: number;
  readonly count: number;
  /** Hour by hour from the moment of the forecast; none before the first future is there. */
  readonly bands: readonly ForecastBand[];
  /** Whether it broke off: nothing more will come. */
  readonly failed: boolean;
}

/** Where a refused connection is to go instead (`gone.moved`), and what opens it there. */
export interface Moved {
  readonly url: string;
  readonly ticket: string;
}

/** How a page comes back when the server that it came from is no more: by one of these, with this. */
export interface PassMessage {
  readonly ticket: string;
  readonly peers: readonly string[];
}

/** Why nothing can be written just now: the disk is full, or the store does not answer. */
export const TROUBLES = ['full', 'unreachable'] as const;
export type TroubleKind = (typeof TROUBLES)[number];

/** Every attempt gets one answer; asked again under the same id, the same one. */
export type AttemptAnswer =
  | { readonly verdict: Verdict; readonly nowMs: number }
  | {
      readonly error: string;
      readonly parameters: Readonly<Record<string, string | number>>;
      /** Of a malformed attempt: where, what was expected and what to do, as whole sentences. */
      readonly said?: { readonly zh: string; readonly en: string };
    };

export interface ServerEvents {
  full: (message: FullMessage) => void;
  records: (message: RecordsMessage) => void;
  presence: (message: PresenceMessage) => void;
  held: (message: HeldMessage) => void;
  forecast: (message: ForecastMessage) => void;
  pass: (message: PassMessage) => void;
  /** Time stands still and nothing is accepted until null is said. */
  trouble: (kind: TroubleKind | null) => void;
  /** The seat was handed over or the session ended: nothing more will come. Key of the catalogue. */
  gone: (reason: string) => void;
}

export interface ClientEvents {
  attempt: (attempt: ClientAttempt, answer: (answer: AttemptAnswer) => void) => void;
  /** Asks for the whole view again, after a gap. */
  resync: () => void;
  /**
   * Asks for a hundred futures from now, or watches those under way; `forecast` events follow. The
   * answer is null, or the code of why not.
   */
  forecast: (answer: (refusal: string | null) => void) => void;
  /** No longer watches: futures that nobody watches are given up. */
  'leave-forecast': () => void;
  /** Takes back an attempt that is still held, by its id. */
  withdraw: (attempt: string, answer: (isTaken: boolean) => void) => void;
}
