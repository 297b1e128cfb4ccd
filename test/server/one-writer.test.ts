/**
 * Aim: one server a data folder. Of two processes that start at once one gets it; the lock of a dead
 * process holds nobody up; a process that slept while another took over ends when it wakes.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildChild, startChild } from '../kit/child-server.ts';
import { freePort } from '../kit/postgres-cluster.ts';
import { temporaryFolder } from '../kit/server.ts';
import { raceForFolder } from './race-stage.ts';

const RACES = 20;
const { folder, remove } = temporaryFolder();
beforeAll(buildChild, 30_000);
afterAll(remove);

it(`gives the folder to one of two in ${RACES} races, each after a kill`, async () => {
  expect(await raceForFolder(folder, RACES)).toEqual([]);
}, 600_000);

it('takes over from a sleeper, who ends when it wakes', async () => {
  const { folder, remove } = temporaryFolder();
  const sleeper = await startChild({ folder, port: await freePort() });
  sleeper.kill('SIGSTOP');
  const port = await freePort();
  const endMs = performance.now() + 60_000;
  for (;;) {
    try {
      const next = await startChild({ folder, port });
      sleeper.kill('SIGCONT');
      expect(await sleeper.exited).toBe(3);
      next.kill('SIGTERM');
      expect(await next.exited).toBe(0);
      remove();
      return;
    } catch (error) {
      if (performance.now() > endMs) throw error;
    }
  }
}, 120_000);
