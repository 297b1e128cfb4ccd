/** What a room is given, what it tells the server, and what the server may ask of it. */
import type { Attempt, AttemptBody } from '../../sim-core/exercise/attempt.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import type { ClientAttempt } from '../protocol/attempt.ts';
import type { AttemptAnswer, TroubleKind } from '../protocol/socket.ts';
import type { Member } from './authority.ts';
import type { RoomClock } from './clock.ts';
import type { EnginePort, GroupState } from './engine-port.ts';
import type { RoomLease } from './lease-port.ts';
import type { Log } from './log.ts';
import type { SnapshotPort } from './snapshot-port.ts';
import type { Position, Subscriber } from './streams.ts';

export interface RoomParts {
  readonly engine: EnginePort;
  readonly log: Log;
  readonly lease: RoomLease;
  /** Null: every opening runs the whole log. */
  readonly snapshots: SnapshotPort | null;
  /** Records from one snapshot to the next. */
  readonly snapshotEvery: number;
  readonly clock: RoomClock;
  /** Divides every wall time of the agenda. */
  readonly hurry: number;
  /** Wall time between two looks at the world, ms. */
  readonly tickMs: number;
  /** How long an inject released by hand can be taken back, ms. */
  readonly holdMs: number;
  readonly newId: () => string;
  readonly hear: RoomEars;
}

/** What the server wants to know of its rooms. */
export interface RoomEars {
  /** The store fails, or (null) works again. */
  trouble(kind: TroubleKind | null): void;
  /** The engine refused to go on; the room has paused. */
  fault(what: string): void;
  /** The exercise has started, paused, ended … */
  turned(state: GroupState['clock']['state']): void;
  /** The room has stopped by itself and must not be used again. */
  stopped(reason: string): void;
  /** Somebody who was told something threw: they are told nothing more, the others go on. */
  listener(error: unknown): void;
  /** How long an attempt waited for its answer, ms. */
  answered(waitedMs: number): void;
}

export interface Room {
  readonly state: GroupState;
  /** Of the lease under which it writes. */
  readonly epoch: number;
  readonly trouble: TroubleKind | null;
  /**
   * Seats somebody, or changes what they are; effective for everything that is not yet logged. What they
   * may not watch any more ends in this very turn.
   * @param when `if-unknown` leaves somebody whom the room knows as they are
   */
  setMember(member: Member, when?: 'if-unknown'): void;
  /** Takes somebody's rights and connections away, in this very turn. */
  removeMember(person: string, reason: string): void;
  submit(person: string, attempt: ClientAttempt, answer: Answer): void;
  /** Takes back what is still held. @returns false when it is too late or was not theirs */
  withdraw(person: string, attempt: string): boolean;
  /** Tries something in the name of the server or of a facilitator who called over HTTP. */
  order(by: Attempt['by'], body: AttemptBody): Promise<AttemptAnswer>;
  /** Resolves once the first message is on its way. @returns detaches */
  attach(
    person: string,
    viewer: Viewer,
    subscriber: Subscriber,
    position: Position,
  ): Promise<() => void>;
  /** People with a connection, by the key of what they watch. */
  connected(): Readonly<Record<string, readonly string[]>>;
  nextDecisionMs(): Promise<number | null>;
  /** The group's state for a look ahead; it changes nothing. */
  snapshot(): Promise<Uint8Array>;
  hash(): Promise<string>;
  /** Ends all connections, after what is in the mailbox is answered. */
  stop(reason: string): Promise<void>;
}

export type Answer = (answer: AttemptAnswer) => void;

/** An attempt on its way. */
export interface Item {
  readonly attempt: Attempt;
  /** Whose rights count; null for the server's own. */
  readonly person: string | null;
  readonly sinceMs: number;
  readonly answers: Answer[];
}
