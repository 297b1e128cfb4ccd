/**
 * Aim: two server processes on one PostgreSQL, each with a group of every exercise. An order to an exercise
 * reaches both, asked of either; a real emergency stops all of it within a second; and a process that does
 * not answer keeps nobody else from it: the answer says which group did not hear.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ExerciseBody, Ordered } from '../../exercise-server/protocol/rest.ts';
import { buildChild, startChild, type Child } from '../kit/child-server.ts';
import { freePort, startCluster, type Cluster } from '../kit/postgres-cluster.ts';
import {
  createExercise,
  joinBy,
  openBrowser,
  sit,
  temporaryFolder,
  type Browser,
  type Sitter,
} from '../kit/server.ts';
import { facilitator } from './failover-stage.ts';

const TWO = [
  { title: '第一组', mechanism: 'none' },
  { title: '第二组', mechanism: 'none' },
];
const WITHIN_MS = 1000;
const DONE = { ok: true, reason: null, said: null };

const { folder, remove } = temporaryFolder();
let cluster: Cluster;
let children: Child[];
let bosses: Browser[];
let exercises: ExerciseBody[];
/** At one seat of each group; those of the second process stand second. */
let seats: readonly (readonly [first: Sitter, second: Sitter])[];

beforeAll(async () => {
  await buildChild();
  cluster = await startCluster();
}, 60_000);
afterAll(() => {
  cluster.stop();
  remove();
});

beforeEach(async () => {
  const ports = [await freePort(), await freePort()];
  const peers = ports.map((port) => `http://127.0.0.1:${port}`);
  const both = { folder, database: cluster.url, peers };
  children = [
    await startChild({ ...both, port: ports[0] }),
    await startChild({ ...both, port: ports[1] }),
  ];
  const [first, second] = children;
  const boss = await facilitator(first);
  const there = openBrowser(second.url);
  there.cookie = boss.cookie;
  bosses = [boss, there];
  exercises = [await createExercise(boss, TWO), await createExercise(boss, TWO)];
  seats = await Promise.all(
    exercises.map(async ({ groups: [here, away] }) => {
      // A room opens where somebody first wants it.
      const one = await seatAt(first, here);
      return [one, await seatAt(second, away)] as const;
    }),
  );
}, 60_000);
afterEach(async () => {
  for (const sitter of seats.flat()) sitter.close();
  for (const child of children) {
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    await child.exited;
  }
}, 60_000);

async function seatAt(child: Child, group: ExerciseBody['groups'][number]): Promise<Sitter> {
  const sitter = sit(await joinBy(child.url, group.seats[0].code), group.id);
  await sitter.until('a view', ({ view }) => view !== null);
  return sitter;
}

const stateOf = ({ view }: Sitter): unknown =>
  (view?.['clock']?.['now'] as { readonly state?: unknown } | undefined)?.state;

async function allAre(state: string, sitters: readonly Sitter[] = seats.flat()): Promise<void> {
  await Promise.all(sitters.map((one) => one.until(state, (now) => stateOf(now) === state)));
}

/**
 * That the far group plays is written a moment after it is shown (docs/promises.md, where less is promised);
 * seen from here, such a group is about to be opened.
 */
async function isWritten(exercise: ExerciseBody): Promise<void> {
  const states = async (): Promise<readonly unknown[]> =>
    (await bosses[0].get<ExerciseBody>(`/api/exercises/${exercise.id}`)).groups.map(
      ({ state }) => state,
    );
  await expect.poll(states, { timeout: 20_000 }).toEqual(['running', 'paused']);
}

const order = (boss: Browser, { id }: ExerciseBody, body: object): Promise<Ordered> =>
  boss.post<Ordered>(`/api/exercises/${id}/order`, body);

const done = ({ groups }: ExerciseBody): Ordered => ({
  groups: Object.fromEntries(groups.map(({ id }) => [id, DONE])),
});

