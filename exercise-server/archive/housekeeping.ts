/** Lets go of what is past its time, by the server itself; of several on one store one does it. */
import type { Audit } from '../registry/audit.ts';
import type { RoomClock } from '../room/clock.ts';
import type { Store } from '../store/port.ts';
import { retentionRound, type Due } from './retention.ts';

export interface Housekeeping {
  /** Waits for a round that is under way; none begins any more. */
  stop(): Promise<void>;
}

export interface HousekeepingParts {
  readonly store: Store;
  readonly clock: RoomClock;
  readonly holder: string;
  readonly url: string;
  readonly audit: Pick<Audit, 'write'>;
  /** Hears of what is about to be erased, and of what was. */
  told(what: string, due: Due): void;
  failed(error: unknown): void;
}

const EVERY_MS = 3_600_000;
/** A server that was just started has rooms to open first. */
const FIRST_MS = 10 * 60_000;
/** Longer than a round; of a server that died in one another may go on then. */
const LEASE_MS = 30 * 60_000;
const STREAM = 'housekeeping';

export function keepHouse(parts: HousekeepingParts): Housekeeping {
  const { store, clock, holder, url, audit } = parts;
  let isStopped = false;
  let round: Promise<void> = Promise.resolve();
  let cancel = clock.after(FIRST_MS, begin);

  function begin(): void {
    round = once()
      .catch(parts.failed)
      .then(() => {
        if (!isStopped) cancel = clock.after(EVERY_MS, begin);
      });
  }

  async function once(): Promise<void> {
    const { mine } = await store.take({
      stream: STREAM,
      holder,
      url,
      ttlMs: LEASE_MS,
      instead: null,
    });
    if (!mine) return;
    try {
      await retentionRound(store, clock.utcMs(), {
        told: (due) => note('retention-notice', due),
        erased: (due) => note('retention-erase', due),
        expired: (count) => write('retention-expired', String(count)),
      });
    } finally {
      await store.release(STREAM, holder);
    }
  }

  function note(verb: string, due: Due): void {
    parts.told(verb, due);
    write(verb, due.id);
  }

  function write(verb: string, subject: string): void {
    audit.write({ who: 'server', verb, subject, ok: true, address: '' });
  }

  return {
    async stop() {
      isStopped = true;
      cancel();
      await round;
    },
  };
}
