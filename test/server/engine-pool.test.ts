/** Aim: an engine in a thread answers as one in this thread does, and a dead thread is an error. */
import { afterAll, expect, it } from 'vitest';
import { shippedEngine } from '../../exercise-server/engine-host/engines.ts';
import { hostInline } from '../../exercise-server/engine-host/inline.ts';
import { createEnginePool } from '../../exercise-server/engine-host/pool.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import { inputOf } from '../kit/exercise.ts';

const { url } = shippedEngine();
const shipped = { urlOf: (identity: string | null) => (identity === null ? url : null) };
const pool = createEnginePool(2, shipped);
afterAll(() => pool.close());

const by = { person: 'p', role: 'director' } as const;
const LOG: readonly Attempt[] = [
  { id: '1', by, body: { kind: 'seat', department: 'east-office', people: ['p'] } },
  { id: '2', by, body: { kind: 'control', department: 'east-office', mode: 'people' } },
  { id: '3', by, body: { kind: 'start' } },
  {
    id: '4',
    by: { person: 'clock', role: 'clock' },
    body: { kind: 'advance', toMs: 7_200_000 },
  },
];

it('gives the same states, views, changes and hashes', async () => {
  const viewer = { role: 'participant', department: 'east-office' } as const;
  const here = hostInline(createGroup, inputOf());
  const engines = await Promise.all([1, 2, 3].map(() => pool.openEngine(inputOf(), null)));
  for (const there of [here, ...engines]) {
    expect(await there.watch('k', viewer)).toMatchObject({ desk: {} });
    await there.apply(LOG.slice(0, 3));
  }
  const answer = await here.apply(LOG.slice(3));
  const changes = await here.changes(['k', 'unknown']);
  expect(changes[0].length).toBeGreaterThan(0);
  for (const there of engines) {
    expect(await there.apply(LOG.slice(3))).toEqual(answer);
    expect(await there.changes(['k', 'unknown'])).toEqual(changes);
    expect(await there.hash()).toBe(await here.hash());
    await there.close();
    await expect(there.hash()).rejects.toThrow('closed');
  }
});
