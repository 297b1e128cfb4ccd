/**
 * The server that is soaked, as a process of its own with the shipped drills. Its words: the folder, and
 * `leak` for one that keeps every record it has written, which the soak must notice, and how long a room
 * that is over stays open, ms.
 */
import { join } from 'node:path';
import { withHighWater } from '../../exercise-server/store/high-water.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import type { Store } from '../../exercise-server/store/port.ts';
import { realDrills } from '../kit/drill-server.ts';
import { startServer } from '../kit/server.ts';

const [folder, plant, lookBackMs] = process.argv.slice(2);
const tell = (message: object): void => void process.send?.(message);

export interface Figures {
  readonly heapBytes: number;
  readonly rssBytes: number;
  readonly cpuMs: number;
}

const kept: string[] = [];
/** Characters kept for each record: as many as the update that everybody is sent. */
const UPDATE = 4000;

function leaking(store: Store): Store {
  return {
    ...store,
    append(write) {
      for (const { hash } of write.records) kept.push(Array(UPDATE).fill(hash[0]).join(''));
      return store.append(write);
    },
  };
}

const plain = openLibsql(join(folder, 'liandong.db'));
const server = await startServer({
  folder,
  store: withHighWater(plant === 'leak' ? leaking(plain) : plain, join(folder, 'liandong.mark')),
  tickMs: 250,
  lookBackMs: Number(lookBackMs),
  snapshotEvery: 1000,
  callsAMinute: { session: 1e6, address: 1e6 },
  logger: { level: 'warn', stream: process.stderr },
  ...realDrills(folder),
});

process.on('message', (asked) => {
  if (asked === 'collect') globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  tell({ heapBytes: heapUsed + external, rssBytes: rss, cpuMs: (user + system) / 1000 });
});
process.once('disconnect', () => process.exit(1));
process.once('SIGTERM', () => {
  void server.stop().then(() => process.exit(0));
});
tell({ url: server.url, setupToken: server.setupToken });
