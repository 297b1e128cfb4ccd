/**
 * Aim: a document that cannot be read takes nothing down but what it stands for. Each kind is damaged in
 * turn: the list of exercises is answered and says which, rooms that a dead process leaves are taken over,
 * those who watch the server hear of it, and nobody gains a door by it. Of an exercise with a damaged group
 * the good one is reached and hears the orders.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArchive } from '../../exercise-server/archive/archive.ts';
import { erasePersons } from '../../exercise-server/archive/erase.ts';
import type { ExerciseBody, ExerciseListed } from '../../exercise-server/protocol/rest.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { liandong as called } from '../cli/call.ts';
import {
  createExercise,
  openBrowser,
  signIn,
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type Browser,
  type TestServer,
} from '../kit/server.ts';

const TWO = [
  { title: 'A', mechanism: 'none' },
  { title: 'B', mechanism: 'none' },
];
const NO_DOCUMENT = ['{"id":"x', 'null', '"text"', '{}'];

let folder: string;
let remove: () => void;
let server: TestServer;
let boss: Browser;
let bad: ExerciseBody;
let good: ExerciseBody;

beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  server = await startServer({ folder });
  boss = await signUp(server);
  [bad, good] = [await createExercise(boss, TWO), await createExercise(boss)];
  for (const { id } of [bad, good]) await order(id, 'start');
});
afterEach(async () => {
  await server.stop();
  remove();
});

function order(id: string, kind: string): ReturnType<typeof boss.call> {
  return boss.call('POST', `/api/exercises/${id}/order`, {
    kind,
    ...(kind === 'pause' ? { why: 'look' } : {}),
  });
}

/** Puts another text in the place of a document, or damages a record of a log, while no server runs. */
async function damage(sql: string, ...values: readonly string[]): Promise<void> {
  await server.stop();
  const db = new Database(join(folder, 'liandong.db'));
  expect(db.prepare(sql).run(...values).changes).toBe(1);
  db.close();
  server = await startServer({ folder });
}

function breakDocument(kind: string, id: string, text: string): Promise<void> {
  return damage('UPDATE documents SET body = ? WHERE kind = ? AND id = ?', text, kind, id);
}

const health = () => openBrowser(server.url).call('GET', '/health');

describe.each(NO_DOCUMENT)('a document that reads %s', (text) => {
  it('is the damage of its own group: the other is taken over, reached and heard', async () => {
    const [lost, kept] = bad.groups;
    await breakDocument('group', lost.id, text);
    boss = await signIn(server.url);
    const open = (): readonly string[] => [...server.services.rooms.open().keys()].sort();
    await expect.poll(open).toEqual([kept.id, good.groups[0].id].sort());
    expect(await health()).toMatchObject({ status: 503, body: { damaged: { group: 1 } } });

    const listed = await boss.get<readonly ExerciseListed[]>('/api/exercises');
    const shown = listed.map(({ id, damaged, groups }) => [
      id,
      damaged,
      groups.map((g) => g.damaged),
    ]);
    expect(shown).toContainEqual([bad.id, true, [true, false]]);
    expect(shown).toContainEqual([good.id, false, [false]]);
    const body = await boss.get<ExerciseBody>(`/api/exercises/${bad.id}`);
    expect(body.groups.map(({ state }) => state)).toEqual(['damaged', 'running']);
    expect(await order(bad.id, 'pause')).toMatchObject({
      status: 200,
      body: {
        groups: { [lost.id]: { ok: false, reason: 'order.not-open' }, [kept.id]: { ok: true } },
      },
    });
    const desk = sit(boss, kept.id);
    await desk.until('a view', ({ view }) => view !== null);
    desk.close();
  }, 60_000);
});

it('an exercise whose document is damaged is listed by its id, and the others go on', async () => {
  await breakDocument('exercise', bad.id, '{"id');
  boss = await signIn(server.url);
  const listed = await boss.get<readonly ExerciseListed[]>('/api/exercises');
  expect(listed.map(({ id, damaged }) => [id, damaged])).toEqual([
    [good.id, false],
    [bad.id, true],
  ]);
  expect(await order(bad.id, 'pause')).toMatchObject({
    status: 503,
    body: { error: { code: 'http.damaged' } },
  });
  expect((await order(good.id, 'pause')).status).toBe(200);
  expect(await health()).toMatchObject({ status: 503, body: { damaged: { exercise: 1 } } });
}, 60_000);

it('a damaged account opens the first run to nobody', async () => {
  const [[id]] = await server.services.documents.list('account');
  await breakDocument('account', id, '{"id');
  expect(server.setupToken).toBeNull();
  expect(await health()).toMatchObject({ status: 503, body: { damaged: { account: 1 } } });
}, 60_000);

