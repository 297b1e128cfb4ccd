/**
 * Aim: of a damaged exercise everything up to the last good record can be looked at and nothing is played on
 * over the break; and one exercise comes back from a copy or a file beside a running server, while the
 * others go on. It is there whole or as it was before, wherever the work stops, in both databases; nothing
 * damaged is thrown away.
 */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportExercise, readArchive } from '../../exercise-server/archive/archive.ts';
import { endOf, readLastGood } from '../../exercise-server/archive/last-good.ts';
import { eraseExercises, eraseTexts } from '../../exercise-server/archive/erase.ts';
import { restoreExercise } from '../../exercise-server/archive/restore.ts';
import type { ExerciseBody, ExerciseListed } from '../../exercise-server/protocol/rest.ts';
import { documentsOf } from '../../exercise-server/registry/documents.ts';
import { chain, chainFault, headOf } from '../../exercise-server/room/chain.ts';
import { readEntry, writeEntry } from '../../exercise-server/room/entry.ts';
import { StoreFault, type LogRecord } from '../../exercise-server/room/log-port.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import type { Store } from '../../exercise-server/store/port.ts';
import { openPostgres } from '../../exercise-server/store/postgres.ts';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { liandong as called, type Answer } from '../cli/call.ts';
import { RANDOM_INPUT, randomAttempts } from '../kit/random-exercise.ts';
import { startCluster, type Cluster } from '../kit/postgres-cluster.ts';
import {
  createExercise,
  signIn,
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type Browser,
  type TestServer,
} from '../kit/server.ts';

const ALL = 1_000_000;
const { folder, remove } = temporaryFolder();
afterAll(remove);

describe('the good part of a log', () => {
  const records = chain(
    headOf('g'),
    1,
    Array.from({ length: 1200 }, (_, i) => `${i}`),
  );
  const whole = { seq: 1200, hash: records[1199].hash };
  /** A store that holds these records, and fails to read one of them. */
  const holding = (held: readonly LogRecord[], mark: typeof whole | null, bad = 0) => ({
    async read(_: string, after: number, limit: number) {
      const page = held.filter(({ seq }) => seq > after).slice(0, limit);
      if (page.some(({ seq }) => seq === bad)) throw new StoreFault('damaged', 'planted');
      return page;
    },
    mark: async () => mark,
  });

  it.each([
    ['nothing', records, whole, 0, 1200, null],
    [
      'a changed record',
      records.with(700, { ...records[700], body: 'x' }),
      whole,
      0,
      700,
      'changed',
    ],
    ['a record that cannot be read', records, whole, 801, 800, 'unreadable'],
    ['a gap', records.toSpliced(300, 1), whole, 0, 300, 'missing'],
    ['a torn end', records.slice(0, 1100), whole, 0, 1100, 'missing'],
    ['another log than was acknowledged', records, { ...whole, hash: '0' }, 0, 1199, 'changed'],
    ['no record', [], null, 0, 0, null],
  ] as const)('ends before %s', async (_, held, mark, bad, good, why) => {
    const found = await readLastGood(holding(held, mark, bad), 'g');
    expect(found.records).toEqual(records.slice(0, good));
    expect(found.damage).toEqual(why === null ? null : { seq: good + 1, why });
  });

  it('is not guessed at while the store does not answer', async () => {
    const silent = {
      ...holding(records, whole),
      read: () => Promise.reject(new StoreFault('io', '')),
    };
    await expect(readLastGood(silent, 'g')).rejects.toMatchObject({ kind: 'io' });
  });
});

