/** One server a data folder: a second one that starts on it is told so, and stops. */
import { StoreFault } from '../room/log-port.ts';
import { isDead, newHolder } from '../registry/holder.ts';
import type { Store } from './port.ts';

const STREAM = 'server';
const TTL_MS = 6000;

/**
 * Takes the store for this process and keeps it. After a crash the next one gets it at once, because
 * the old holder's process is gone.
 * @param lost is called when another process has taken it after all: this one must end
 * @throws {StoreFault} 'fenced' while another process has it
 */
export async function openExclusive(store: Store, lost: () => void): Promise<Store> {
  const holder = newHolder(String(process.hrtime.bigint()));
  const request = { stream: STREAM, holder, url: '', ttlMs: TTL_MS };
  let lease = await store.take({ ...request, instead: null });
  if (!lease.mine && isDead(lease.holder)) {
    lease = await store.take({ ...request, instead: lease.holder });
  }
  if (!lease.mine) {
    await store.close();
    throw new StoreFault('fenced', `the folder is in use by process ${lease.holder.split('/')[1]}`);
  }
  const timer = setInterval(() => {
    store.renew(holder, TTL_MS).then(
      (held) => {
        if (!held.has(STREAM)) lost();
      },
      // A store that does not answer says nothing about who has it.
      () => {},
    );
  }, TTL_MS / 3);
  timer.unref();
  return {
    ...store,
    async close() {
      clearInterval(timer);
      await store.release(STREAM, holder);
      await store.close();
    },
  };
}
