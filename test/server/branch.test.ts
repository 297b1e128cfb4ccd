/** Aim: from an instant of an exercise another begins: the same up to there, its own afterwards. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostInline } from '../../exercise-server/engine-host/inline.ts';
import type { ExerciseBody, Joined } from '../../exercise-server/protocol/rest.ts';
import { chainFault, headOf } from '../../exercise-server/room/chain.ts';
import { readEntry } from '../../exercise-server/room/entry.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { counterCatalogue } from '../kit/counter-catalogue.ts';
import { FIRES, inputOf, MECHANISMS } from '../kit/exercise.ts';
import { note } from '../kit/room.ts';
import {
  createExercise,
  joinBy,
  signIn,
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type TestServer,
} from '../kit/server.ts';

const AT_MS = 90 * MINUTE;
const SECOND = 'body';
const { folder, remove } = temporaryFolder();
const store = openLibsql(`${folder}/liandong.db`);
const seats = ['east-office', 'west-office'].map((department, i) => ({
  department,
  rank: i + 1,
  merges: [],
  briefing: { zh: department, en: department },
  firstThings: [],
}));
let server: TestServer;

beforeAll(async () => {
  server = await startServer({
    folder,
    store,
    catalogue: {
      ...counterCatalogue(),
      group: (_drill, _mechanism, seed) =>
        inputOf({ world: FIRES, definition: { seats }, mechanisms: MECHANISMS, seed }),
    },
    openEngine: async (input) => hostInline(createGroup, input),
  });
}, 60_000);
afterAll(async () => {
  await server.stop();
  remove();
});

async function logOf(group: string): Promise<readonly Attempt[]> {
  const records = await store.read(group, 0, 100_000);
  expect(chainFault(headOf(group), 0, records)).toBeNull();
  return records.map(({ body }) => readEntry(body).attempt);
}

it('replays an exercise up to an instant and goes on by itself', async () => {
  const boss = await signUp(server);
  const exercise = await createExercise(boss);
  const [group] = exercise.groups;
  const order = (id: string, body: object): Promise<unknown> =>
    boss.post(`/api/groups/${id}/order`, body);
  const participant = await joinBy(server.url, group.seats[0].code);
  const desk = sit(participant, group.id);
  await desk.until('a view', ({ view }) => view !== null);
  await order(group.id, { kind: 'start' });
  await desk.attempt(note('east-office', 'before the instant', 'a'));
  await order(group.id, { kind: 'run-to-time', toMs: 2 * HOUR });
  await desk.attempt(note('east-office', 'after the instant', 'b'));
  const branch = { toMs: AT_MS };
  const path = `/api/groups/${group.id}/branch`;
  expect((await boss.call('POST', path, branch)).status).toBe(409);
  expect((await participant.call('POST', path, branch)).status).toBe(401);
  await order(group.id, { kind: 'end' });
  const before = await logOf(group.id);

  const other = await boss.post<ExerciseBody>(path, { ...branch, title: '换一种做法' });
  expect(other).toMatchObject({
    title: '换一种做法',
    branchOf: { exercise: exercise.id, group: group.id, atMs: AT_MS },
  });
  const listed = await boss.get<readonly ExerciseBody[]>('/api/exercises');
  expect(listed.find(({ id }) => id === other.id)).toMatchObject({ branchOf: other.branchOf });
  expect(listed.find(({ id }) => id === exercise.id)).toMatchObject({ branchOf: null });
  const [next] = other.groups;
  const after = await logOf(next.id);
  expect(await logOf(group.id)).toEqual(before);
  // Step by step the same, but for the step that went beyond, which ends at the instant.
  const last = before.findIndex(({ body }) => body.kind === 'advance' && body.toMs > AT_MS);
  expect(after.slice(0, last)).toEqual(before.slice(0, last));
  expect(after[last].body).toEqual({ kind: 'advance', toMs: AT_MS, jump: true });
  expect(after.slice(last + 1).map(({ body }) => body.kind)).toEqual(['pause', 'seat', 'control']);

  const replayed = createGroup(
    await server.services.exercises.input(await server.services.exercises.group(next.id)),
  );
  for (const attempt of after) replayed.apply(attempt);
  const somebody = await joinBy(server.url, next.seats[0].code);
  const seat = sit(somebody, next.id);
  await seat.until('a view', ({ view }) => view !== null);
  expect(seat.view).toMatchObject({ clock: { now: { state: 'paused' } } });
  expect(seat.nowMs).toBe(AT_MS);
  expect(replayed.nowMs).toBe(AT_MS);
  const log = JSON.stringify(seat.view?.['log']);
  expect(log).toContain('before the instant');
  expect(log).not.toContain('after the instant');
  await order(next.id, { kind: 'resume' });
  await order(next.id, { kind: 'run-to-time', toMs: 3 * HOUR });
  expect(await seat.attempt(note('east-office', 'otherwise', 'b'))).toMatchObject({
    verdict: { ok: true },
  });
  await seat.until('the note', ({ view }) => JSON.stringify(view).includes('otherwise'));
  expect(await logOf(group.id)).toEqual(before);
  for (const one of [desk, seat]) one.close();
}, 60_000);

it('takes those who sat in the old group along without a code, each once and to the same seat', async () => {
  const boss = await signIn(server.url);
  const exercise = await createExercise(boss);
  const [group] = exercise.groups;
  const participant = await joinBy(server.url, group.seats[0].code);
  const watcher = await joinBy(server.url, group.code);
  await boss.post(`/api/groups/${group.id}/hand-over`, {
    person: watcher.joined.person,
    department: null,
    role: 'observer',
  });
  await boss.post(`/api/groups/${group.id}/order`, { kind: 'start' });
  await boss.post(`/api/groups/${group.id}/order`, { kind: 'pause', why: '' });
  const replays = `/api/groups/${group.id}/replays`;
  expect(await participant.get(replays)).toEqual([]);
  const path = `/api/groups/${group.id}/branch`;
  expect((await boss.call('POST', path, { toMs: 0, mechanism: 'nothing' })).status).toBe(404);
  const other = await boss.post<ExerciseBody>(path, { toMs: 0, mechanism: SECOND });
  const [next] = other.groups;
  expect(next.mechanism).toBe(SECOND);
  expect((await logOf(next.id)).map(({ body }) => body)).toContainEqual({
    kind: 'mechanism',
    mechanism: SECOND,
  });
  expect(await participant.get(replays)).toMatchObject([
    { group: next.id, exercise: other.id, atMs: 0 },
  ]);

  const follow = `/api/groups/${group.id}/follow`;
  const outsider = await joinBy(server.url, (await createExercise(boss)).groups[0].code);
  expect((await outsider.call('GET', replays)).status).toBe(401);
  expect((await outsider.call('POST', follow, { to: next.id })).status).toBe(401);
  expect((await participant.call('POST', follow, { to: group.id })).status).toBe(404);
  const there = await participant.post<Joined>(follow, { to: next.id });
  expect(there).toMatchObject({ group: next.id, department: 'east-office', name: '某人' });
  expect(await participant.post<Joined>(follow, { to: next.id })).toEqual(there);
  expect(await watcher.post<Joined>(follow, { to: next.id })).toMatchObject({ role: 'observer' });
  const seat = sit(participant, next.id);
  await seat.until('a view', ({ view }) => view !== null);
  expect(seat.view).toMatchObject({ desk: { self: { mechanism: SECOND } } });
  seat.close();
  const people = (await boss.get<ExerciseBody>(`/api/exercises/${other.id}`)).groups[0];
  expect(people.seats[0].people).toHaveLength(1);
  expect(people.others.filter(({ role }) => role === 'observer')).toHaveLength(1);
}, 60_000);
