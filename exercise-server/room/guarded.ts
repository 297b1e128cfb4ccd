/** A listener that may throw: whoever is told something must not take those who tell it down. */
import type { Backlog, Subscriber } from './streams.ts';

/** @param failed hears of the first throw; after it the listener is told nothing any more */
export function guarded(subscriber: Subscriber, failed: (error: unknown) => void): Subscriber {
  let isDropped = false;
  const tell = (call: () => void): void => {
    if (isDropped) return;
    try {
      call();
    } catch (error) {
      isDropped = true;
      failed(error);
    }
  };
  return {
    full: (message) => tell(() => subscriber.full(message)),
    records: (message) => tell(() => subscriber.records(message)),
    presence: (message) => tell(() => subscriber.presence(message)),
    held: (message) => tell(() => subscriber.held(message)),
    trouble: (kind) => tell(() => subscriber.trouble(kind)),
    backlog() {
      let found: Backlog = { frames: 0, bytes: 0 };
      tell(() => (found = subscriber.backlog()));
      return found;
    },
    close: (reason) => tell(() => subscriber.close(reason)),
  };
}
