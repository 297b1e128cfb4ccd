/** Blobs are named by what they hold. */
import { createHash } from 'node:crypto';
import { StoreFault } from '../room/log-port.ts';

/** SHA-256, hexadecimal. */
export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @throws {StoreFault} 'damaged' when the bytes are not those of the digest */
export function checkedBlob(hash: string, bytes: Uint8Array): Uint8Array {
  if (digest(bytes) === hash) return bytes;
  throw new StoreFault('damaged', `blob ${hash}: its bytes have changed`);
}
