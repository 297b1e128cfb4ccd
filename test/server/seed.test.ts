/**
 * Aim: a facilitator who names a seed gets that disaster and no other, as often as they like; without one
 * every exercise has chances of its own.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import type { ControlView } from '../../sim-core/exercise/entries.ts';
import { inlineDrills } from '../kit/drill-server.ts';
import {
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type Browser,
  type TestServer,
} from '../kit/server.ts';

const UNTIL_MS = 6 * 3_600_000;
const { folder, remove } = temporaryFolder();
let server: TestServer;
let boss: Browser;

beforeAll(async () => {
  server = await startServer({ folder, ...inlineDrills(folder) });
  boss = await signUp(server);
}, 60_000);
afterAll(async () => {
  await server.stop();
  remove();
});

/** What is true of every incident six hours into an exercise in which nobody acts. */
async function truth(seed?: string): Promise<unknown> {
  const { groups } = await boss.post<ExerciseBody>('/api/exercises', {
    drill: 'taipu-river-90',
    groups: [{ title: 'A', mechanism: 'zone-as-is' }],
    ...(seed === undefined ? {} : { seed }),
  });
  const [{ id }] = groups;
  const console_ = sit(boss, id);
  await console_.until('a view', ({ view }) => view !== null);
  const order = (body: object): Promise<unknown> => boss.post(`/api/groups/${id}/order`, body);
  await order({ kind: 'start' });
  await console_.attempt({ id: 'p', body: { kind: 'phase', phase: 'plume-arrives' } });
  await order({ kind: 'run-to-time', toMs: UNTIL_MS });
  await console_.until('the time', ({ nowMs }) => nowMs >= UNTIL_MS);
  console_.close();
  return (console_.view as unknown as ControlView).truth;
}

it('brings the same disaster back by its seed', async () => {
  const first = await truth('4');
  expect(await truth('4')).toEqual(first);
  expect(await truth('5')).not.toEqual(first);
  expect(await truth()).not.toEqual(first);
}, 60_000);

it('says what a seed looks like', async () => {
  const { status, body } = await boss.call('POST', '/api/exercises', {
    drill: 'taipu-river-90',
    groups: [{ title: 'A', mechanism: 'zone-as-is' }],
    seed: 'seven',
  });
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toMatch(/seed/);
});