describe.each([
  ['before anything was tried', 0],
  ['before the exercise has started', 1],
  ['while it is played', 100],
  ['after it has ended', 1000],
])('a log that breaks off %s', (_, tried) => {
  it('is over, and nobody plays on from there', () => {
    const group = createGroup(RANDOM_INPUT);
    const attempts = randomAttempts('8', tried, () => group.nowMs);
    const bodies: string[] = [];
    const wall = { at: 0, phaseMs: 0 };
    for (let one = attempts.next(); one !== null; one = attempts.next()) {
      group.apply(one);
      bodies.push(writeEntry({ ...wall, attempt: one }, 'salt'));
    }
    const by = { person: 'boss', role: 'facilitator' } as const;
    if (tried === 1000) {
      const attempt: Attempt = { id: 'over', by, body: { kind: 'end' } };
      group.apply(attempt);
      bodies.push(writeEntry({ ...wall, attempt }, 'salt'));
    }
    for (const body of endOf(bodies)) group.apply(readEntry(body).attempt);
    for (const kind of ['start', 'resume'] as const) {
      expect(group.apply({ id: kind, by, body: { kind } })).toMatchObject({ ok: false });
    }
    const moved = group.apply({
      id: 'clock',
      by: { person: 'clock', role: 'clock' },
      body: { kind: 'advance', toMs: group.nowMs + 1 },
    });
    expect(moved).toMatchObject({ ok: false });
  });
});

