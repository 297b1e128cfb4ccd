/** Aim: whoever must answer for a server reads who did what to it, in their own language or by a program. */
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseFile, markFile } from '../../exercise-server/listen.ts';
import { openAudit } from '../../exercise-server/registry/audit.ts';
import { documentsOf } from '../../exercise-server/registry/documents.ts';
import { withHighWater } from '../../exercise-server/store/high-water.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { temporaryFolder } from '../kit/server.ts';
import { ORDER } from '../../exercise-server/protocol/rest.ts';
import { MESSAGES } from '../../sim-core/text/index.ts';
import { documentOf, isChinese, liandong, ROOT } from './call.ts';

const { folder, remove } = temporaryFolder();
const FROM_MS = Date.UTC(2026, 10, 3, 8, 30);

beforeAll(async () => {
  const store = withHighWater(openLibsql(databaseFile(folder)), markFile(folder));
  const documents = documentsOf(store);
  const person = { id: 'g.p', group: 'g', role: 'participant', department: null } as const;
  await documents.put('person', 'g.p', { ...person, name: '王工' });
  let now = FROM_MS;
  const failed = (error: unknown): void => void expect.fail(String(error));
  // Two servers of one store, each under its own name, and two processes of the second.
  for (const holder of ['north/1/a', 'south/1/a', 'south/2/b', 'south/1/a']) {
    const options = { store, documents, holder, url: '', utcMs: () => (now += 1000), failed };
    const audit = await openAudit(options);
    const event = { address: '10.0.0.7', subject: 'g' };
    audit.write({ ...event, who: 'g.p', verb: 'take-seat', seat: 'qingpu-ecology', ok: true });
    audit.write({ ...event, who: null, verb: 'join', ok: false, why: 'http.unknown-code' });
    audit.write({ ...event, who: 'gone', verb: 'of-a-newer-server', ok: false, why: 'newer' });
    await audit.close();
  }
  await store.close();
});
afterAll(remove);

const audit = (...words: readonly string[]) =>
  liandong(['audit', '--data', folder, ...words], { folder });

it('prints a line for each, in either language', async () => {
  const en = await audit('--lang', 'en');
  expect(en).toMatchObject({ code: 0, err: '' });
  const rows = en.out.trimEnd().split('\n').slice(2);
  expect(rows).toHaveLength(12);
  expect(rows[0]).toMatch(
    /^2026-11-03 08:30:01 +王工 +takes or leaves a seat +g +qingpu-ecology +done/,
  );
  expect(rows[1]).toMatch(/unknown +joins by a code +g +refused: There is no such code\./);
  expect(rows[2]).toMatch(/gone +of-a-newer-server +g +refused: newer/);
  expect(isChinese(en.out.replaceAll('王工', ''))).toBe(false);
  const zh = await audit('--lang', 'zh', '--last', '2');
  expect(zh.out).toMatch(/未知 +凭码加入 +g +未成：没有这个入场码。/);
  expect(zh.out.trimEnd().split('\n')).toHaveLength(4);
});

it('has a word for everything that is written', () => {
  const plugins = join(ROOT, 'exercise-server', 'plugins');
  const files = readdirSync(plugins).filter((file) => file.endsWith('.ts'));
  const written = files.flatMap((file) =>
    [...readFileSync(join(plugins, file), 'utf8').matchAll(/verb: '([a-z-]+)'/g)].map(
      ([, verb]) => verb,
    ),
  );
  const orders = ORDER.options.map(({ shape }) => shape.kind.value);
  expect(written.length).toBeGreaterThan(10);
  const without = [...written, ...orders].filter((verb) => !(`audit.verb-${verb}` in MESSAGES));
  expect(without).toEqual([]);
});

it('gives programs one document', async () => {
  const { lines, damaged } = documentOf<{ lines: object[]; damaged: object[] }>(
    await audit('--json'),
  );
  expect(damaged).toEqual([]);
  expect(lines).toHaveLength(12);
  expect(lines[0]).toEqual({
    at_ms: FROM_MS + 1000,
    who: 'g.p',
    name: '王工',
    verb: 'take-seat',
    subject: 'g',
    seat: 'qingpu-ecology',
    ok: true,
    why: null,
    from: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    stream: 'audit.north.2026-11',
  });
});

it('shows what comes before a record that was changed, and says so', async () => {
  const other = temporaryFolder();
  copyFileSync(databaseFile(folder), databaseFile(other.folder));
  const store = openLibsql(databaseFile(other.folder));
  const [first] = await store.read('audit.south.2026-11', 1, 1);
  const forged = first.body.replace('"ok":false', '"ok":true');
  await store.rewrite('audit.south.2026-11', new Map([[2, forged]]));
  await store.close();
  const answer = await liandong(['audit', '--data', other.folder, '--lang', 'en']);
  other.remove();
  expect(answer.code).toBe(1);
  expect(answer.err).toContain(
    'The audit log audit.south.2026-11 is damaged: record 2 does not fit',
  );
  expect(answer.out.trimEnd().split('\n')).toHaveLength(2 + 3 + 1);
});

it('says when there is nothing, and where there is no data', async () => {
  const empty = temporaryFolder();
  const none = await liandong(['audit', '--data', empty.folder, '--lang', 'en']);
  expect(none).toMatchObject({ code: 2 });
  await openLibsql(databaseFile(empty.folder)).close();
  const answer = await liandong(['audit', '--data', empty.folder, '--lang', 'zh']);
  expect(answer).toMatchObject({ code: 0, out: '审计日志里还没有记录。\n' });
  empty.remove();
});
