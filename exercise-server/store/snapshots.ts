/** Snapshots as the store keeps them: bound to the engine that made them, each with its own digest. */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Snapshot, SnapshotPort } from '../room/snapshot-port.ts';
import type { Store } from './port.ts';

const DIGEST_BYTES = 32;

/**
 * One group's snapshots.
 * @param engine identity of the bundle that plays it: another's snapshots are not looked at
 * @param failed told why one could not be read or kept
 */
export function snapshotsOf(
  store: Pick<Store, 'putSnapshot' | 'getSnapshot'>,
  stream: string,
  engine: string,
  failed: (error: unknown) => void,
): SnapshotPort {
  return {
    async newest(atMost) {
      try {
        for (let limit = atMost; ;) {
          const stored = await store.getSnapshot(stream, limit);
          if (stored === null) return null;
          const snapshot = decode(stored.bytes, engine);
          if (snapshot?.head.seq === stored.seq) return snapshot;
          limit = stored.seq - 1;
        }
      } catch (error) {
        failed(error);
        return null;
      }
    },
    async keep(snapshot) {
      try {
        await store.putSnapshot(stream, snapshot.head.seq, encode(snapshot, engine));
      } catch (error) {
        failed(error);
      }
    },
  };
}

function encode(snapshot: Snapshot, engine: string): Uint8Array {
  const body = serialize({ engine, snapshot });
  return Buffer.concat([digestOf(body), body]);
}

/** Null for damaged bytes and for another engine's. */
function decode(bytes: Uint8Array, engine: string): Snapshot | null {
  const body = bytes.subarray(DIGEST_BYTES);
  if (digestOf(body).compare(bytes.subarray(0, DIGEST_BYTES)) !== 0) return null;
  const kept = deserialize(body) as { readonly engine: string; readonly snapshot: Snapshot };
  return kept.engine === engine ? kept.snapshot : null;
}

function digestOf(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}