describe('beside a running server', () => {
  let server: TestServer;
  let boss: Browser;
  let bad: ExerciseBody;
  let good: ExerciseBody;
  let damaged: readonly LogRecord[];
  const liandong = (...words: readonly string[]): Promise<Answer> =>
    called([...words, '--data', '.'], { folder });
  const order = async (id: string, kind: string): Promise<number> =>
    (
      await boss.call('POST', `/api/exercises/${id}/order`, {
        kind,
        ...(kind === 'pause' ? { why: 'look' } : {}),
      })
    ).status;
  const logOf = (group: string): Promise<readonly LogRecord[]> => store.read(group, 0, ALL);
  let store: Store;

  beforeAll(async () => {
    server = await startServer({ folder, leaseMs: 1500 });
    boss = await signUp(server);
    [bad, good] = [await createExercise(boss), await createExercise(boss)];
    for (const { id } of [bad, good]) {
      for (const kind of ['start', 'pause', 'resume', 'pause']) await order(id, kind);
    }
    await liandong('backup', 'copy.db');
    await liandong('export', bad.id, 'whole.json');
    for (const { id } of [bad, good]) {
      for (const kind of ['resume', 'pause', 'resume']) await order(id, kind);
    }
    await server.stop();
    const db = new Database(join(folder, 'liandong.db'));
    db.prepare('UPDATE log SET body = body || ? WHERE stream = ? AND seq = 6').run(
      ' ',
      bad.groups[0].id,
    );
    db.close();
    server = await startServer({ folder, leaseMs: 1500 });
    boss = await signIn(server.url);
    store = openLibsql(join(folder, 'liandong.db'));
    damaged = await logOf(bad.groups[0].id);
  }, 60_000);
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  it('writes what is good of a damaged exercise, and nothing that is not', async () => {
    expect(await order(bad.id, 'pause')).toBe(503);
    const refused = await liandong('export', bad.id, 'bad.json');
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('record 6') });
    expect(refused.err).toContain('--last-good');
    const cut = await liandong('export', bad.id, 'cut.json', '--last-good');
    expect(cut).toMatchObject({ code: 0, err: '' });
    expect(cut.out).toContain('its first 5 records are good; from record 6 on');
    const archive = readArchive(readFileSync(join(folder, 'cut.json'), 'utf8'));
    expect(archive.groups[0].records).toEqual(damaged.slice(0, 5));
  });

  it('shows it wherever it is taken in, ended, and plays it no further', async () => {
    expect(await called(['import', 'cut.json', '--data', 'elsewhere'], { folder })).toMatchObject({
      code: 0,
      out: expect.stringContaining('look back on'),
    });
    const other = openLibsql(join(folder, 'elsewhere', 'liandong.db'));
    const [group] = bad.groups;
    const log = await other.read(group.id, 0, ALL);
    expect(log.slice(0, 5)).toEqual(damaged.slice(0, 5));
    expect(log).toHaveLength(6);
    expect(log[5].body).toContain('"kind":"end"');
    expect(chainFault(headOf(group.id), 0, log)).toBeNull();
    expect((await documentsOf(other).get('group', group.id))?.endedMs).not.toBeNull();
    await other.close();
  });

  it('lists it as damaged, and shows what is good as an exercise that has ended', async () => {
    const listed = await boss.get<readonly ExerciseListed[]>('/api/exercises');
    expect(listed.map(({ id, damaged: isDamaged }) => [id, isDamaged])).toEqual([
      [good.id, false],
      [bad.id, true],
    ]);
    expect(await boss.call('POST', `/api/exercises/${good.id}/last-good`, {})).toMatchObject({
      status: 409,
      body: { error: { code: 'http.not-damaged' } },
    });
    const shown = await boss.post<ExerciseBody>(`/api/exercises/${bad.id}/last-good`, {});
    expect(shown.titles).toMatchObject({ en: 'Counter (what is good of it)' });
    const desk = sit(boss, shown.groups[0].id);
    await desk.until('the end', ({ view }) => JSON.stringify(view).includes('ended'));
    desk.close();
    // A look changes nothing, and a second one makes no second copy.
    expect((await logOf(shown.groups[0].id)).slice(0, 5).map(({ body }) => body)).toEqual(
      damaged.slice(0, 5).map(({ body }) => body),
    );
    expect(await logOf(bad.groups[0].id)).toEqual(damaged);
    const again = await boss.post<ExerciseBody>(`/api/exercises/${bad.id}/last-good`, {});
    expect(again.id).toBe(shown.id);
    // Nobody plays on over the break.
    const [group] = shown.groups;
    const resumed = await boss.post(`/api/exercises/${shown.id}/order`, { kind: 'resume' });
    expect(resumed).toMatchObject({ groups: { [group.id]: { ok: false } } });
  });

  it.each([
    ['an exported file that was changed', 'forged.json', 'changed after it was written'],
    ['a file of something else', 'other.json', 'does not hold the exercise'],
    ['a copy of PostgreSQL', 'pg.dump', 'pg_restore'],
    ['a file that is not there', 'absent.json', 'absent.json'],
    ['a damaged copy', 'liandong.db', 'use an earlier backup'],
  ])('refuses %s, and changes nothing', async (_, file, why) => {
    const whole = readFileSync(join(folder, 'whole.json'), 'utf8');
    writeFileSync(join(folder, 'forged.json'), whole.replace('"seq":2', '"seq":3'));
    rmSync(join(folder, 'other.json'), { force: true });
    expect(await liandong('export', good.id, 'other.json')).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'pg.dump'), 'PGDMP and so on');
    const before = await store.list('exercise', '');
    const refused = await liandong('restore', bad.id, file);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(why);
    expect(await store.list('exercise', '')).toEqual(before);
  });

  it('does not take a room away from people', async () => {
    expect(await liandong('restore', good.id, 'copy.db')).toMatchObject({
      code: 2,
      err: expect.stringContaining('has group'),
    });
  });

  it.each(['copy.db', 'whole.json'])('brings it back from %s, and others go on', async (file) => {
    const before = await logOf(good.groups[0].id);
    const was = await boss.get<ExerciseBody>(`/api/exercises/${bad.id}`);
    // A room of the try before is closed, as it would be by and by.
    for (const { id } of was.groups) await server.services.rooms.close(id, 'moved');
    const done = await liandong('restore', bad.id, file);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('Its codes are new');
    const [, aside] = /listed as exercise (\w+)/.exec(done.out) ?? [];

    const now = await boss.get<ExerciseBody>(`/api/exercises/${bad.id}`);
    expect(now.groups.map(({ id }) => id)).not.toEqual(was.groups.map(({ id }) => id));
    const [kept] = (await exportExercise(store, bad.id))?.groups ?? [];
    const [archived] = readArchive(readFileSync(join(folder, 'whole.json'), 'utf8')).groups;
    expect(kept.records.slice(0, 4).map(({ body }) => body)).toEqual(
      archived.records.slice(0, 4).map(({ body }) => body),
    );
    expect(await order(bad.id, 'resume')).toBe(200);
    // What stood there before is listed, and is as it was.
    const listed = await boss.get<ExerciseBody>(`/api/exercises/${aside}`);
    expect(listed.groups.map(({ id }) => id)).toEqual(was.groups.map(({ id }) => id));
    expect(listed.titles).toMatchObject({ en: 'Counter (as it was before)' });
    expect(await logOf(bad.groups[0].id)).toEqual(damaged);

    expect((await logOf(good.groups[0].id)).slice(0, before.length)).toEqual(before);
    expect(await order(good.id, 'resume')).toBe(200);
    // Nothing that is played is closed to anybody any more.
    const health = async (): Promise<number> => (await boss.call('GET', '/health')).status;
    await expect.poll(health, { timeout: 5000 }).toBe(200);
  });

  it('brings back what a killed server left beside its file', async () => {
    const { id, groups } = await createExercise(boss);
    await order(id, 'start');
    await order(id, 'end');
    const acknowledged = await logOf(groups[0].id);
    for (const end of ['', '-wal']) {
      copyFileSync(join(folder, `liandong.db${end}`), join(folder, `killed.db${end}`));
    }
    await server.services.rooms.close(groups[0].id, 'moved');
    expect(await liandong('restore', id, 'killed.db')).toMatchObject({ code: 0, err: '' });
    const [kept] = (await exportExercise(store, id))?.groups ?? [];
    expect(kept.records.map(({ body }) => body)).toEqual(acknowledged.map(({ body }) => body));
  });

  it.each(['running', 'paused by a restart of the server'])(
    'rests when it comes back from a copy in which it was %s, and says why',
    async (how) => {
      const { id } = await createExercise(boss);
      await order(id, 'start');
      if (how !== 'running') {
        await server.stop();
        server = await startServer({ folder, leaseMs: 1500 });
        boss = await signIn(server.url);
        await server.stop();
      }
      copyFileSync(join(folder, 'liandong.db'), join(folder, 'played.db'));
      copyFileSync(join(folder, 'liandong.db-wal'), join(folder, 'played.db-wal'));
      if (how === 'running') await server.stop();
      expect(await liandong('restore', id, 'played.db')).toMatchObject({ code: 0, err: '' });
      server = await startServer({ folder, leaseMs: 1500 });
      boss = await signIn(server.url);
      const [group] = (await boss.get<ExerciseBody>(`/api/exercises/${id}`)).groups;
      expect(group.state).toBe('paused');
      // Nobody asks for it: the server opens it by itself.
      await expect
        .poll(() => server.services.rooms.open().get(group.id)?.state.clock)
        .toMatchObject({ state: 'paused', why: 'restored.why' });
      expect(await order(id, 'resume')).toBe(200);
    },
  );

  it('shows every group of a damaged exercise as ended, the good ones too', async () => {
    const two = await createExercise(boss, [
      { title: 'A', mechanism: 'none' },
      { title: 'B', mechanism: 'none' },
    ]);
    await order(two.id, 'start');
    await server.stop();
    const db = new Database(join(folder, 'liandong.db'));
    db.prepare('UPDATE log SET body = body || ? WHERE stream = ? AND seq = 1').run(
      ' ',
      two.groups[0].id,
    );
    db.close();
    server = await startServer({ folder, leaseMs: 1500 });
    boss = await signIn(server.url);
    const shown = await boss.post<ExerciseBody>(`/api/exercises/${two.id}/last-good`, {});
    const desk = sit(boss, shown.groups[1].id);
    await desk.until('the end', ({ view }) => JSON.stringify(view).includes('ended'));
    desk.close();
    const resumed = await boss.post(`/api/exercises/${shown.id}/order`, { kind: 'resume' });
    for (const { id } of shown.groups) {
      expect(resumed).toMatchObject({ groups: { [id]: { ok: false } } });
    }
  });

  it('comes back after a restart: the marks are true', async () => {
    await server.stop();
    server = await startServer({ folder, leaseMs: 1500 });
    boss = await signIn(server.url);
    expect(await order(bad.id, 'pause')).toBe(200);
    expect(await order(good.id, 'pause')).toBe(200);
  });
});

