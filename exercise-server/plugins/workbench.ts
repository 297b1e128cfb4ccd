/** Comparing designs: what there is to choose from, files checked as they are written, comparisons, single runs. */
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import * as z from 'zod';
import { createRun, METRICS } from '../../sim-core/index.ts';
import { sayBoth } from '../../sim-core/text/index.ts';
import { bandOf } from '../batch/band.ts';
import { createComparisonJobs, type Job } from '../batch/comparison-jobs.ts';
import { curveOf } from '../batch/execute.ts';
import type { ComparisonRequest, ComparisonResult } from '../batch/comparison.ts';
import type { CompiledScenario } from '../batch/compiled.ts';
import { comparisonDocument } from '../cli/compare-json.ts';
import {
  COMPARISON_BODY,
  NEW_COMPARISON,
  NEW_RUN,
  RUN_BODY,
  VALIDATE,
  VALIDATED,
  WORKBENCH_BODY,
  type ComparisonBody,
  type ComparisonResultBody,
  type RunBody,
} from '../protocol/workbench.ts';
import { refusal } from '../registry/refusal.ts';
import type { Drafts } from '../registry/drafts.ts';
import { scenarioBody, type Workbench } from '../registry/workbench.ts';
import { accountOf } from './caller.ts';
import type { App, PluginContext } from './context.ts';

/** More runs than this at once belong into a batch from the command line. */
const RUN_LIMIT = 100_000;
/** Today's Demonstration Zone: what a new design has to beat. */
const DEFAULT_BASELINE = 'zone-as-is';

const ID_PARAMS = z.object({ id: z.string() });
const tags = ['workbench'];

export function workbench(
  app: App,
  { services }: PluginContext,
  bench: Workbench,
  drafts: Drafts,
): void {
  /** One of the shelf, or of an author's. @throws {Refusal} 404 */
  const scenarioNamed = async (id: string): Promise<CompiledScenario> => {
    const own = (await drafts.scenarios()).find(({ model }) => model.id === id);
    return own ?? bench.scenario(id);
  };

  const jobs = createComparisonJobs({
    // A core is left to the rooms.
    workers: Math.max(1, availableParallelism() - 1),
    newId: () => randomUUID(),
    nowMs: () => performance.now(),
  });

  const known = (id: string): Job => {
    const job = jobs.get(id);
    if (job === null) throw refusal(404, 'http.not-found');
    return job;
  };

  app.get(
    '/api/workbench',
    { schema: { tags, response: { 200: WORKBENCH_BODY } } },
    async (request) => {
      await accountOf(request, services);
      const own = (await drafts.scenarios()).map(scenarioBody);
      return { ...bench.body, scenarios: [...own, ...bench.body.scenarios] };
    },
  );

  app.post(
    '/api/validate',
    { schema: { tags, body: VALIDATE, response: { 200: VALIDATED } } },
    async (request) => {
      await accountOf(request, services);
      return bench.validate(request.body.text);
    },
  );

  app.post(
    '/api/comparisons',
    { schema: { tags, body: NEW_COMPARISON, response: { 202: COMPARISON_BODY } } },
    async (request, reply) => {
      await accountOf(request, services);
      const scenarios = await Promise.all(request.body.scenarios.map(scenarioNamed));
      const id = jobs.start(requestOf(bench, scenarios, request.body));
      return reply.status(202).send(bodyOf(known(id)));
    },
  );

  app.get(
    '/api/comparisons/:id',
    { schema: { tags, params: ID_PARAMS, response: { 200: COMPARISON_BODY } } },
    async (request) => {
      await accountOf(request, services);
      return bodyOf(known(request.params.id));
    },
  );

  app.post(
    '/api/comparisons/:id/cancel',
    { schema: { tags, params: ID_PARAMS, response: { 200: COMPARISON_BODY } } },
    async (request) => {
      await accountOf(request, services);
      jobs.cancel(request.params.id);
      return bodyOf(known(request.params.id));
    },
  );

  app.post(
    '/api/runs',
    { schema: { tags, body: NEW_RUN, response: { 200: RUN_BODY } } },
    async (request) => {
      await accountOf(request, services);
      const { scenario, mechanism, seed } = request.body;
      return runBody(await scenarioNamed(scenario), bench.mechanism(mechanism), seed);
    },
  );
}

