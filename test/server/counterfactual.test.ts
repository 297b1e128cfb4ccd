/**
 * Aim: whoever conducted an exercise can put it under another mechanism once the clock stands, and nobody
 * else can; the answer is what the engine says, made in a process beside the server.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CounterfactualBody } from '../../exercise-server/protocol/counterfactual.ts';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import { inlineDrills } from '../kit/drill-server.ts';
import { joinBy, signUp, sit, startServer, temporaryFolder } from '../kit/server.ts';
import type { Browser, TestServer } from '../kit/server.ts';

const HOUR_MS = 3_600_000;
const { folder, remove } = temporaryFolder();
let server: TestServer;
let boss: Browser;
let group: ExerciseBody['groups'][number];

beforeAll(async () => {
  server = await startServer({ folder, ...inlineDrills(folder) });
  boss = await signUp(server);
  const body = await boss.post<ExerciseBody>('/api/exercises', {
    drill: 'taipu-river-90',
    groups: [{ title: 'A', mechanism: 'zone-as-is' }],
    seed: '4',
  });
  [group] = body.groups;
}, 60_000);
afterAll(async () => {
  await server.stop();
  remove();
});

const replay = (mechanism: string, by = boss): ReturnType<Browser['call']> =>
  by.call('POST', `/api/groups/${group.id}/counterfactual`, { mechanism });

it('waits for the clock to stand, and answers who conducts', async () => {
  const console_ = sit(boss, group.id);
  await console_.until('a view', ({ view }) => view !== null);
  const order = (body: object): Promise<unknown> =>
    boss.post(`/api/groups/${group.id}/order`, body);
  await order({ kind: 'start' });
  await console_.attempt({ id: 'p', body: { kind: 'phase', phase: 'first-hours' } });
  await order({ kind: 'run-to-time', toMs: 4 * HOUR_MS });
  expect(await replay('unified-platform')).toMatchObject({ status: 409 });
  await console_.attempt({ id: 'e', body: { kind: 'end' } });

  const { status, body } = await replay('unified-platform');
  expect(status).toBe(200);
  const found = body as CounterfactualBody;
  expect(found).toMatchObject({
    isSameDisaster: true,
    endMs: 4 * HOUR_MS,
    played: { mechanism: 'zone-as-is' },
    replayed: { mechanism: 'unified-platform' },
  });
  expect(found.played.metrics['harm-people']).toBeTypeOf('number');
  const own = (await replay('zone-as-is')).body as CounterfactualBody;
  expect(own.replayed).toEqual(found.played);

  const participant = await joinBy(server.url, group.seats[0].code);
  expect(await replay('zone-as-is', participant)).toMatchObject({ status: 401 });
  expect(await replay('no-such-mechanism')).toMatchObject({ status: 404 });
  expect(await replay('')).toMatchObject({ status: 400 });
  console_.close();
}, 120_000);
