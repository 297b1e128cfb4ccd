/** One life of a server process: when it dies its timers, its store and its sockets die with it. */
import type { RoomClock } from '../../exercise-server/room/clock.ts';
import { StoreFault, type LogPort, type StreamWrite } from '../../exercise-server/room/log-port.ts';
import type { FakeClock } from '../kit/fake-clock.ts';
import type { FaultStore } from '../kit/fault-store.ts';

export interface Incarnation {
  readonly clock: RoomClock;
  readonly store: LogPort;
  readonly epoch: number;
  /** The process is gone. What it was writing is in the store, or not. */
  kill(): void;
  readonly alive: boolean;
}

const NEVER = new Promise<never>(() => {});

/** @param delayMs how long a commit takes; @param survives whether a commit in flight outlives its process */
export function createIncarnation(
  clock: FakeClock,
  store: FaultStore,
  chance: { delayMs(): number; survives(): boolean },
): Incarnation {
  let alive = true;
  const epoch = (store.epoch += 1);
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      clock.after(ms, resolve);
    });
  return {
    epoch,
    get alive() {
      return alive;
    },
    kill() {
      alive = false;
    },
    clock: {
      nowMs: () => clock.nowMs(),
      utcMs: () => clock.utcMs(),
      after: (ms, call) => clock.after(ms, () => (alive ? call() : undefined)),
    },
    store: {
      async append(write: StreamWrite) {
        await wait(chance.delayMs());
        if (!alive && !chance.survives()) return NEVER;
        try {
          await store.append(write);
        } catch (error) {
          if (alive) throw error;
        }
        return alive ? undefined : NEVER;
      },
      async read(stream, after, limit) {
        if (!alive) return NEVER;
        if (store.readFails) throw new StoreFault('io', 'no answer');
        return store.read(stream, after, limit);
      },
      mark: async () => null,
    },
  };
}
