/** A log in memory that fails as disks and networks do, when it is told to. */
import { StoreFault, type LogPort, type LogRecord } from '../../exercise-server/room/log-port.ts';

export const FAULTS = ['full', 'before', 'after', 'fenced'] as const;
/** `before`: nothing was written, and the caller cannot know; `after`: it was, and cannot either. */
export type FaultKind = (typeof FAULTS)[number];

export interface FaultStore extends LogPort {
  /** Decides for each append, in order, whether it fails; null for no. */
  fault: (write: number) => FaultKind | null;
  readFails: boolean;
  /** What a power cut would leave, by stream. */
  readonly durable: Map<string, LogRecord[]>;
  epoch: number;
  writes: number;
}

export function createFaultStore(): FaultStore {
  const durable = new Map<string, LogRecord[]>();
  const store: FaultStore = {
    fault: () => null,
    readFails: false,
    durable,
    epoch: 1,
    writes: 0,
    async append({ stream, epoch, records }) {
      const fault = store.fault((store.writes += 1));
      if (fault === 'full') throw new StoreFault('full', 'no space left');
      if (fault === 'before') throw new StoreFault('io', 'connection lost');
      if (fault === 'fenced' || epoch !== store.epoch) throw new StoreFault('fenced', 'lease lost');
      const log = durable.get(stream) ?? [];
      if (records[0].seq !== log.length + 1) throw new StoreFault('conflict', 'not the end');
      durable.set(stream, [...log, ...records]);
      if (fault === 'after') throw new StoreFault('io', 'connection lost');
    },
    async read(stream, after, limit) {
      if (store.readFails) throw new StoreFault('io', 'no answer');
      return (durable.get(stream) ?? []).slice(after, after + limit);
    },
    mark: async () => null,
  };
  return store;
}
