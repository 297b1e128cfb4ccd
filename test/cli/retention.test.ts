/**
 * Aim: an administrator sees what a server is about to erase, in their own language, before anything is; and
 * one record that cannot be read keeps no other exercise's texts from being erased.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import Database from 'libsql';
import { DAY_MS } from '../../exercise-server/archive/retention.ts';
import { databaseFile } from '../../exercise-server/listen.ts';
import { documentsOf } from '../../exercise-server/registry/documents.ts';
import { chain, headOf } from '../../exercise-server/room/chain.ts';
import { writeEntry } from '../../exercise-server/room/entry.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import { note } from '../kit/room.ts';
import { temporaryFolder } from '../kit/server.ts';
import { documentOf, isChinese, liandong, type Answer } from './call.ts';

let folder: string;
let remove: () => void;

beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  const store = openLibsql(databaseFile(folder));
  const documents = documentsOf(store);
  for (const id of ['first', 'second']) {
    const group = { id: `${id}-group`, exercise: id, title: 'A', mechanism: 'none', code: '' };
    const ended = { live: false, endedMs: Date.now() - 50 * DAY_MS };
    await documents.put('group', group.id, {
      ...group,
      seats: [],
      input: '',
      engine: null,
      ...ended,
    });
    const more = { drill: 'd', scenario: 's', by: 'boss', hurry: 1, createdMs: 0 };
    await documents.put('exercise', id, { id, title: id, groups: [group.id], ...more });
    const by = { person: 'p', role: 'participant' } as const;
    const attempt: Attempt = { by, ...note('qingpu', `the words of ${id}`, 'n') };
    const bodies = [1, 2].map((at) => writeEntry({ at, phaseMs: at, attempt }, 'salt'));
    const lease = { stream: group.id, holder: 'h', url: '', ttlMs: 1000, instead: null };
    const { epoch } = await store.take(lease);
    const records = chain(headOf(group.id), epoch, bodies);
    await store.append({ stream: group.id, epoch, records });
    await store.release(group.id, 'h');
  }
  await store.close();
});
afterEach(() => remove());

const call = (...words: readonly string[]): Promise<Answer> =>
  liandong([...words, '--data', '.'], { folder });

it('sets and shows the times, and erases nothing by it', async () => {
  const off = await call('retention', '--lang', 'zh');
  expect(off).toMatchObject({ code: 0, err: '' });
  expect(off.out).toContain('演练：不自动删除');
  const set = await call('retention', '--exercises', '30', '--lang', 'en');
  expect(set.out).toContain('Exercises are erased 30 days after they are over.');
  expect(set.out).toMatch(/Exercise first “first” \(over since .*\): no notice is given yet/);
  expect(set.out).toContain('Nothing was erased by this');
  expect(isChinese(set.out)).toBe(false);
  const held = await call('retention', '--hold', 'first', '--lang', 'zh');
  expect(held.out).toMatch(/演练 first“first”（.*）：依法保全中，不删除。/);
  const { days, due } = documentOf<{ days: object; due: readonly object[] }>(
    await call('retention', '--audit', '400', '--release', 'first', '--json'),
  );
  expect(days).toEqual({ exercises: 30, audit: 400 });
  expect(due).toMatchObject([
    { kind: 'exercise', id: 'first', told: false, kept: null },
    { kind: 'exercise', id: 'second', told: false, kept: null },
  ]);
  expect((await call('retention', '--exercises', 'off')).out).toContain(
    'never erased by themselves',
  );
});

it('says what is wrong with a call', async () => {
  const unknown = await call('retention', '--hold', 'nobody', '--lang', 'en');
  expect(unknown).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^There is no exercise nobody\. liandong list exercises/),
  });
  expect((await call('retention', '--exercises', '0', '--lang', 'zh')).code).toBe(2);
});

it('says who is forgotten, who is not, and that everybody is signed out', async () => {
  const help = await call('erase', '--help', '--lang', 'en');
  expect(help.out.replace(/\s+/g, ' ')).toContain(
    'accounts stay: --account); everybody is signed out',
  );
  const en = await call('erase', '--persons', '--lang', 'en');
  expect(en).toMatchObject({ code: 0, err: '' });
  expect(en.out).toMatch(/^0 names of participants.*everybody is signed out.*accounts stay/);
  const zh = await call('erase', '--persons', '--lang', 'zh');
  expect(zh.out).toMatch(/参演人员.*重新登录.*账号/);
});

it('erases the texts of the others where a record cannot be read, and names it', async () => {
  const db = new Database(databaseFile(folder));
  const changed = db
    .prepare("UPDATE log SET body = x'ff00ff' WHERE stream = ? AND seq = 2")
    .run('first-group');
  expect(changed.changes).toBe(1);
  db.close();
  const zh = await call('erase', '--texts', '--lang', 'zh');
  expect(zh).toMatchObject({ code: 0, err: '' });
  expect(zh.out).toContain('已清除 2 条记录中的文字；1 个组未动');
  expect(zh.out).toMatch(/组 first-group：第 2 条记录有问题（(?:读不出来|内容被改动)）/);
  const en = await call('erase', '--texts', '--lang', 'en');
  expect(en.out).toContain('Group first-group: record 2 does not fit');
  const store = openLibsql(databaseFile(folder));
  const rest = await store.read('second-group', 0, 10);
  await store.close();
  expect(JSON.stringify(rest)).not.toContain('the words of');
});
