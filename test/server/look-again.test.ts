/**
 * Aim: whoever asks for the whole view several times at once is shown it, hears every change once, and is
 * away when the line is.
 */
import { afterAll, expect, it, vi } from 'vitest';
import { sitPlainly } from '../kit/plain-seat.ts';
import { createExercise, joinBy, signUp, startServer, temporaryFolder } from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

/** Twenty seconds of a busy machine. */
const PATIENCE = 20_000;

it('keeps one place in the audience', async () => {
  const server = await startServer({ folder });
  const boss = await signUp(server);
  const [group] = (await createExercise(boss)).groups;
  const [{ code, department }] = group.seats;
  const browser = await joinBy(server.url, code);
  await boss.post(`/api/groups/${group.id}/order`, { kind: 'start' });
  const spec = { browser, group: group.id, department, folds: true };
  const seat = await sitPlainly(spec);

  for (let n = 0; n < 20; n++) seat.lookAgain();
  await vi.waitUntil(() => seat.wholes > 1, PATIENCE);
  const { seq } = seat;
  await vi.waitUntil(() => seat.seq >= seq + 5, PATIENCE);
  expect(seat.faults).toEqual([]);

  const { person } = seat;
  const isThere = (): boolean =>
    JSON.stringify(server.services.rooms.open().get(group.id)?.connected()).includes(person);
  expect(isThere()).toBe(true);
  seat.close();
  await vi.waitUntil(() => !isThere(), PATIENCE);
  await server.stop();
});
