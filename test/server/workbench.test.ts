/** Aim: the workbench's calls do what the commands of the same names do, watched and cancelled from afar. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLibrary } from '../../sim-core/files/index.ts';
import { shippedFiles } from '../kit/drill.ts';
import { mechanismFile } from '../cli/call.ts';
import {
  signUp,
  startServer,
  temporaryFolder,
  type Browser,
  type TestServer,
} from '../kit/server.ts';

interface Job {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly error: string | null;
  readonly result: {
    readonly rows: readonly { readonly mechanism: string; readonly verdict: string }[];
    readonly waterfalls: readonly unknown[];
    readonly curves: readonly { readonly need: readonly number[] }[];
  } | null;
}

const { folder, remove } = temporaryFolder();
let server: TestServer;
let boss: Browser;

beforeAll(async () => {
  server = await startServer({ folder, library: readLibrary(shippedFiles()) });
  boss = await signUp(server);
});
afterAll(async () => {
  await server.stop();
  remove();
});

async function finished(id: string): Promise<Job> {
  for (;;) {
    const job = await boss.get<Job>(`/api/comparisons/${id}`);
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('compares mechanisms, one of them written by hand, and gives rows, waterfalls and curves', async () => {
  const own = mechanismFile('my-own', 'joint-meeting');
  const { id, state } = await boss.post<Job>('/api/comparisons', {
    scenarios: ['taipu-river'],
    mechanisms: ['territorial', { text: own }],
    seeds: 3,
    baseline: 'territorial',
  });
  expect(['waiting', 'running']).toContain(state);
  const job = await finished(id);
  expect(job).toMatchObject({ state: 'done', error: null, done: 6, total: 6 });
  expect(job.result?.rows.map(({ mechanism }) => mechanism)).toEqual(['territorial', 'my-own']);
  expect(job.result?.rows[0].verdict).toBe('baseline');
  expect(job.result?.waterfalls).toHaveLength(2);
  expect(Math.max(...(job.result?.curves[0].need ?? []))).toBeGreaterThan(0);
}, 60_000);

it('cancels what is not wanted any more, and goes on with the next', async () => {
  const wanted = { scenarios: ['taipu-river'], mechanisms: ['territorial'], seeds: 2000 };
  const long = await boss.post<Job>('/api/comparisons', wanted);
  const next = await boss.post<Job>('/api/comparisons', { ...wanted, seeds: 1 });
  expect((await boss.call<Job>('DELETE', `/api/comparisons/${long.id}`)).body.state).toBe(
    'cancelled',
  );
  expect((await finished(next.id)).state).toBe('done');
}, 60_000);

it('refuses with words for people', async () => {
  const bad = await boss.call('POST', '/api/comparisons', {
    scenarios: ['taipu-river'],
    mechanisms: [{ text: 'kind: mechanism\nid: 7' }],
    seeds: 1,
  });
  expect(bad.status).toBe(422);
  expect(JSON.stringify(bad.body)).toMatch(/mechanism-1\.yaml:\d+:\d+/);
  const checked = await boss.post('/api/validate', { text: 'kind: mechanism\nid: 7' });
  expect(checked).toMatchObject({ valid: false });
  const lists = await Promise.all(
    ['metrics', 'dimensions'].map((what) => boss.get<unknown[]>(`/api/${what}`)),
  );
  expect(lists.map((list) => list.length > 5)).toEqual([true, true]);
});
