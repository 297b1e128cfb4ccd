/** What the server keeps, whichever database is behind it. */
import type { LogPort } from '../room/log-port.ts';

/** Kinds of small documents; each has an id and one JSON text. */
export const DOCUMENT_KINDS = [
  'account',
  'session',
  'exercise',
  'group',
  'person',
  'code',
  'ticket',
  'program',
  'setting',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface Lease {
  readonly holder: string;
  /** Where the holder can be reached. */
  readonly url: string;
  readonly epoch: number;
  /** Whether `holder` is who asked. */
  readonly mine: boolean;
}

export interface LeaseRequest {
  readonly stream: string;
  readonly holder: string;
  readonly url: string;
  readonly ttlMs: number;
  /** A holder known to be dead, whose lease need not run out; null for none. */
  readonly instead: string | null;
}

export interface Store extends LogPort {
  readonly kind: 'libsql' | 'postgres';
  /** The lease, newly taken with a higher epoch, or as another holder has it. */
  take(request: LeaseRequest): Promise<Lease>;
  /** Prolongs all leases of a holder. @returns the streams it still holds */
  renew(holder: string, ttlMs: number): Promise<readonly string[]>;
  release(stream: string, holder: string): Promise<void>;
  /** Who holds it now, or null. */
  holderOf(stream: string): Promise<Lease | null>;

  get(kind: DocumentKind, id: string): Promise<string | null>;
  put(kind: DocumentKind, id: string, body: string): Promise<void>;
  /** @returns false, and changes nothing, when the id is taken */
  create(kind: DocumentKind, id: string, body: string): Promise<boolean>;
  /** Removes and returns a document, so that only one caller ever gets it. */
  pop(kind: DocumentKind, id: string): Promise<string | null>;
  list(kind: DocumentKind): Promise<readonly (readonly [id: string, body: string])[]>;

  /** Keeps bytes by their SHA-256. @returns 64 hexadecimal digits */
  putBlob(bytes: Uint8Array): Promise<string>;
  /** @throws {StoreFault} 'damaged' when the bytes no longer have that digest */
  getBlob(hash: string): Promise<Uint8Array | null>;
  /** Takes a whole log away, with its lease. */
  drop(stream: string): Promise<void>;
  /** Writes a copy of everything to `file` while others write. @throws {StoreFault} */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
