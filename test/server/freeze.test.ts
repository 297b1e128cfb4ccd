/**
 * Aim: 演练终止（真实突发事件）. One press stops every exercise of the platform for good and fills every
 * screen within a second; it takes no more than a facilitator, and stands in the audit.
 */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExerciseBody, Ordered } from '../../exercise-server/protocol/rest.ts';
import { auditStreamOf } from '../../exercise-server/registry/audit.ts';
import { readEntry } from '../../exercise-server/room/entry.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import {
  createExercise,
  joinBy,
  openBrowser,
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type Browser,
  type Sitter,
  type TestServer,
} from '../kit/server.ts';

const TWO = [
  { title: 'A', mechanism: 'none' },
  { title: 'B', mechanism: 'none' },
];
const WITHIN_MS = 1000;
const EXERCISES = 6;

let server: TestServer;
let boss: Browser;
let folder: string;
let remove: () => void;
let sitters: Sitter[];

beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  server = await startServer({ folder });
  boss = await signUp(server);
  sitters = [];
});
afterEach(async () => {
  for (const sitter of sitters) sitter.close();
  await server.stop();
  remove();
});

const order = (exercise: ExerciseBody, kind: string): Promise<unknown> =>
  boss.post(`/api/exercises/${exercise.id}/order`, {
    kind,
    ...(kind === 'pause' ? { why: '' } : {}),
  });

async function seatAt({ groups }: ExerciseBody, group: number): Promise<Sitter> {
  const [{ code }] = groups[group].seats;
  const sitter = sit(await joinBy(server.url, code), groups[group].id);
  sitters.push(sitter);
  await sitter.until('a view', ({ view }) => view !== null);
  return sitter;
}

const clockOf = ({ view }: Sitter): unknown => view?.['clock']?.['now'];
const isFrozen = (sitter: Sitter): boolean =>
  (clockOf(sitter) as { readonly state?: string } | undefined)?.state === 'frozen';

const statesOf = async ({ id }: ExerciseBody): Promise<readonly string[]> =>
  (await boss.get<ExerciseBody>(`/api/exercises/${id}`)).groups.map(({ state }) => state);

describe('a real emergency', () => {
  it('stops every group of every exercise and fills every screen within a second', async () => {
    const exercises: ExerciseBody[] = [];
    for (let i = 0; i < EXERCISES; i++) exercises.push(await createExercise(boss, TWO));
    const [, paused, gathering, prepared, over] = exercises;
    for (const one of exercises) {
      if (one !== gathering && one !== prepared) await order(one, 'start');
      if (one !== prepared) await Promise.all([seatAt(one, 0), seatAt(one, 1)]);
    }
    await order(paused, 'pause');
    await order(over, 'end');
    const concerned = exercises.filter((one) => one !== prepared && one !== over);
    const screens = sitters.filter((one) => one !== sitters[6] && one !== sitters[7]);
    expect(screens).toHaveLength(2 * concerned.length);

    const startedMs = performance.now();
    const asked = boss.post<Ordered>('/api/freeze', { why: '真实火情' });
    await Promise.all(screens.map((one) => one.until('the end', isFrozen, 5000)));
    const tookMs = performance.now() - startedMs;
    const { groups } = await asked;
    console.log(
      `${screens.length} screens of ${concerned.length} exercises frozen in ${Math.round(tookMs)} ms`,
    );
    expect(tookMs).toBeLessThan(WITHIN_MS);
    for (const screen of screens) expect(clockOf(screen)).toMatchObject({ why: '真实火情' });
    expect(groups).toEqual(
      Object.fromEntries(
        concerned.flatMap((one) =>
          one.groups.map(({ id }) => [id, { ok: true, reason: null, said: null }]),
        ),
      ),
    );
    for (const one of concerned) expect(await statesOf(one)).toEqual(['frozen', 'frozen']);
    // What nobody has begun is still there for another day, and what was over stays what it was.
    expect(await statesOf(prepared)).toEqual(['lobby', 'lobby']);
    expect(await statesOf(over)).toEqual(['ended', 'ended']);
    expect(await boss.post<Ordered>('/api/freeze', { why: '' })).toEqual({ groups: {} });
  }, 60_000);

  it('is said in each log by who pressed, and in the audit', async () => {
    const [mine, other] = [await createExercise(boss), await createExercise(boss)];
    for (const one of [mine, other]) await order(one, 'start');
    await boss.post('/api/freeze', { why: '真实火情' });
    const session = await boss.get<{ account: { id: string } }>('/api/session');
    await server.stop();
    const store = openLibsql(join(folder, 'liandong.db'));
    for (const { groups } of [mine, other]) {
      const records = await store.read(groups[0].id, 0, 1000);
      const last = readEntry(records[records.length - 1].body).attempt;
      expect(last.body).toEqual({ kind: 'freeze', why: '真实火情' });
      expect(last.by).toEqual({
        person: `${groups[0].id}.${session.account.id}`,
        role: 'facilitator',
      });
    }
    const audit = await store.read(auditStreamOf(hostname(), Date.now()), 0, 1000);
    expect(audit.map(({ body }) => JSON.parse(body) as unknown)).toContainEqual(
      expect.objectContaining({ who: session.account.id, verb: 'freeze-all', ok: true }),
    );
    await store.close();
    server = await startServer({ folder });
  }, 60_000);
});

describe('who may say so', () => {
  it('is whoever runs an exercise, and nobody else', async () => {
    const exercise = await createExercise(boss);
    await order(exercise, 'start');
    const [group] = exercise.groups;
    const stranger = openBrowser(server.url);
    expect(await stranger.call('POST', '/api/freeze', { why: '' })).toMatchObject({ status: 401 });
    const person = await joinBy(server.url, group.code);
    for (const role of ['participant', 'simulator', 'evaluator', 'observer']) {
      const body = { person: person.joined.person, department: null, role };
      await boss.post(`/api/groups/${group.id}/hand-over`, body);
      expect(await person.call('POST', '/api/freeze', { why: '' })).toMatchObject({ status: 403 });
    }
    expect(await statesOf(exercise)).toEqual(['running']);
    // A facilitator without an account is enough.
    const facilitator = { person: person.joined.person, department: null, role: 'facilitator' };
    await boss.post(`/api/groups/${group.id}/hand-over`, facilitator);
    expect(await person.call('POST', '/api/freeze', { why: '' })).toMatchObject({
      status: 200,
      body: { groups: { [group.id]: { ok: true } } },
    });
    expect(await statesOf(exercise)).toEqual(['frozen']);
  }, 60_000);

  it('needs a secret to say it for another server, and a note is good for nothing else', async () => {
    const forged = { note: 'x'.repeat(27) };
    expect(await boss.call('POST', '/api/carried', forged)).toMatchObject({ status: 404 });
    expect(await boss.call('POST', '/api/carried', { note: 'short' })).toMatchObject({
      status: 400,
    });
  });
});