describe.each(['libsql', 'postgres'] as const)('on %s', (kind) => {
  let cluster: Cluster | null = null;
  let store: Store;
  beforeAll(async () => {
    if (kind === 'postgres') cluster = await startCluster();
    store =
      cluster === null ? openLibsql(join(folder, 'steps.db')) : await openPostgres(cluster.url);
  }, 60_000);
  afterAll(async () => {
    await store.close();
    cluster?.stop();
  });

  /** The same store, which fails at its n-th change. */
  function failing(n: number): Store {
    let changes = 0;
    const mortal =
      <A extends readonly unknown[], R>(f: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        if ((changes += 1) === n) throw new StoreFault('io', 'planted');
        return f(...args);
      };
    const { append, put, create, replace, putBlob, take } = store;
    return {
      ...store,
      append: mortal(append),
      put: mortal(put),
      create: mortal(create),
      replace: mortal(replace),
      putBlob: mortal(putBlob),
      take: mortal(take),
    };
  }

  it('is as it was before or whole again, wherever the work stops', async () => {
    const archive = readArchive(readFileSync(join(folder, 'whole.json'), 'utf8'));
    const documents = documentsOf(store);
    const { id } = archive.exercise;
    await restoreExercise(store, archive, 1000);
    let n = 0;
    for (let isDone = false; !isDone;) {
      n += 1;
      const before = await documents.get('exercise', id);
      const [group] = before?.groups ?? [];
      const log = await store.read(group, 0, ALL);
      isDone = await restoreExercise(failing(n), archive, 1000).then(
        () => true,
        () => false,
      );
      const now = await documents.get('exercise', id);
      if (!isDone) expect(now).toEqual(before);
      expect(await store.read(group, 0, ALL)).toEqual(log);
      const [kept] = (await exportExercise(store, id))?.groups ?? [];
      expect(kept.records.map(({ body }) => body)).toEqual(
        archive.groups[0].records.map(({ body }) => body),
      );
      expect(chainFault(headOf(kept.document.id), 0, kept.records)).toBeNull();
    }
    expect(n).toBeGreaterThan(8);
    // Once set aside for each time that it was brought back, however often that was tried.
    const listed = await documents.list('exercise');
    expect(listed).toHaveLength(2);
  }, 60_000);

  it('lets what it has set aside be forgotten, though that never ended', async () => {
    const archive = readArchive(readFileSync(join(folder, 'whole.json'), 'utf8'));
    await restoreExercise(store, archive, 2000);
    const done = await restoreExercise(store, archive, 3000);
    if (!('aside' in done) || done.aside === null) throw new Error('nothing was set aside');
    const documents = documentsOf(store);
    const groups = (await documents.get('exercise', done.aside))?.groups ?? [];
    const texts = async (id: string): Promise<string> =>
      JSON.stringify(await store.read(id, 0, ALL));
    expect(await texts(groups[0])).toContain('look');
    await eraseTexts(store);
    expect(await texts(groups[0])).not.toContain('look');
    // What is to be played on keeps its words.
    expect(await texts(done.groups[0])).toContain('look');
    expect(await eraseExercises(store, 3000)).not.toContain(done.aside);
    expect(await eraseExercises(store, 3001)).toContain(done.aside);
    expect(await store.read(groups[0], 0, ALL)).toEqual([]);
    expect(await documents.get('exercise', archive.exercise.id)).not.toBeNull();
  });

  it('lets nothing be forgotten of what a broken-off restore has not replaced', async () => {
    const archive = readArchive(readFileSync(join(folder, 'whole.json'), 'utf8'));
    const stopped = { ...store, replace: () => Promise.reject(new StoreFault('io', 'planted')) };
    const { groups = [] } = (await documentsOf(store).get('exercise', archive.exercise.id)) ?? {};
    await expect(restoreExercise(stopped, archive, 1000)).rejects.toThrow('planted');
    expect((await documentsOf(store).list('exercise')).length).toBeGreaterThan(1);
    expect(await eraseExercises(store, 1_000_000)).not.toContain(archive.exercise.id);
    expect(await store.read(groups[0], 0, ALL)).not.toEqual([]);
  });
});
