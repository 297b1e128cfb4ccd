/** A whole comparison in a thread of its own, so that live rooms are not held up by it. */
import { parentPort } from 'node:worker_threads';
import { METRICS } from '../../sim-core/index.ts';
import { comparisonDocument } from '../cli/compare-json.ts';
import { compare } from './comparison.ts';
import type { CompiledMechanism, CompiledScenario } from './compiled.ts';
import { meanCurves } from './curves.ts';

/** What is compared, as plain data: metrics by id. */
export interface ThreadRequest {
  readonly scenarios: readonly CompiledScenario[];
  readonly mechanisms: readonly CompiledMechanism[];
  readonly seeds: readonly string[];
  readonly metrics: readonly string[];
  readonly baseline: number;
  readonly robust: boolean;
  readonly workers: number;
}

export type ThreadNews =
  | { readonly total: number }
  | { readonly done: number }
  | { readonly result: object }
  | { readonly error: string };

/** News of progress at most this often, ms. */
const NEWS_MS = 200;

async function carryOut(request: ThreadRequest, tell: (news: ThreadNews) => void): Promise<void> {
  const { scenarios, mechanisms, seeds, baseline, robust, workers } = request;
  let done = 0;
  let toldMs = 0;
  const result = await compare(
    {
      scenarios,
      mechanisms,
      seeds,
      baseline,
      metrics: request.metrics.flatMap((id) => METRICS.find((metric) => metric.id === id) ?? []),
      equal: null,
      precision: null,
      robust,
    },
    {
      workers,
      onRun() {
        done += 1;
        if (performance.now() - toldMs < NEWS_MS) return;
        toldMs = performance.now();
        tell({ done });
      },
      onStage: (_stage, runs) => tell({ total: done + runs }),
    },
  );
  const curves = meanCurves(scenarios, mechanisms, seeds);
  tell({ result: { ...comparisonDocument(result), curves } });
}

parentPort?.on('message', (request: ThreadRequest) => {
  const tell = (news: ThreadNews): void => parentPort?.postMessage(news);
  carryOut(request, tell).catch((error: unknown) =>
    tell({ error: error instanceof Error ? error.message : String(error) }),
  );
});
