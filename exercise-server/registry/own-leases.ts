/** The leases of this process, and until when each is its own by its own clocks. */
import type { RoomClock } from '../room/clock.ts';
import type { Lease, LeasePort, RoomLease } from '../room/lease-port.ts';
import { isDead } from './holder.ts';

export interface OwnLeasesOptions {
  readonly store: LeasePort;
  readonly clock: RoomClock;
  readonly holder: string;
  /** Where clients reach this process. */
  readonly url: string;
  readonly ttlMs: number;
}

/** When a lease may be another's, by either clock. */
interface End {
  readonly ms: number;
  readonly utcMs: number;
}

export interface OwnLeases {
  /** The lease of a group: ours now, or as another holder that lives has it. @throws {StoreFault} */
  take(group: string): Promise<Lease>;
  /** Prolongs all. @returns the epochs of those that are ours still, by group @throws {StoreFault} */
  renew(): Promise<ReadonlyMap<string, number>>;
  release(group: string): Promise<void>;
  /** As the room sees it that writes under this epoch: a later one of this process is another room's. */
  of(group: string, epoch: number): RoomLease;
}

export function createOwnLeases({ store, clock, holder, url, ttlMs }: OwnLeasesOptions): OwnLeases {
  const sure = new Map<string, End & { readonly epoch: number }>();

  /** Read before the store is asked: its clock starts to count later than ours. */
  const end = (): End => ({ ms: clock.nowMs() + ttlMs, utcMs: clock.utcMs() + ttlMs });

  async function renew(): Promise<ReadonlyMap<string, number>> {
    const until = end();
    const held = await store.renew(holder, ttlMs);
    for (const [group, epoch] of held) sure.set(group, { ...until, epoch });
    return held;
  }

  return {
    async take(group) {
      const until = end();
      const request = { stream: group, holder, url, ttlMs, instead: null };
      let lease = await store.take(request);
      if (!lease.mine && isDead(lease.holder)) {
        lease = await store.take({ ...request, instead: lease.holder });
      }
      if (lease.mine) sure.set(group, { ...until, epoch: lease.epoch });
      return lease;
    },
    renew,
    async release(group) {
      sure.delete(group);
      await store.release(group, holder);
    },
    of: (group, epoch) => ({
      isSure() {
        const lease = sure.get(group);
        if (lease?.epoch !== epoch) return false;
        // The monotonic clock stands while the computer sleeps; the other may be set back.
        return clock.nowMs() < lease.ms && clock.utcMs() < lease.utcMs;
      },
      renew: async () => (await renew()).get(group) === epoch,
    }),
  };
}
