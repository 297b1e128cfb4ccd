/** A group's engine as a room sees it: perhaps in this thread, perhaps in another. */
import type { Attempt, Verdict } from '../../sim-core/exercise/attempt.ts';
import type { Phase } from '../../sim-core/exercise/definition.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import type { Glance } from '../../sim-core/exercise/index.ts';
import type { View, ViewRecord } from '../../sim-core/exercise/view.ts';

/** What the room needs to know to pace the game. */
export interface GroupState extends Glance {
  readonly nowMs: number;
  /** The phase now, and what follows it; null outside of the agenda. */
  readonly phase: Phase | null;
  readonly nextPhase: string | null;
  readonly nextEventMs: number | null;
}

export interface Judged {
  readonly verdict: Verdict;
  /** Story time at which it was judged. */
  readonly nowMs: number;
}

export interface EngineAnswer {
  readonly judged: readonly Judged[];
  readonly state: GroupState;
  /** An attempt that broke the engine was taken back; what it said. */
  readonly fault: string | null;
}

export interface EnginePort {
  /** Where the group stands before anything is tried. */
  state(): Promise<GroupState>;
  /** Carries out attempts in order. Never rejects for what an attempt does. */
  apply(attempts: readonly Attempt[]): Promise<EngineAnswer>;
  /** The whole view, from which later changes of this viewer count. */
  watch(key: string, viewer: Viewer): Promise<View>;
  unwatch(key: string): Promise<void>;
  /** Changes of these viewers since they were last asked for; unknown keys give nothing. */
  changes(keys: readonly string[]): Promise<readonly (readonly ViewRecord[])[]>;
  /** Story time of the next thing that people must see or decide; looks ahead, so it is not cheap. */
  nextDecisionMs(): Promise<number | null>;
  hash(): Promise<string>;
  /** Everything that later answers depend on, for `restore` of the same engine and input. */
  snapshot(): Promise<Uint8Array>;
  /** @returns false, and stands at the beginning, when the bytes are no snapshot of this engine */
  restore(snapshot: Uint8Array): Promise<boolean>;
  close(): Promise<void>;
}
