/** A store whose file is opened anew after a failure: what the failure left is read, never guessed. */
import { StoreFault } from '../room/log-port.ts';
import type { Store } from './port.ts';

/**
 * After an error of input or output nothing that was in memory is trusted. The fresh opening also
 * writes once more, and syncs, what the log of the database holds.
 */
export function reopening(open: () => Store): Store {
  let store: Store | null = open();
  const { kind } = store;

  async function use<R>(call: (store: Store) => Promise<R>): Promise<R> {
    store ??= open();
    const used = store;
    try {
      return await call(used);
    } catch (error) {
      if (error instanceof StoreFault && error.kind === 'io' && store === used) {
        store = null;
        await used.close().catch(() => {});
      }
      throw error;
    }
  }

  return {
    kind,
    append: (write) => use((s) => s.append(write)),
    read: (stream, after, limit) => use((s) => s.read(stream, after, limit)),
    mark: (stream) => use((s) => s.mark(stream)),
    take: (request) => use((s) => s.take(request)),
    renew: (holder, ttlMs) => use((s) => s.renew(holder, ttlMs)),
    release: (stream, holder) => use((s) => s.release(stream, holder)),
    holderOf: (stream) => use((s) => s.holderOf(stream)),
    held: () => use((s) => s.held()),
    get: (what, id) => use((s) => s.get(what, id)),
    put: (what, id, body) => use((s) => s.put(what, id, body)),
    create: (what, id, body) => use((s) => s.create(what, id, body)),
    replace: (what, id, before, body) => use((s) => s.replace(what, id, before, body)),
    putUnder: (fence, what, id, body) => use((s) => s.putUnder(fence, what, id, body)),
    pop: (what, id) => use((s) => s.pop(what, id)),
    list: (what, prefix) => use((s) => s.list(what, prefix)),
    putBlob: (bytes) => use((s) => s.putBlob(bytes)),
    getBlob: (hash) => use((s) => s.getBlob(hash)),
    dropBlob: (hash) => use((s) => s.dropBlob(hash)),
    putSnapshot: (stream, seq, bytes) => use((s) => s.putSnapshot(stream, seq, bytes)),
    getSnapshot: (stream, atMost) => use((s) => s.getSnapshot(stream, atMost)),
    rewrite: (stream, bodies) => use((s) => s.rewrite(stream, bodies)),
    drop: (stream) => use((s) => s.drop(stream)),
    backup: (file) => use((s) => s.backup(file)),
    close: async () => {
      await store?.close();
      store = null;
    },
  };
}
