/** The right to be the only one who writes a log, given for a while and told by its epoch. */
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

/** The lease under which a room writes and shows, as its process sees it. */
export interface RoomLease {
  /** Whether nobody else can have it yet, by our own clocks. */
  isSure(): boolean;
  /** Prolongs it. @returns whether it was ours still @throws {StoreFault} where the store does not say */
  renew(): Promise<boolean>;
}

export interface LeasePort {
  /** The lease, newly taken with a higher epoch, or as another holder has it. */
  take(request: LeaseRequest): Promise<Lease>;
  /** Prolongs all leases of a holder. @returns the epochs of those that it still holds, by stream */
  renew(holder: string, ttlMs: number): Promise<ReadonlyMap<string, number>>;
  release(stream: string, holder: string): Promise<void>;
  /** Who holds it now, or null. */
  holderOf(stream: string): Promise<Lease | null>;
  /** All that is held now, by whomever, in no order. */
  held(): Promise<readonly (Lease & { readonly stream: string })[]>;
}
