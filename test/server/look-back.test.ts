/** A room whose exercise is over is let go of, and is there again for whoever looks back. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createExercise,
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type Sitter,
  type TestServer,
} from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
let server: TestServer;

beforeAll(async () => {
  server = await startServer({ folder, leaseMs: 300, lookBackMs: 50 });
});

afterAll(async () => {
  await server.stop();
  remove();
});

it('closes what is over and unwatched, and opens it again as it ended', async () => {
  const boss = await signUp(server);
  const ids: string[] = [];
  for (const state of ['played', 'over', 'watched']) {
    const exercise = await createExercise(boss);
    const order = (kind: string): Promise<unknown> =>
      boss.post(`/api/exercises/${exercise.id}/order`, { kind });
    await order('start');
    if (state !== 'played') await order('end');
    ids.push(exercise.groups[0].id);
  }
  const [played, over, group] = ids;
  const ended = ({ view }: Sitter): boolean =>
    (view?.['clock']?.['now'] as { readonly state?: string } | undefined)?.state === 'ended';
  const desk = sit(boss, group);
  await desk.until('the end', ended);

  const { rooms, documents } = server.services;
  await desk.until('what nobody watches to close', () => !rooms.open().has(over));
  expect([...rooms.open().keys()].sort()).toEqual([played, group].sort());
  const endedMs = (await documents.get('group', group))?.endedMs;
  desk.close();
  await desk.until('the room to close', () => !rooms.open().has(group));
  expect([...rooms.open().keys()]).toEqual([played]);

  const again = sit(boss, group);
  await again.until('the end again', ended);
  expect((await documents.get('group', group))?.endedMs).toBe(endedMs);
  expect(endedMs).toEqual(expect.any(Number));
  again.close();
});
