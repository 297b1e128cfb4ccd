/**
 * Aim: both databases keep the same promises. PostgreSQL is started for this test in a temporary
 * folder. What SQLite alone promises (copies), and the marks beside both, are tested here too.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chain, headOf } from '../../exercise-server/room/chain.ts';
import { openLog } from '../../exercise-server/room/log.ts';
import { openEmbedded } from '../../exercise-server/store/embedded.ts';
import { readMarks, withHighWater } from '../../exercise-server/store/high-water.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import type { Store } from '../../exercise-server/store/port.ts';
import { openPostgres } from '../../exercise-server/store/postgres.ts';
import { startCluster, type Cluster } from '../kit/postgres-cluster.ts';
import { storeContract } from './store-contract.ts';

const COPIES = 100;
const folder = mkdtempSync(join(tmpdir(), 'liandong-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the embedded store', () => {
  let store: Store;
  beforeAll(() => {
    store = withHighWater(openLibsql(join(folder, 'contract.db')), join(folder, 'contract.mark'));
  });
  afterAll(() => store.close());
  storeContract(() => store);

  it('copies itself while others write, and the copy holds all that was acknowledged', async () => {
    const { epoch } = await store.take({
      stream: 'copied',
      holder: 'a',
      url: '',
      ttlMs: 60_000,
      instead: null,
    });
    const { log } = await openLog(store, 'copied', epoch);
    for (let i = 0; i < COPIES; i++) {
      await log.append([`${i}`]);
      const acknowledged = log.head.seq;
      const writing = log.append(['more']);
      const file = join(folder, `copy-${i}.db`);
      await store.backup(file);
      await writing;
      const copy = openLibsql(file);
      const read = await openLog(copy, 'copied', epoch);
      expect(read.bodies.length).toBeGreaterThanOrEqual(acknowledged);
      await copy.close();
    }
  });
});

describe('PostgreSQL', () => {
  let cluster: Cluster;
  let store: Store;
  beforeAll(async () => {
    cluster = await startCluster();
    store = await openPostgres(cluster.url);
  }, 60_000);
  afterAll(async () => {
    await store.close();
    cluster.stop();
  });
  storeContract(() => store);

  it('that was put back is found by every server that acknowledged something of what is gone', async () => {
    const lease = { stream: 'put-back', holder: 'a', url: '', ttlMs: 60_000, instead: null };
    const connect = async (server: string): Promise<Store> =>
      withHighWater(await openPostgres(cluster.url), join(folder, `${server}.mark`));
    const [own, other] = [await connect('own'), await connect('other')];
    const { epoch } = await own.take(lease);
    const { log } = await openLog(own, 'put-back', epoch);
    await log.append(['1', '2', '3']);
    // What another server writes after it is nothing that was lost.
    const records = chain(log.head, epoch, ['4']);
    await other.append({ stream: 'put-back', epoch, records });
    expect((await openLog(own, 'put-back', epoch)).bodies).toEqual(['1', '2', '3', '4']);

    await store.drop('put-back');
    const again = await store.take({ ...lease, holder: 'b' });
    const first = chain(headOf('put-back'), again.epoch, ['1', '2']);
    await store.append({ stream: 'put-back', epoch: again.epoch, records: first });
    for (const server of [own, other]) {
      const opened = openLog(server, 'put-back', again.epoch);
      await expect(opened).rejects.toMatchObject({ kind: 'damaged' });
    }
    expect((await openLog(store, 'put-back', again.epoch)).bodies).toEqual(['1', '2']);
    await own.close();
    await other.close();
  });
});

describe('the mark beside the database', () => {
  it('finds a database that lost what was acknowledged', async () => {
    const file = join(folder, 'lost.db');
    const mark = join(folder, 'lost.mark');
    const store = withHighWater(openLibsql(file), mark);
    const lease = { stream: 's', holder: 'a', url: '', ttlMs: 60_000, instead: null };
    const { epoch } = await store.take(lease);
    const { log } = await openLog(store, 's', epoch);
    await log.append(['1', '2']);
    await store.backup(join(folder, 'older.db'));
    await log.append(['3']);
    await store.close();

    const whole = withHighWater(openLibsql(file), mark);
    expect((await openLog(whole, 's', epoch)).bodies).toEqual(['1', '2', '3']);
    await whole.close();
    const older = withHighWater(openLibsql(join(folder, 'older.db')), mark);
    await expect(openLog(older, 's', epoch)).rejects.toMatchObject({ kind: 'damaged' });
    await older.close();
  });

  it('is not touched by a second server that is turned away', async () => {
    const file = join(folder, 'held.db');
    const mark = join(folder, 'held.mark');
    const held = await openEmbedded(file, mark, () => {});
    await expect(openEmbedded(file, mark, () => {})).rejects.toMatchObject({ kind: 'fenced' });
    const lease = { stream: 's', holder: 'a', url: '', ttlMs: 60_000, instead: null };
    const { epoch } = await held.take(lease);
    await held.append({ stream: 's', epoch, records: chain(headOf('s'), epoch, ['1']) });
    expect(readMarks(mark).get('s')?.seq).toBe(1);
    await held.close();
  });

  it('is itself read up to its last whole line', async () => {
    const mark = join(folder, 'torn.mark');
    const store = withHighWater(openLibsql(join(folder, 'torn.db')), mark);
    const { epoch } = await store.take({
      stream: 's',
      holder: 'a',
      url: '',
      ttlMs: 60_000,
      instead: null,
    });
    await store.append({ stream: 's', epoch, records: chain(headOf('s'), epoch, ['1']) });
    await store.close();
    const text = readFileSync(mark, 'utf8');
    for (let cut = 0; cut < text.length; cut++) {
      writeFileSync(mark, text.slice(0, cut));
      const reopened = withHighWater(openLibsql(join(folder, 'torn.db')), mark);
      expect(await reopened.mark('s')).toBeNull();
      await reopened.close();
    }
  });
});
