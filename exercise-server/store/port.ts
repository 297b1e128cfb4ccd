/** What the server keeps, whichever database is behind it. */
import type { LeasePort } from '../room/lease-port.ts';
import type { Fence, LogPort } from '../room/log-port.ts';

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
  'draft',
  'map',
  'replay',
  'order',
  'invitation',
  'roster',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Bytes as they were given, perhaps damaged since: whoever reads them looks. */
export interface StoredSnapshot {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export interface Store extends LogPort, LeasePort {
  readonly kind: 'libsql' | 'postgres';
  get(kind: DocumentKind, id: string): Promise<string | null>;
  put(kind: DocumentKind, id: string, body: string): Promise<void>;
  /** @returns false, and changes nothing, when the id is taken */
  create(kind: DocumentKind, id: string, body: string): Promise<boolean>;
  /**
   * Writes a document only where it still is what its reader read, so that of two who change one, on
   * whichever servers, the later hears of the earlier.
   * @returns false, and changes nothing, when it is another or gone
   */
  replace(kind: DocumentKind, id: string, before: string, body: string): Promise<boolean>;
  /**
   * Writes a document as a log is written: only while its writer still has the lease. Whoever takes it
   * afterwards reads what was written before.
   * @returns false, and changes nothing, when the lease is another's by now
   */
  putUnder(fence: Fence, kind: DocumentKind, id: string, body: string): Promise<boolean>;
  /** Removes and returns a document, so that only one caller ever gets it. */
  pop(kind: DocumentKind, id: string): Promise<string | null>;
  /** Documents whose id begins so, in the order of ids. */
  list(
    kind: DocumentKind,
    prefix: string,
  ): Promise<readonly (readonly [id: string, body: string])[]>;

  /** Keeps bytes by their SHA-256. @returns 64 hexadecimal digits */
  putBlob(bytes: Uint8Array): Promise<string>;
  /** @throws {StoreFault} 'damaged' when the bytes no longer have that digest */
  getBlob(hash: string): Promise<Uint8Array | null>;
  /** Lets go of bytes that nothing names any more; of what is not there, too. */
  dropBlob(hash: string): Promise<void>;
  /** Keeps a snapshot of what a log had come to, and lets go of all but the two newest. */
  putSnapshot(stream: string, seq: number, bytes: Uint8Array): Promise<void>;
  /** The newest that ends no later than this record; null for none. */
  getSnapshot(stream: string, atMost: number): Promise<StoredSnapshot | null>;
  /**
   * Puts other bodies in the place of a log's, by seq, in one transaction, and lets go of its snapshots:
   * for texts that must be forgotten. The caller sees to it that the chain still holds.
   */
  rewrite(stream: string, bodies: ReadonlyMap<number, string>): Promise<void>;
  /** Takes a whole log away, with its lease and its snapshots. */
  drop(stream: string): Promise<void>;
  /** Writes a copy of everything to `file` while others write. @throws {StoreFault} */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
