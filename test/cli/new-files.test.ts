/** Aim: a command that writes files overwrites none, and says so before it has worked for them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseFile } from '../../exercise-server/listen.ts';
import { documentsOf } from '../../exercise-server/registry/documents.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { temporaryFolder } from '../kit/server.ts';
import { liandong } from './call.ts';

const COMPARE = ['compare', 'taipu-river', '--mechanisms', 'territorial', '--seeds', '100000'];

let folder: string;
let remove: () => void;

beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
afterEach(() => remove());

test('a comparison is not begun where one of its files would be overwritten', async () => {
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'out', 'summary.csv'), 'mine');
  const en = await liandong([...COMPARE, '--out', 'out'], { folder });
  expect(en).toMatchObject({ code: 2, out: '' });
  expect(en.err).toMatch(/out.summary\.csv is there already, and nothing is overwritten/);
  const zh = await liandong([...COMPARE, '--out', 'out', '--lang', 'zh'], { folder });
  expect(zh).toMatchObject({ code: 2, err: expect.stringContaining('已经存在，不覆盖') as string });
  expect(readFileSync(join(folder, 'out', 'summary.csv'), 'utf8')).toBe('mine');
  expect(readdirSync(join(folder, 'out'))).toEqual(['summary.csv']);
});

test.each(['file', 'file/in'])(
  'a comparison is not begun where --out %s is no folder',
  async (out) => {
    writeFileSync(join(folder, 'file'), 'mine');
    const en = await liandong([...COMPARE, '--out', out], { folder });
    expect(en).toMatchObject({ code: 2, out: '' });
    expect(en.err).toBe(`${out} cannot be written: a file stands where a folder is wanted.\n`);
    const zh = await liandong([...COMPARE, '--out', out, '--lang', 'zh'], { folder });
    expect(zh.err).toBe(`无法写入 ${out}：需要文件夹的地方是一个文件。\n`);
  },
);

test('an exercise is exported to a file that is not there, and to no other', async () => {
  const store = openLibsql(databaseFile(folder));
  const more = { drill: 'd', scenario: 's', by: 'boss', hurry: 1, createdMs: 0 };
  await documentsOf(store).put('exercise', 'one', { id: 'one', title: 'one', groups: [], ...more });
  await store.close();
  const call = ['export', 'one', 'one.json', '--data', '.'];
  expect(await liandong(call, { folder })).toMatchObject({ code: 0, err: '' });
  writeFileSync(join(folder, 'one.json'), 'mine');
  const again = await liandong(call, { folder });
  expect(again).toMatchObject({ code: 2, out: '' });
  expect(again.err).toContain('one.json is there already');
  expect(readFileSync(join(folder, 'one.json'), 'utf8')).toBe('mine');
  const below = await liandong(['export', 'one', 'one.json/x', '--data', '.'], { folder });
  expect(below.err).toContain('a file stands where a folder is wanted');
});
