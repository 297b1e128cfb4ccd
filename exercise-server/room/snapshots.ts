/** When a room keeps a snapshot of itself: every so many records, and not all rooms at once. */
import type { Answers } from './answers.ts';
import type { RoomParts } from './contract.ts';

export interface Snapshots {
  /** Keeps one if it is time; the engine must stand at the end of the log. */
  keepIfDue(phaseMs: number): Promise<void>;
}

/** @param resumedAt the record up to which the log needs no snapshot */
export function createSnapshots(
  { engine, log, snapshots, snapshotEvery }: RoomParts,
  answers: Answers,
  resumedAt: number,
): Snapshots {
  // Rooms that started together would otherwise hold each other up.
  const offset = Number.parseInt(log.head.hash.slice(0, 8), 16) % snapshotEvery;
  const stepOf = (seq: number): number => Math.floor((seq + offset) / snapshotEvery);
  let step = stepOf(resumedAt);
  return {
    async keepIfDue(phaseMs) {
      const { head } = log;
      if (snapshots === null || stepOf(head.seq) === step) return;
      step = stepOf(head.seq);
      const bytes = await engine.snapshot();
      // Writing it holds nobody up.
      void snapshots.keep({ head, phaseMs, answers: answers.kept(), engine: bytes });
    },
  };
}
