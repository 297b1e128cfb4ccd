/** Secrets are random, given out once, and kept as digests only. */
import { createHash, randomBytes, randomFillSync, randomInt } from 'node:crypto';

/** 160 bits, 27 characters of base64url. */
export function newSecret(): string {
  return randomBytes(20).toString('base64url');
}

export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

const ID_BYTES = 8;
/** Random bytes in stock: a room wants an id for every record, and asking costs more than the bytes. */
const stock = Buffer.alloc(512 * ID_BYTES);
let taken = stock.length;

/** An id that tells nothing and cannot be guessed: 16 characters of [0-9a-f]. */
export function newId(): string {
  if (taken === stock.length) {
    randomFillSync(stock);
    taken = 0;
  }
  taken += ID_BYTES;
  return stock.toString('hex', taken - ID_BYTES, taken);
}

export function newCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}

/** A code as somebody typed it: full-width digits and spaces are fine. */
export function readCode(typed: string): string {
  return typed
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000-]/g, '');
}

/** 64 bits for a group's disaster; no seat ever sees them. */
export function newSeed(): string {
  return BigInt(`0x${randomBytes(8).toString('hex')}`).toString();
}
