/** Snapshots in memory, written and read as the store's are, that a test can damage. */
import type { SnapshotPort } from '../../exercise-server/room/snapshot-port.ts';
import { snapshotsOf } from '../../exercise-server/store/snapshots.ts';

export interface Shelf {
  of(stream: string, engine?: string): SnapshotPort;
  /** Records at which there is a snapshot, newest first. */
  seqs(): readonly number[];
  /** Flips one bit of the newest. */
  damage(byte: number): void;
}

export function createShelf(): Shelf {
  const kept = new Map<number, Uint8Array>();
  const seqs = (): number[] => [...kept.keys()].sort((a, b) => b - a);
  const store = {
    async putSnapshot(_stream: string, seq: number, bytes: Uint8Array) {
      kept.set(seq, Uint8Array.from(bytes));
      for (const old of seqs().slice(2)) kept.delete(old);
    },
    async getSnapshot(_stream: string, atMost: number) {
      const seq = seqs().find((one) => one <= atMost);
      const bytes = seq === undefined ? undefined : kept.get(seq);
      return seq === undefined || bytes === undefined ? null : { seq, bytes };
    },
  };
  return {
    of: (stream, engine = 'engine') => snapshotsOf(store, stream, engine, () => {}),
    seqs,
    damage(byte) {
      const bytes = kept.get(seqs()[0]);
      if (bytes !== undefined) bytes[byte % bytes.length] ^= 1;
    },
  };
}
