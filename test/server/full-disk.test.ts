/**
 * Aim: a disk that is really full. The operating system takes no more of a real server's bytes while
 * people act: what was acknowledged is in the log, nothing unsaved is acknowledged, time stands and
 * everybody is told why, and it goes on by itself when there is room again.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chain, headOf } from '../../exercise-server/room/chain.ts';
import { readMarks, withHighWater } from '../../exercise-server/store/high-water.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { transaction } from '../../exercise-server/store/transaction.ts';
import { buildChild } from '../kit/child-server.ts';
import { temporaryFolder } from '../kit/server.ts';
import { fullDiskTrial, limit, LIMITED, SMALL, whyNot, type Disk } from './full-disk-stage.ts';

const TIMES = 2;
const { folder, remove } = temporaryFolder();
beforeAll(buildChild, 60_000);
afterAll(remove);

/** Says what cannot be tried on this machine. */
function isHere(what: string, disk: Disk): boolean {
  const why = whyNot(disk, folder);
  if (why !== null) console.log(`absent: ${what}: ${why}`);
  return why === null;
}

it.each([
  // A write that fails for any reason but a lack of space leaves the database untrusted: it is opened
  // anew, and until that works whoever reads is told so.
  ['files may not grow', LIMITED, /^(200|503)$/],
  ['a small disk is full', SMALL, /^200$/],
] as const)(
  '%s: nothing is lost, nothing unsaved acknowledged, and it goes on by itself',
  async (name, disk, answered) => {
    if (!isHere(name, disk)) return;
    const report = await fullDiskTrial(disk, join(folder, disk.trouble), TIMES);
    const { faults, acknowledged, backMs, reads } = report;
    expect(faults).toEqual([]);
    for (const status of reads) expect(String(status)).toMatch(answered);
    console.log(
      `${name}, ${TIMES} times: ${acknowledged} acknowledged, 0 lost; ` +
        `back in ${Math.round(Math.max(...backMs))} ms`,
    );
    expect(acknowledged).toBeGreaterThan(60);
  },
  60_000,
);

it('a mark cut short is no acknowledgement, and the next one is whole', async () => {
  if (!isHere('files may not grow', LIMITED)) return;
  const file = join(folder, 'whole.mark');
  const plain = openLibsql(join(folder, 'marks.db'));
  const store = withHighWater({ ...plain, append: async () => {} }, file);
  const records = chain(headOf('g'), 1, ['1', '2', '3']);
  const append = (n: number): Promise<void> =>
    store.append({ stream: 'g', epoch: 1, records: [records[n]] });
  await append(0);
  // Of this very process, and only for a moment.
  limit(process.pid, String(statSync(file).size + 40));
  try {
    await expect(append(1)).rejects.toMatchObject({ kind: 'io' });
  } finally {
    limit(process.pid, 'unlimited');
  }
  expect(readMarks(file).get('g')).toMatchObject({ seq: 1 });
  await append(2);
  expect(readMarks(file).get('g')).toEqual({ seq: 3, hash: records[2].hash });
  await store.close();
});

it('a transaction for which there is no room says so, and the next one is not in its way', () => {
  const db = new Database(join(folder, 'pages.db'));
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE t (text TEXT)');
  db.pragma('max_page_count = 4');
  const insert = db.prepare('INSERT INTO t VALUES (?)');
  const write = transaction(db, (text: string) => void insert.run(text));
  for (let i = 0; i < 2; i++) {
    expect(() => write('x'.repeat(50_000))).toThrow(
      expect.objectContaining({ code: 'SQLITE_FULL' }) as Error,
    );
    expect(db.inTransaction).toBe(false);
  }
  db.pragma('max_page_count = 1000');
  write('x'.repeat(50_000));
  expect(db.prepare('SELECT count(*) AS n FROM t').get()).toMatchObject({ n: 1 });
  db.close();
});
