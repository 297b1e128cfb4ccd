/** The workbench's calls: compare, check one's own files, and the lists that it chooses from. */
import * as z from 'zod';
import { METRICS, OPTIONS } from '../../sim-core/index.ts';
import {
  compileMechanism,
  compileScenario,
  sayProblem,
  validateFile,
} from '../../sim-core/files/index.ts';
import type { Library, Problem } from '../../sim-core/files/index.ts';
import { DIMENSION_TITLES } from '../../sim-core/text/index.ts';
import { COMPARISON, NEW_COMPARISON, VALIDATE, VALIDATED } from '../protocol/rest.ts';
import type { Comparisons, Job } from '../registry/comparisons.ts';
import { refusal, type Refusal } from '../registry/refusal.ts';
import { accountOf } from './caller.ts';
import type { App, PluginContext } from './context.ts';

const RUNS_LIMIT = 40_000;
const DEFAULT_BASELINE = 'zone-as-is';
const ID_PARAMS = z.object({ id: z.string() });

type File = z.output<typeof NEW_COMPARISON>['scenarios'][number];
type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: readonly Problem[] };

export function comparisons(
  app: App,
  { services }: PluginContext,
  { library, jobs }: { readonly library: Library; readonly jobs: Comparisons },
): void {
  app.post(
    '/api/comparisons',
    { schema: { tags: ['workbench'], body: NEW_COMPARISON, response: { 202: COMPARISON } } },
    async (request, reply) => {
      await accountOf(request, services);
      const { scenarios, mechanisms, seeds, metrics, baseline, robust } = request.body;
      const wrong = metrics.find((id) => !METRICS.some((metric) => metric.id === id));
      if (wrong !== undefined) throw refusal(400, 'http.unknown-metric', { id: wrong });
      const named = typeof seeds === 'number' ? countTo(seeds) : seeds;
      const runs = scenarios.length * mechanisms.length * named.length;
      if (runs > RUNS_LIMIT) {
        throw refusal(400, 'http.batch-too-large', { runs, limit: RUNS_LIMIT });
      }
      const compiled = mechanisms.map((file, i) =>
        whole(compileMechanism(library, OPTIONS, sourceOf(file, `mechanism-${i + 1}.yaml`))),
      );
      const ids = compiled.map(({ model }) => model.id);
      const at = ids.indexOf(baseline ?? DEFAULT_BASELINE);
      if (baseline !== undefined && at < 0) {
        throw refusal(400, 'http.unknown-mechanism', { id: baseline });
      }
      const job = jobs.start({
        scenarios: scenarios.map((file, i) =>
          whole(compileScenario(library, sourceOf(file, `scenario-${i + 1}.yaml`))),
        ),
        mechanisms: compiled,
        seeds: named,
        metrics,
        baseline: Math.max(0, at),
        robust,
      });
      return reply.status(202).send(job);
    },
  );

  app.get(
    '/api/comparisons/:id',
    { schema: { tags: ['workbench'], params: ID_PARAMS, response: { 200: COMPARISON } } },
    async (request) => {
      await accountOf(request, services);
      return found(jobs.get(request.params.id));
    },
  );

  app.delete(
    '/api/comparisons/:id',
    { schema: { tags: ['workbench'], params: ID_PARAMS, response: { 200: COMPARISON } } },
    async (request) => {
      await accountOf(request, services);
      jobs.cancel(request.params.id);
      return found(jobs.get(request.params.id));
    },
  );

  app.post(
    '/api/validate',
    { schema: { tags: ['workbench'], body: VALIDATE, response: { 200: VALIDATED } } },
    async (request) => {
      await accountOf(request, services);
      const file = { path: 'own.yaml', text: request.body.text };
      const problems = validateFile(library, OPTIONS, file);
      return {
        valid: problems.length === 0,
        problems: problems.map((problem) => ({
          line: problem.line,
          column: problem.column,
          zh: sayProblem(problem, 'zh'),
          en: sayProblem(problem, 'en'),
        })),
      };
    },
  );

  app.get('/api/metrics', { schema: { tags: ['lists'] } }, async () =>
    METRICS.map(({ id, title, unit, direction, indifference }) => ({
      id,
      title,
      unit,
      direction,
      indifference,
    })),
  );

  app.get('/api/dimensions', { schema: { tags: ['lists'] } }, async () =>
    Object.entries(OPTIONS).map(([id, options]) => ({
      id,
      title: DIMENSION_TITLES[id as keyof typeof DIMENSION_TITLES],
      options: Object.values(options).map(({ id: option, title, help, parameters }) => ({
        id: option,
        title,
        help,
        parameters,
      })),
    })),
  );
}

function countTo(count: number): string[] {
  return Array.from({ length: count }, (_, i) => String(i + 1));
}

function sourceOf(file: File, path: string): string | { path: string; text: string } {
  return typeof file === 'string' ? file : { path, text: file.text };
}

function whole<T>(compiled: Answer<T>): T {
  if (compiled.ok) return compiled.value;
  throw problemsOf(compiled.error);
}

function problemsOf(problems: readonly Problem[]): Refusal {
  const [first] = problems;
  return refusal(422, 'http.file-problems', {
    count: problems.length,
    first: sayProblem(first, 'zh'),
  });
}

function found(job: Job | null): Job {
  if (job === null) throw refusal(404, 'http.not-found');
  return job;
}
