/**
 * Where a room may begin instead of at the first record: a cache of what its log says and nothing more.
 * Without it, or with a damaged one, the room opens later and stands at the same place.
 */
import type { AttemptAnswer } from '../protocol/socket.ts';
import type { Head } from './log-port.ts';

export interface Snapshot {
  /** The end of the log that it stands for. */
  readonly head: Head;
  /** Wall time of the running phase so far, ms. */
  readonly phaseMs: number;
  /** What was answered, by attempt id. */
  readonly answers: readonly (readonly [id: string, answer: AttemptAnswer])[];
  /** The engine's state in the engine's own encoding. */
  readonly engine: Uint8Array;
}

/** One log's snapshots, of the engine that plays it. Never rejects: a snapshot is worth no trouble. */
export interface SnapshotPort {
  /** The newest whole one that ends no later than this record; null for none. */
  newest(atMost: number): Promise<Snapshot | null>;
  keep(snapshot: Snapshot): Promise<void>;
}
