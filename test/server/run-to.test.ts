/** Aim: a run of the clock ends with the phase that is played, and where no story is played it goes nowhere. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Order, Ordered } from '../../exercise-server/protocol/rest.ts';
import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import { counterCatalogue } from '../kit/counter-catalogue.ts';
import { BELL_MS } from '../kit/counter-group.ts';
import {
  createExercise,
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type Browser,
  type Sitter,
  type TestServer,
} from '../kit/server.ts';

const HOUR_MS = 3_600_000;
const AGENDA = [
  { id: 'briefing', story: null },
  { id: 'first', story: { fromMs: 2 * HOUR_MS, toMs: 5 * HOUR_MS } },
  { id: 'talk', story: null },
  { id: 'second', story: { fromMs: 10 * HOUR_MS, toMs: 16 * HOUR_MS } },
];

const { folder, remove } = temporaryFolder();
let server: TestServer;
let boss: Browser;
let group: string;
let desk: Sitter;
let made = 0;

beforeAll(async () => {
  // Beats far apart: nothing moves the story here but what is ordered.
  server = await startServer({
    folder,
    tickMs: 60_000,
    catalogue: counterCatalogue({ agenda: AGENDA }),
  });
  boss = await signUp(server);
});
afterAll(async () => {
  await server.stop();
  remove();
});

beforeEach(async () => {
  const exercise = await createExercise(boss);
  group = exercise.groups[0].id;
  await order({ kind: 'start' });
  desk = sit(boss, group);
  await desk.until('a view', ({ view }) => view !== null);
  return () => desk.close();
});

async function order(wanted: Order): Promise<Ordered['groups'][string]> {
  const { groups } = await boss.post<Ordered>(`/api/groups/${group}/order`, wanted);
  return groups[group];
}

async function tried(body: ClientAttempt['body']): Promise<void> {
  made += 1;
  expect(await desk.attempt({ id: `a${made}`, body })).toMatchObject({ verdict: { ok: true } });
}

const storyMs = (): number | undefined => server.services.rooms.open().get(group)?.state.nowMs;

const RUNS: readonly Order[] = [
  { kind: 'run-to-time', toMs: 20 * HOUR_MS },
  { kind: 'run-to', what: 'event' },
  { kind: 'run-to', what: 'decision' },
];

it.each(RUNS)('goes nowhere while no story is played, and says so: %j', async (run) => {
  for (const phase of ['briefing', 'talk']) {
    await tried({ kind: 'phase', phase });
    const before = storyMs();
    expect(await order(run)).toMatchObject({
      ok: false,
      reason: 'order.no-story',
      said: {
        zh: expect.stringContaining('不推演剧情') as string,
        en: expect.stringContaining('plays no story') as string,
      },
    });
    expect(storyMs()).toBe(before);
  }
});

it('ends with the phase, however far it was to go', async () => {
  await tried({ kind: 'phase', phase: 'first' });
  expect(await order({ kind: 'run-to-time', toMs: 3 * HOUR_MS })).toMatchObject({ ok: true });
  // A little wall time passes too.
  expect(Math.floor((storyMs() ?? 0) / BELL_MS)).toBe((3 * HOUR_MS) / BELL_MS);
  expect(await order({ kind: 'run-to-time', toMs: 20 * HOUR_MS })).toMatchObject({ ok: true });
  expect(storyMs()).toBe(5 * HOUR_MS);
  for (const run of RUNS) {
    await order(run);
    expect(storyMs()).toBe(5 * HOUR_MS);
  }
  await tried({ kind: 'phase', phase: 'second' });
  expect(Math.floor((storyMs() ?? 0) / BELL_MS)).toBe((10 * HOUR_MS) / BELL_MS);
});

it('goes to the next event and not beyond it', async () => {
  await tried({ kind: 'phase', phase: 'first' });
  expect(await order({ kind: 'run-to', what: 'event' })).toMatchObject({ ok: true });
  expect(Math.floor((storyMs() ?? 0) / BELL_MS)).toBe((2 * HOUR_MS) / BELL_MS + 1);
});
