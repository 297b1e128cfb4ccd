/**
 * Aim: whoever looks after a server brings a list of names into an exercise from a file as their office has
 * it, looks first, and is told what of it will not do.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseFile } from '../../exercise-server/listen.ts';
import { textOfBytes } from '../../exercise-server/protocol/file-text.ts';
import { documentsOf, type Exercise } from '../../exercise-server/registry/documents.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { temporaryFolder } from '../kit/server.ts';
import { documentOf, liandong } from './call.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

/** 姓名,席位 · 王芳,吴江 · (nobody),青浦 · 李雷,厨师, as a Chinese Excel writes a CSV. */
const GBK = Buffer.from(
  'd0d5c3fb2ccfafcebb0d0acdf5b7bc2ccee2bdad0d0a2cc7e0c6d60d0ac0eec0d72cb3f8caa60d0a',
  'hex',
);

beforeAll(async () => {
  mkdirSync(join(folder, 'data'));
  const store = openLibsql(databaseFile(join(folder, 'data')));
  const documents = documentsOf(store);
  const seat = (department: string, rank: number) =>
    ({ department, rank, merges: [], code: `${rank}` }) as const;
  const departments = {
    wujiang: { zh: '吴江', en: 'Wujiang' },
    qingpu: { zh: '青浦', en: 'Qingpu' },
  };
  const input = await store.putBlob(serialize({ texts: { departments } }));
  for (const [id, groups] of [
    ['one', ['g1']],
    ['two', ['g2', 'g3']],
  ] as const) {
    const body = { id, groups, title: '演练', drill: 'd', scenario: 's', createdMs: 0, by: 'a' };
    await documents.put('exercise', id, { ...body, hurry: 1 } satisfies Exercise);
    for (const group of groups) {
      await documents.put('group', group, {
        id: group,
        exercise: id,
        title: 'A',
        mechanism: 'none',
        code: '1',
        seats: [seat('qingpu', 1), seat('wujiang', 2)],
        input,
        engine: null,
        live: false,
        endedMs: null,
      });
    }
  }
  await store.close();
  writeFileSync(join(folder, 'people.csv'), GBK);
  writeFileSync(join(folder, 'empty.csv'), '姓名\n');
});

const roster = (...words: readonly string[]) => liandong(['roster', ...words], { folder });

describe('roster', () => {
  test('shows what would come of a file and keeps nothing, until it is asked to', async () => {
    const look = await roster('one', 'people.csv', '--dry-run', '--lang', 'zh');
    expect(look).toMatchObject({ code: 0, err: '' });
    expect(look.out).toMatch(/王芳 +吴江/);
    expect(look.out).toMatch(/李雷 +青浦/);
    expect(look.out).toContain('第 3 行：没有姓名');
    expect(look.out).toContain('第 4 行：本演练没有席位或角色“厨师”');
    expect(look.out).toContain('未保存');
    expect((await roster('one', '--lang', 'zh')).out).not.toContain('王芳');

    const kept = documentOf<{ saved: boolean }>(await roster('one', 'people.csv', '--json'));
    expect(kept).toMatchObject({
      saved: true,
      expected: [
        { name: '王芳', role: 'participant', department: 'wujiang', person: null },
        { name: '李雷', role: 'participant', department: 'qingpu', person: null },
      ],
    });
    expect((await roster('one')).out).toMatch(/王芳 +Wujiang/);
  });

  test('asks which group, and names what is not there', async () => {
    const which = await roster('two', 'people.csv');
    expect(which.code).toBe(2);
    expect(which.err).toContain('g2, g3');
    expect((await roster('two', 'people.csv', '--group', 'g3')).code).toBe(0);
    expect((await roster('two', 'people.csv', '--group', 'g9')).err).toContain('g2, g3');
    expect((await roster('none', 'people.csv')).code).toBe(2);
    expect((await roster('one', 'absent.csv')).err).toContain('absent.csv');
    expect((await roster('one', 'empty.csv')).err).toContain('needs a name');
  });
});

describe('the text of a file', () => {
  test('is read as UTF-8, with a mark or without, as UTF-16 and as GBK', () => {
    const text = '姓名,王芳';
    expect(textOfBytes(Buffer.from(text))).toBe(text);
    expect(textOfBytes(Buffer.from(`\uFEFF${text}`))).toBe(text);
    expect(textOfBytes(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe(text);
    expect(textOfBytes(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())).toBe(text);
    expect(textOfBytes(GBK)).toContain('王芳,吴江');
  });
});
