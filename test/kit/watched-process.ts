/**
 * A server as a process of its own, whose memory is watched. Its word is one object in JSON, see
 * `WatchedSpec`.
 */
import { join } from 'node:path';
import { hostInline } from '../../exercise-server/engine-host/inline.ts';
import { withHighWater } from '../../exercise-server/store/high-water.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import type { Store } from '../../exercise-server/store/port.ts';
import { chartedGroup } from './charted-group.ts';
import { realDrills } from './drill-server.ts';
import { startServer, type ServerSpec } from './server.ts';

export interface WatchedSpec {
  readonly folder: string;
  /** The shipped drills, or the small world whose heavy rooms show a chart of so many characters. */
  readonly world: 'drills' | { readonly chart: number };
  /** What whoever watches must notice: `leak` keeps every record it wrote, `hoard` what it was sent. */
  readonly plant: 'leak' | 'hoard' | 'nothing';
  /** How long a room that is over stays open, ms. */
  readonly lookBackMs: number;
}

export interface Figures {
  /** What JavaScript holds, in its heap and outside. */
  readonly heapBytes: number;
  readonly rssBytes: number;
  readonly cpuMs: number;
  /** Names that every object has. */
  readonly prototype: readonly string[];
}

const spec = JSON.parse(process.argv[2]) as WatchedSpec;
const tell = (message: object): void => void process.send?.(message);

const kept: string[] = [];
/** Characters kept for each record: about as many as a desk's whole view. */
const VIEW = 20_000;
/** Characters kept for each piece that comes over a connection. */
const PIECE = 100_000;

function leaking(store: Store): Store {
  return {
    ...store,
    append(write) {
      for (const { hash } of write.records) kept.push(Array(VIEW).fill(hash[0]).join(''));
      return store.append(write);
    },
  };
}

function worldOf({ folder, world }: WatchedSpec): Partial<ServerSpec> {
  if (world === 'drills') return realDrills(folder);
  return { openEngine: async (input) => hostInline(chartedGroup(world.chart), input) };
}

const plain = openLibsql(join(spec.folder, 'liandong.db'));
const store = spec.plant === 'leak' ? leaking(plain) : plain;
const server = await startServer({
  folder: spec.folder,
  store: withHighWater(store, join(spec.folder, 'liandong.mark')),
  tickMs: 250,
  lookBackMs: spec.lookBackMs,
  snapshotEvery: 1000,
  callsAMinute: { session: 1e9, address: 1e9 },
  logger: { level: 'warn', stream: process.stderr },
  ...worldOf(spec),
});

if (spec.plant === 'hoard') {
  server.app.server.on('upgrade', (_request, socket) => {
    socket.on('data', () => kept.push(Array(PIECE).fill('x').join('')));
  });
}

process.on('message', (asked) => {
  if (asked === 'collect') globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  tell({
    heapBytes: heapUsed + external,
    rssBytes: rss,
    cpuMs: (user + system) / 1000,
    prototype: Object.getOwnPropertyNames(Object.prototype),
  } satisfies Figures);
});
process.once('disconnect', () => process.exit(1));
process.once('SIGTERM', () => {
  void server.stop().then(() => process.exit(0));
});
tell({ url: server.url, setupToken: server.setupToken });