it('starts, pauses and resumes the groups together, whichever process is asked', async () => {
  const [exercise] = exercises;
  const [here, there] = bosses;
  expect(await order(here, exercise, { kind: 'start' })).toEqual(done(exercise));
  await allAre('running', seats[0]);
  expect(await order(there, exercise, { kind: 'pause', why: '讲评' })).toEqual(done(exercise));
  await allAre('paused', seats[0]);
  expect(await order(here, exercise, { kind: 'resume' })).toEqual(done(exercise));
  // So is an order to one group that is elsewhere; what it refuses it says by its name.
  const [, away] = exercise.groups;
  expect(
    await here.post<Ordered>(`/api/groups/${away.id}/order`, { kind: 'run-to', what: 'event' }),
  ).toEqual({ groups: { [away.id]: DONE } });
  expect(await here.post<Ordered>(`/api/groups/${away.id}/order`, { kind: 'end' })).toEqual({
    groups: { [away.id]: DONE },
  });
  const refused = await order(here, exercise, { kind: 'end' });
  expect(refused.groups).toMatchObject({
    [exercise.groups[0].id]: DONE,
    [away.id]: { ok: false, said: { zh: expect.stringContaining('第二组：') as string } },
  });
  // Nobody asked the other exercise.
  expect(seats[1].map(stateOf)).toEqual(['lobby', 'lobby']);
}, 60_000);

it('freezes everything on both within a second, asked of either', async () => {
  for (const exercise of exercises) await order(bosses[0], exercise, { kind: 'start' });
  await allAre('running');
  const startedMs = performance.now();
  const asked = bosses[1].post<Ordered>('/api/freeze', { why: '真实火情' });
  await allAre('frozen');
  const tookMs = performance.now() - startedMs;
  console.log(`4 screens on two processes frozen in ${Math.round(tookMs)} ms`);
  expect(tookMs).toBeLessThan(WITHIN_MS);
  expect((await asked).groups).toMatchObject({
    ...done(exercises[0]).groups,
    ...done(exercises[1]).groups,
  });
}, 60_000);

it('freezes the others within a second when a process sleeps, says which group did not hear, and means it', async () => {
  const [exercise, waiting] = exercises;
  const [near, far] = exercise.groups;
  await order(bosses[0], exercise, { kind: 'start' });
  await allAre('running', seats[0]);
  await isWritten(exercise);
  children[1].kill('SIGSTOP');
  const startedMs = performance.now();
  const asked = bosses[0].post<Ordered>('/api/freeze', { why: '真实火情' });
  await allAre('frozen', [seats[0][0], seats[1][0]]);
  expect(performance.now() - startedMs).toBeLessThan(WITHIN_MS);
  const { groups } = await asked;
  expect(groups[near.id]).toEqual(DONE);
  const { url } = children[1];
  expect(groups[far.id]).toEqual({
    ok: false,
    reason: 'order.unreachable',
    said: {
      zh: expect.stringMatching(
        new RegExp(`Counter|计数 · 第二组：.*${url}.*没有收到命令`),
      ) as string,
      en: expect.stringMatching(new RegExp(`· 第二组: .*${url}.*heard nothing`)) as string,
    },
  });
  // The lobby of the sleeper plays nothing; nobody is told that it did not hear.
  expect(Object.keys(groups).sort()).toEqual([near.id, far.id, waiting.groups[0].id].sort());
  // By now its room has moved here: asked again, it hears. The sleeper wakes up to an order that is void.
  await expect
    .poll(async () => (await bosses[0].post<Ordered>('/api/freeze', { why: '' })).groups, {
      timeout: 20_000,
    })
    .toEqual({ [far.id]: DONE });
  children[1].kill('SIGCONT');
  await seats[0][1].until('the end', (one) => stateOf(one) === 'frozen', 20_000);
}, 90_000);

it('takes over what a dead process left, and freezes it in the same call', async () => {
  const [exercise] = exercises;
  await order(bosses[0], exercise, { kind: 'start' });
  await allAre('running', seats[0]);
  await isWritten(exercise);
  children[1].kill('SIGKILL');
  await children[1].exited;
  const { groups } = await bosses[0].post<Ordered>('/api/freeze', { why: '真实火情' });
  expect(groups).toMatchObject(done(exercise).groups);
  const { groups: after } = await bosses[0].get<ExerciseBody>(`/api/exercises/${exercise.id}`);
  expect(after.map(({ state }) => state)).toEqual(['frozen', 'frozen']);
}, 60_000);
