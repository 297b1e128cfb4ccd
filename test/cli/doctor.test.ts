/**
 * Aim: what keeps other people's computers from being servers is found before the exercise, each said in
 * either language with what to do.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDisk, checkTimes } from '../../exercise-server/cli/doctor-data.ts';
import { databaseFile } from '../../exercise-server/listen.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { freePort } from '../kit/postgres-cluster.ts';
import { temporaryFolder } from '../kit/server.ts';
import { documentOf, isChinese, liandong } from './call.ts';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly text: string;
}

let folder: string;
let remove: () => void;
let port: number;

beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  mkdirSync(join(folder, 'd'));
  port = await freePort();
});
afterEach(() => remove());

const data = (): string => join(folder, 'd');

/** What is wrong, in both languages. */
async function wrong(): Promise<readonly (readonly [what: string, en: string])[]> {
  const seen = [];
  for (const language of ['zh', 'en']) {
    const call = ['doctor', '--data', 'd', '--port', String(port), '--json', '--lang', language];
    const found = documentOf<readonly Finding[]>(await liandong(call, { folder }));
    // The name and the number of Node.js are the same in every language.
    const said = found.filter(({ what }) => what !== 'node');
    expect(said.map(({ text }) => isChinese(text))).not.toContain(language !== 'zh');
    seen.push(found.filter(({ ok }) => !ok));
  }
  expect(seen[0].map(({ what }) => what)).toEqual(seen[1].map(({ what }) => what));
  return seen[1].map(({ what, text }) => [what, text] as const);
}

describe('a computer', () => {
  it('whose port another program has', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '0.0.0.0', resolve));
    const found = await wrong();
    other.close();
    expect(found).toEqual([['port', expect.stringContaining(`Port ${port} is in use`) as string]]);
  });

  it('of which a file is to be the folder of data', async () => {
    writeFileSync(join(folder, 'file'), '');
    const call = ['doctor', '--data', 'file', '--port', String(port)];
    const { code, out } = await liandong(call, { folder });
    expect(code).toBe(1);
    expect(out).toContain('a file stands where a folder is wanted. Choose another with --data.');
  });

  it('whose data was written under a clock that ran ahead', async () => {
    const store = openLibsql(databaseFile(data()));
    const createdMs = Date.now() + 40 * 24 * 3_600_000;
    const account = { id: 'a', name: 'a', password: null, createdMs };
    await store.put('account', 'a', JSON.stringify(account));
    await store.close();
    expect(await wrong()).toEqual([['times', expect.stringContaining('Set it before') as string]]);
  });

  it('whose clock differs from that of the disk', async () => {
    const found = await checkTimes('en', data(), Date.now() - 3_600_000);
    expect(found).toMatchObject([{ what: 'times', ok: false }]);
    expect(found[0].text).toContain('differs from this computer’s by 60 minutes');
  });

  it('whose folder is on its own disk', () => {
    expect(checkDisk('en', data())).toMatchObject({ ok: true });
  });

  it('whose audit key is damaged, and was', async () => {
    const store = openLibsql(databaseFile(data()));
    await store.put('setting', 'audit-key', '{"value":');
    expect(await wrong()).toEqual([
      ['audit-key', expect.stringContaining('a server starts all the same') as string],
    ]);
    await store.put('setting', 'audit-key', '{"value":"good again"}');
    await store.put('setting', 'audit-key-lost', '{"value":"1764000000000"}');
    await store.close();
    expect(await wrong()).toEqual([
      ['audit-key', expect.stringContaining('replaced at 2025-11-24') as string],
    ]);
  });

  it('whose database is no database any more', async () => {
    writeFileSync(databaseFile(data()), 'x'.repeat(8192));
    const found = await wrong();
    expect(found.map(([what]) => what)).toContain('data');
    expect(found[0][1]).toContain('cannot be opened');
  });
});
