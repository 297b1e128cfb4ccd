/** Many rooms, one sync: what is asked within one turn of the event loop is committed together. */
import type { StoreFault, StreamWrite } from '../room/log-port.ts';

/** Commits writes in one transaction; answers one by one why a write was refused, or null. */
export type Commit = (
  writes: readonly StreamWrite[],
) => Promise<readonly (StoreFault | null)[]> | readonly (StoreFault | null)[];

interface Waiting {
  readonly write: StreamWrite;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Two writes to one log never share a transaction: the second may depend on the first's fate. */
export function groupCommit(commit: Commit): (write: StreamWrite) => Promise<void> {
  let queue: Waiting[] = [];
  let running = false;

  async function flush(): Promise<void> {
    while (queue.length > 0) {
      const streams = new Set<string>();
      const now: Waiting[] = [];
      const later: Waiting[] = [];
      for (const waiting of queue) {
        const isSecond = streams.has(waiting.write.stream);
        streams.add(waiting.write.stream);
        (isSecond ? later : now).push(waiting);
      }
      queue = later;
      try {
        const faults = await commit(now.map(({ write }) => write));
        now.forEach(({ resolve, reject }, i) => {
          const fault = faults[i];
          if (fault === null) resolve();
          else reject(fault);
        });
      } catch (error) {
        for (const { reject } of now) reject(error);
      }
    }
    running = false;
  }

  return (write) =>
    new Promise((resolve, reject) => {
      queue.push({ write, resolve, reject });
      if (running) return;
      running = true;
      setImmediate(() => void flush());
    });
}