it('a damaged person is forgotten with the others, name and all', async () => {
  const [[id]] = await server.services.documents.list('person');
  await breakDocument('person', id, '{"name":"王主任');
  const store = openLibsql(join(folder, 'liandong.db'));
  await erasePersons(store);
  expect(await store.get('person', id)).toBeNull();
  await store.close();
}, 60_000);

it('a document that was mended is not counted any more', async () => {
  const [lost] = bad.groups;
  const text = JSON.stringify(await server.services.documents.get('group', lost.id));
  await breakDocument('group', lost.id, '{');
  expect((await health()).status).toBe(503);
  const store = openLibsql(join(folder, 'liandong.db'));
  await store.put('group', lost.id, text);
  await store.close();
  await expect.poll(async () => (await health()).status, { timeout: 10_000 }).toBe(200);
}, 60_000);

it('a damaged log is the damage of its own group: orders reach the other', async () => {
  const [lost, kept] = bad.groups;
  await damage('UPDATE log SET body = body || ? WHERE stream = ? AND seq = 1', ' ', lost.id);
  boss = await signIn(server.url);
  expect(await order(bad.id, 'pause')).toMatchObject({
    status: 200,
    body: {
      groups: { [lost.id]: { ok: false, reason: 'order.not-open' }, [kept.id]: { ok: true } },
    },
  });
  const listed = await boss.get<readonly ExerciseListed[]>('/api/exercises');
  const groups = listed.find(({ id }) => id === bad.id)?.groups.map(({ damaged }) => damaged);
  expect(groups).toEqual([true, false]);
}, 60_000);

it.each(['document', 'input'])(
  'an export says which group it lacks for its %s',
  async (what) => {
    const [lost, kept] = bad.groups;
    // It names an input that nobody has.
    const own = JSON.stringify({ ...(await server.services.exercises.group(lost.id)), input: '0' });
    await breakDocument('group', lost.id, what === 'document' ? '{' : own);
    const liandong = (...words: readonly string[]): ReturnType<typeof called> =>
      called([...words, '--data', '.'], { folder });
    const refused = await liandong('export', bad.id, 'bad.json');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(lost.id);
    const cut = await liandong('export', bad.id, 'cut.json', '--last-good');
    expect(cut).toMatchObject({
      code: 0,
      out: expect.stringContaining(`Group ${lost.id} is left out`),
    });
    const archive = readArchive(readFileSync(join(folder, 'cut.json'), 'utf8'));
    expect(archive.groups.map(({ document }) => document.id)).toEqual([kept.id]);
    expect(archive.left).toEqual([{ group: lost.id, why: what }]);

    await liandong('backup', 'copy.db');
    expect(await liandong('restore', bad.id, 'copy.db')).toMatchObject({
      code: 2,
      err: expect.stringContaining(lost.id),
    });
    boss = await signIn(server.url);
    const shown = await boss.post<ExerciseBody>(`/api/exercises/${bad.id}/last-good`, {});
    expect(shown.groups.map(({ title }) => title)).toEqual(['B']);
  },
  60_000,
);

it('a data folder says which exercises it keeps, and how each stands', async () => {
  const lobby = await createExercise(boss);
  const over = await createExercise(boss);
  for (const kind of ['start', 'end']) await order(over.id, kind);
  const back = await createExercise(boss);
  await called(['export', back.id, 'back.json', '--data', '.'], { folder });
  const done = await called(['restore', back.id, 'back.json', '--data', '.'], { folder });
  const [, aside] = /listed as exercise (\w+)/.exec(done.out) ?? [];
  await breakDocument('group', bad.groups[0].id, '{');
  const list = (...words: readonly string[]): ReturnType<typeof called> =>
    called(['list', 'exercises', '--data', '.', ...words], { folder });
  const listed = JSON.parse((await list('--json')).out) as { id: string; state: string }[];
  const states = Object.fromEntries(listed.map(({ id, state }) => [id, state]));
  expect(states).toEqual({
    [bad.id]: 'damaged',
    [good.id]: 'running',
    [lobby.id]: 'lobby',
    [over.id]: 'ended',
    [back.id]: 'lobby',
    [aside ?? '']: 'set-aside',
  });
  expect((await list()).out).toMatch(new RegExp(`${bad.id} .* damaged`));
  expect((await list('--lang', 'zh')).out).toMatch(new RegExp(`${over.id} .* 已结束`));
  expect(await called(['list', 'metrics', '--data', '.'], { folder })).toMatchObject({ code: 2 });
}, 60_000);
