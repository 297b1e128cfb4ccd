import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import type {
  AttemptAnswer,
  ForecastMessage,
  FullMessage,
  HeldMessage,
  PresenceMessage,
  RecordsMessage,
  TroubleKind,
} from '../../exercise-server/protocol/socket.ts';
import type { Gazetteer } from '../../sim-core/exercise/entries.ts';
import type { Text } from '../../sim-core/text/index.ts';

/** Why a link is lost or gone: a key of the catalogue, and the server's own words where it said any. */
export interface Why {
  readonly code: string;
  readonly said: Text | null;
}

/** `lost` heals by itself; `gone` does not: the seat was handed over or the group is no more. */
export type Link = 'connecting' | 'live' | 'lost' | 'gone';

/** The next event, what a person at a seat must see or decide next, or a story time. */
export type JumpTo = 'event' | 'decision' | { readonly toMs: number };

export interface SourceListener {
  link(link: Link, why: Why | null): void;
  stage(gazetteer: Gazetteer): void;
  full(message: FullMessage): void;
  records(message: RecordsMessage): void;
  presence(message: PresenceMessage): void;
  /** What was released by hand and can still be taken back. */
  held(message: HeldMessage): void;
  /** Nothing can be kept just now, and time stands still; null = it can again. */
  trouble(kind: TroubleKind | null): void;
}

/**
 * Where a screen's view comes from and its attempts go: a server, or the engine in a worker of this
 * browser. Screens can't tell which.
 */
export interface ExerciseSource {
  /** Begins to listen. Called once. */
  open(listener: SourceListener): void;
  /**
   * Sends one attempt. An attempt that was not answered may be sent again under the same id: a repeat
   * gets the first answer.
   * @throws {LinkLost} when no answer came
   */
  attempt(attempt: ClientAttempt): Promise<AttemptAnswer>;
  /** Takes back an attempt that is still held. @returns whether it was in time, and one's own */
  withdraw(id: string): Promise<boolean>;
  /** Asks for the whole view, after a gap. */
  resync(): void;
  /** Lets story time run at once so far, or to the end of the phase where that comes first. @throws {ApiError} */
  jump(to: JumpTo): Promise<void>;
  /**
   * Runs futures from this instant and tells where they lie, ever sharper; null where that can't be done.
   * @returns a function that stops it
   */
  readonly forecast: ((onFan: (fan: ForecastMessage) => void) => () => void) | null;
  close(): void;
}

/** An attempt got no answer because the link broke: whether it was taken is not known. */
export class LinkLost extends Error {
  override readonly name = 'LinkLost';
}
