/** Aim: a solo exercise that is ready late opens only where somebody still waits for it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pack } from '../../exercise-server/protocol/pack.ts';
import type { ExerciseSource } from '../../web/source/source.ts';
import { closeGame, gameStore, openGame } from '../../web/stores/game.ts';
import { shelfStore } from '../../web/stores/shelf.ts';
import { closeSolo, openSolo } from '../../web/stores/solo.ts';
import { gate, settle, stubServer, stubWorkers, type StubWorker } from './page.ts';

const choice = (drill: string) => ({ drill, mechanism: 'm', seat: 's' });
const drillOf = (worker: StubWorker): unknown =>
  (worker.posted[0] as { input: { drill: string } }).input.drill;

let workers: StubWorker[] = [];
let gates = new Map<string, ReturnType<typeof gate>>();

beforeEach(() => {
  workers = stubWorkers();
  gates = new Map(['slow', 'quick'].map((drill) => [drill, gate()]));
  stubServer(async ({ path }) => {
    const drill = /(\w+)\.json$/.exec(path)?.[1] ?? '';
    if (drill === 'index') return [200, { drills: [], mechanisms: [{ id: 'm' }] }];
    if (drill === 'unknown') return [404, ''];
    await gates.get(drill)?.opened;
    return [200, pack({ drill, mechanisms: [] })];
  });
});

afterEach(() => {
  closeGame();
  shelfStore.setState({ drills: [], mechanisms: [] });
  vi.unstubAllGlobals();
});

it('leaves the game of another screen alone', async () => {
  const opening = openSolo(choice('slow'));
  await settle();
  closeSolo();
  let closed = false;
  const other = { open: () => undefined, forecast: null, close: () => (closed = true) };
  openGame(other as unknown as ExerciseSource);
  gates.get('slow')?.open();
  await opening;
  expect({ closed, workers: workers.length }).toEqual({ closed: false, workers: 0 });
});

it('opens what was chosen last, not what came last', async () => {
  const first = openSolo(choice('slow'));
  const second = openSolo(choice('quick'));
  gates.get('quick')?.open();
  await second;
  gates.get('slow')?.open();
  await first;
  expect(workers.map(drillOf)).toEqual(['quick']);
  expect(workers[0]?.terminated).toBe(false);
  expect(gameStore.getState().link).toBe('connecting');
});

it('says of a drill that is not there that it is not, and not that the server is silent', async () => {
  await expect(openSolo(choice('unknown'))).rejects.toMatchObject({ code: 'unknown-drill' });
});
