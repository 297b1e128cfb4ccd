import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A group's snapshot as bytes, for `unpackSnapshot` of the same engine. */
export function packSnapshot(snapshot: unknown): Uint8Array {
  return gzipSync(serialize(snapshot), { level: 1 });
}

/** @throws {Error} for bytes that `packSnapshot` has not made */
export function unpackSnapshot(bytes: Uint8Array): unknown {
  return deserialize(gunzipSync(bytes));
}
