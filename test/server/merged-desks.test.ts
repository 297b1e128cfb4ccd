/** Aim: no desk lies in nobody's hands: those of a seat where only a program sits stay with doctrine. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import type { ControlView } from '../../sim-core/exercise/entries.ts';
import { inlineDrills } from '../kit/drill-server.ts';
import {
  joinBy,
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type TestServer,
} from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
let server: TestServer;

beforeAll(async () => {
  server = await startServer({ folder, ...inlineDrills(folder) });
}, 60_000);
afterAll(async () => {
  await server.stop();
  remove();
});

it('gives a program its own desk, and people all desks of their seat', async () => {
  const boss = await signUp(server);
  const { groups } = await boss.post<ExerciseBody>('/api/exercises', {
    drill: 'taipu-river-90',
    groups: [{ title: 'A', mechanism: 'territorial' }],
    people: 18,
  });
  const [{ id, seats }] = groups;
  const seat = seats.find(({ merges }) => merges.length > 0);
  if (seat === undefined) throw new Error('with eighteen people no seat has several desks');
  const { department, merges, code } = seat;
  const console_ = sit(boss, id);
  const modes = (): readonly string[] => {
    const { seats: shown } = console_.view as unknown as ControlView;
    return [department, ...merges].map((desk) => shown[desk]?.control ?? 'doctrine');
  };
  const { token } = await boss.post<{ token: string }>(`/api/groups/${id}/programs`, {
    name: 'bot',
    department,
  });
  expect(token).not.toBe('');
  await console_.until('the program sits', ({ view }) => view !== null && modes()[0] === 'people');
  expect(modes()).toEqual(['people', ...merges.map(() => 'doctrine')]);

  await joinBy(server.url, code);
  await console_.until('a person sits', () => modes().every((mode) => mode === 'people'));
  console_.close();
});
