/**
 * A server of the counter world as a process of its own, to be killed. Its words: the folder, the port,
 * where it kills itself: `<before|between|after>:<n-th append with an act>` or `never`, and perhaps a
 * database and its peers.
 */
import { join } from 'node:path';
import { openExclusive } from '../../exercise-server/store/exclusive.ts';
import { withHighWater } from '../../exercise-server/store/high-water.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import type { Store } from '../../exercise-server/store/port.ts';
import { openPostgres } from '../../exercise-server/store/postgres.ts';
import { reopening } from '../../exercise-server/store/reopening.ts';
import { startServer } from './server.ts';

const [folder, port, end, database, peers] = process.argv.slice(2);
const [moment, count] = end.split(':');
let appends = 0;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('unreachable');
}

/** Kills the process before the commit, between commit and mark, or before the acknowledgement. */
function mortal(store: Store, when: string): Store {
  return {
    ...store,
    async append(write) {
      const acts = write.records.filter(({ body }) => body.includes('"kind":"act"')).length;
      if (when === 'before') appends += acts > 0 ? 1 : 0;
      const isLast = acts > 0 && appends >= Number(count);
      if (isLast && moment === when && when === 'before') die();
      await store.append(write);
      if (isLast && moment === when) die();
    },
  };
}

async function embedded(): Promise<Store> {
  const store = await openExclusive(
    reopening(() => openLibsql(join(folder, 'liandong.db'))),
    () => process.exit(3),
  );
  const plain = mortal(mortal(store, 'before'), 'between');
  return mortal(withHighWater(plain, join(folder, 'liandong.mark')), 'after');
}

async function main(): Promise<void> {
  try {
    const store = database === undefined ? await embedded() : await openPostgres(database);
    const server = await startServer({
      folder,
      port: Number(port),
      store,
      // With an identity its rooms keep snapshots.
      engines: { own: 'counter', text: null, urlOf: () => 'counter' },
      peers: peers ? peers.split(',') : [],
      leaseMs: 1500,
      tickMs: 50,
    });
    process.once('SIGTERM', () => {
      void server.stop().then(() => process.exit(0));
    });
    console.log(JSON.stringify({ url: server.url, setupToken: server.setupToken }));
  } catch (error) {
    console.log(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    process.exit(2);
  }
}

void main();
