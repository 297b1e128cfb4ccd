/** What a room needs of a store: its log, and the right to be the only one who writes it. */

/** One durable line of a log. */
export interface LogRecord {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  /** Epoch of the lease under which it was written; never falls along a log. */
  readonly epoch: number;
  /** JSON text. */
  readonly body: string;
  /** Chain: SHA-256 over the hash before, seq, epoch and the sealed body (see chain.ts, seal.ts). */
  readonly hash: string;
}

/** The lease under which something is written. */
export interface Fence {
  readonly stream: string;
  /** The writer's epoch: the lease must still carry it in the same transaction. */
  readonly epoch: number;
}

/** Records to be added to one log, all or none. */
export interface StreamWrite extends Fence {
  readonly records: readonly LogRecord[];
}

export const STORE_FAULTS = [
  /** No room left on the disk: nothing was written. */
  'full',
  /** Reading or writing failed, or the connection broke: what was written is unknown. */
  'io',
  /** Another process holds the lease: this writer must stop for good. */
  'fenced',
  /** The log does not end where the writer thinks it does: it must read again. */
  'conflict',
  /** The log is shorter than what was once acknowledged, or its chain is broken. */
  'damaged',
] as const;
export type StoreFaultKind = (typeof STORE_FAULTS)[number];

export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly kind: StoreFaultKind;
  constructor(kind: StoreFaultKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/** The end of a log. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface LogPort {
  /** Resolves when the records would survive a loss of power. @throws {StoreFault} */
  append(write: StreamWrite): Promise<void>;
  /** At most `limit` records with seq > `after`, in order. @throws {StoreFault} */
  read(stream: string, after: number, limit: number): Promise<readonly LogRecord[]>;
  /** How far this log is known to have been acknowledged, kept apart from it; null = not known. */
  mark(stream: string): Promise<Head | null>;
}
