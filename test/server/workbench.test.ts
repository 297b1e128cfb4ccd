/**
 * Aim: what a policy designer does over HTTP: sees what there is, writes a design, is told where it is
 * wrong, compares it with a shipped one, and opens one run that equals the command's.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../exercise-server/batch/comparison.ts';
import { readLibrary } from '../../sim-core/files/index.ts';
import { shippedFiles } from '../kit/drill.ts';
import { METRICS } from '../../sim-core/index.ts';
import type {
  ComparisonBody,
  NewComparison,
  RunBody,
  Validated,
  WorkbenchBody,
} from '../../exercise-server/protocol/workbench.ts';
import { openWorkbench, type Workbench } from '../../exercise-server/registry/workbench.ts';
import {
  openBrowser,
  signUp,
  startServer,
  temporaryFolder,
  type Browser,
  type TestServer,
} from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
const DESIGN = [
  'kind: mechanism',
  'id: my-design',
  'extends: zone-as-is',
  'title: { zh: 我的设计, en: My design }',
  'summary: { zh: 自拟, en: Own }',
  'legal_basis: { zh: 待定, en: To be settled }',
  'sources: { mine: { zh: 自拟, en: Own } }',
  'quality: assumed',
  'source: mine',
  'organisation: { option: body }',
  '',
].join('\n');

let bench: Workbench;
let server: TestServer;
let designer: Browser;
beforeAll(async () => {
  // One drill is enough: the others are compiled in tests of their own.
  const library = readLibrary(
    shippedFiles().filter(
      ({ path }) => !path.startsWith('drills/') || path.startsWith('drills/taipu-river/'),
    ),
  );
  bench = openWorkbench(library);
  server = await startServer({ folder, library });
  designer = await signUp(server);
});
afterAll(async () => {
  await server.stop();
  remove();
});

async function finished(id: string): Promise<ComparisonBody> {
  for (;;) {
    const body = await designer.get<ComparisonBody>(`/api/comparisons/${id}`);
    if (body.state !== 'running' && body.state !== 'waiting') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const SMALL: NewComparison = {
  scenarios: ['taipu-river'],
  mechanisms: ['zone-as-is', { text: DESIGN }],
  baseline: 'zone-as-is',
  seeds: 2,
  metric: 'dark-time',
};

describe('the workbench', () => {
  it('is closed to whoever has no account', async () => {
    const stranger = openBrowser(server.url);
    for (const path of ['/api/workbench', '/api/comparisons/x']) {
      expect((await stranger.call('GET', path)).status).toBe(401);
    }
    for (const [path, body] of [
      ['/api/validate', { text: DESIGN }],
      ['/api/comparisons', SMALL],
      ['/api/runs', { scenario: 'taipu-river', mechanism: 'zone-as-is', seed: '1' }],
    ] as const) {
      expect((await stranger.call('POST', path, body)).status).toBe(401);
    }
  });

  it('lists what can be chosen, with the file of each mechanism', async () => {
    const body = await designer.get<WorkbenchBody>('/api/workbench');
    expect(body.scenarios.map(({ id }) => id)).toEqual(['taipu-river']);
    expect(body.dimensions).toHaveLength(8);
    expect(body.metrics).toHaveLength(METRICS.length);
    for (const mechanism of body.mechanisms) {
      expect(mechanism.text).toContain(`id: ${mechanism.id}`);
      expect(Object.keys(mechanism.options)).toHaveLength(8);
    }
  });

  it('says where a file is wrong, in both languages, and what a sound one means', async () => {
    const broken = DESIGN.replace('option: body', 'option: boddy');
    const { problems, mechanism } = await designer.post<Validated>('/api/validate', {
      text: broken,
    });
    expect(mechanism).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 10, token: 'boddy' });
    expect(problems[0].en).toContain('did you mean "body"');
    expect(problems[0].zh).toContain('body');
    const sound = await designer.post<Validated>('/api/validate', { text: DESIGN });
    expect(sound.problems).toEqual([]);
    expect(sound.mechanism).toMatchObject({
      id: 'my-design',
      extends: 'zone-as-is',
      options: { organisation: 'body' },
    });
  });

  it('compares, with every metric judged and the curves of all runs', async () => {
    const started = await designer.post<ComparisonBody>('/api/comparisons', SMALL);
    expect(started.total).toBe(4);
    const { state, done, result, metric } = await finished(started.id);
    expect({ state, done, metric }).toEqual({ state: 'done', done: 4, metric: 'dark-time' });
    expect(result?.rows).toHaveLength(2 * METRICS.length);
    expect(result?.curves.map(({ mean }) => mean.length)).toEqual([72, 72]);
    // The same as the command's comparison, number by number.
    const mechanisms = [bench.mechanism('zone-as-is'), bench.mechanism({ text: DESIGN })];
    const expected = await compare(
      {
        scenarios: [bench.scenario('taipu-river')],
        mechanisms,
        seeds: ['1', '2'],
        baseline: 0,
        metrics: [...METRICS],
        equal: null,
        precision: null,
        robust: false,
      },
      { workers: 1, onRun: () => {}, onStage: () => {} },
    );
    for (const { id } of METRICS) {
      const rows = result?.rows.filter((row) => row.metric === id) ?? [];
      expect(rows.map(({ mean }) => mean)).toEqual(
        expected.studies.get(id)?.rows.map(({ mean }) => mean),
      );
    }
  });

  it('can be stopped, and keeps what it had', async () => {
    const long = { ...SMALL, seeds: 400 };
    const { id } = await designer.post<ComparisonBody>('/api/comparisons', long);
    const stopped = await designer.post<ComparisonBody>(`/api/comparisons/${id}/cancel`, {});
    expect(stopped.state).toBe('cancelled');
    expect((await finished(id)).done).toBeLessThan(800);
  });

  it('refuses what it cannot compare, and says why', async () => {
    for (const [change, status, code] of [
      [{ scenarios: ['taipu'] }, 404, 'http.unknown-scenario'],
      [{ mechanisms: ['zone-as-is', 'zone-as-is'] }, 422, 'http.same-id-twice'],
      [{ mechanisms: ['zone-as-was'] }, 404, 'http.unknown-mechanism'],
      [{ mechanisms: [{ text: 'kind: mechanism' }] }, 422, 'http.file-problems'],
      [{ baseline: 'territorial' }, 404, 'http.unknown-mechanism'],
      [{ metric: 'joy' }, 404, 'http.unknown-metric'],
      [{ seeds: 1 }, 400, 'http.bad-request'],
    ] as const) {
      const reply = await designer.call<{ error: { code: string; zh: string; en: string } }>(
        'POST',
        '/api/comparisons',
        { ...SMALL, ...change },
      );
      expect({ status: reply.status, code: reply.body.error.code }).toEqual({ status, code });
      expect(reply.body.error.zh).not.toBe('');
      expect(reply.body.error.en).not.toBe('');
    }
  });

  it('opens one run, with its waterfalls and its hashes', async () => {
    const run = await designer.post<RunBody>('/api/runs', {
      scenario: 'taipu-river',
      mechanism: { text: DESIGN },
      seed: '2',
    });
    expect(run).toMatchObject({ scenario: 'taipu-river', mechanism: 'my-design', seed: '2' });
    expect(run.hash['state']).toMatch(/^[0-9a-f]{64}$/);
    for (const { phases } of run.cases) {
      phases.forEach(({ fromMs }, i) => {
        if (i > 0) expect(fromMs).toBe(phases[i - 1].toMs);
      });
    }
  });
});