/** @throws {Refusal} for names and files that are wrong, and for too much work */
function requestOf(
  bench: Workbench,
  scenarios: readonly CompiledScenario[],
  body: z.output<typeof NEW_COMPARISON>,
): ComparisonRequest {
  const mechanisms = body.mechanisms.map((name) => bench.mechanism(name));
  const metric = METRICS.find(({ id }) => id === body.metric);
  if (metric === undefined) throw refusal(404, 'http.unknown-metric', { id: body.metric });
  const ids = mechanisms.map(({ model }) => model.id);
  const twin = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twin !== undefined) throw refusal(422, 'http.same-id-twice', { id: twin });
  const baseline = ids.indexOf(body.baseline ?? DEFAULT_BASELINE);
  if (baseline < 0 && body.baseline !== null) {
    throw refusal(404, 'http.unknown-mechanism', { id: body.baseline });
  }
  const runs = scenarios.length * mechanisms.length * body.seeds;
  if (runs > RUN_LIMIT) throw refusal(422, 'http.batch-too-large', { runs, limit: RUN_LIMIT });
  return {
    scenarios,
    mechanisms,
    seeds: Array.from({ length: body.seeds }, (_, i) => String(i + 1)),
    baseline: Math.max(0, baseline),
    // The one that was asked for comes first; all of them are judged.
    metrics: [metric, ...METRICS.filter((one) => one !== metric)],
    equal: null,
    precision: null,
    robust: false,
  };
}

function bodyOf(job: Job): ComparisonBody {
  const { id, request, state, done, total, tookMs, leftMs, why, result } = job;
  return {
    id,
    state,
    metric: request.metrics[0].id,
    done,
    total,
    tookMs,
    leftMs,
    why: why === null ? null : sayBoth('run.fault', { what: why }),
    result: result === null ? null : resultBody(result),
  };
}

function resultBody(result: ComparisonResult): ComparisonResultBody {
  const { scenarios, mechanisms } = result.request;
  const curves = result.grid.flatMap((columns, s) =>
    columns.map((rows, m) => ({
      scenario: scenarios[s].model.id,
      mechanism: mechanisms[m].model.id,
      ...bandOf(rows.map(({ curve }) => curve)),
    })),
  );
  return { ...(comparisonDocument(result) as object), curves } as ComparisonResultBody;
}

function runBody(
  { model, texts }: CompiledScenario,
  mechanism: ReturnType<Workbench['mechanism']>,
  seed: string,
): RunBody {
  const run = createRun({ scenario: model, mechanism: mechanism.model, seed, hashes: true });
  const record = run.finish();
  const titleOf = (id: string | null) => (id === null ? null : (texts.departments[id] ?? null));
  return {
    scenario: model.id,
    mechanism: mechanism.model.id,
    seed,
    events: record.events,
    simulatedMs: record.simulated_ms,
    hash: { ...record.hash },
    metrics: { ...record.metrics },
    cases: record.cases.map(({ id, capability, censored, phases }) => {
      const [root, jurisdiction] = id.split(':');
      const of = texts.incidents[root];
      const at = texts.jurisdictions[jurisdiction];
      return {
        id,
        title: { zh: `${at.zh}：${of.zh}`, en: `${at.en}: ${of.en}` },
        capability: capability === null ? null : texts.capabilities[capability],
        censored,
        phases: phases.map(({ phase, from_ms, to_ms, holder }) => ({
          phase,
          fromMs: from_ms,
          toMs: to_ms,
          holder: titleOf(holder),
        })),
      };
    }),
    curve: [...curveOf(run)],
  };
}
