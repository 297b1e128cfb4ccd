import { createHash } from 'node:crypto';
import { createRun, type Run, type RunRecord } from '../../sim-core/index.ts';
import { HARM_KINDS, HOUR, PHASES } from '../../sim-core/text/index.ts';
import type { Outcome, Plan, RunRow, SlowestCase, Task } from './plan.ts';

/** Columns of a run's hourly series: unmet need, then harm of each kind. */
const SERIES_WIDTH = 1 + HARM_KINDS.length;

/** Runs one task to its horizon. Never throws: what goes wrong in a run comes back as its outcome. */
export function execute(plan: Plan, task: Task): Outcome {
  try {
    const run = createRun({
      scenario: plan.scenarios[task.scenario],
      mechanism: plan.mechanisms[task.mechanism],
      seed: task.seed,
      response: task.response,
      ...(task.untilMs === null ? {} : { untilMs: task.untilMs }),
      // The trace is kept only with the hashes.
      hashes: task.digest,
      spans: false,
    });
    const record = run.finish();
    return { done: true, row: rowOf(record, task.digest ? digestOf(run) : null, curveOf(run)) };
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    return { done: false, why: fault.message, stack: fault.stack ?? fault.message };
  }
}

/** What a batch keeps of a run's record. */
export function rowOf(record: RunRecord, digest: string | null, curve: readonly number[]): RunRow {
  return {
    metrics: record.metrics,
    inert: record.inert,
    slowest: slowestOf(record.cases),
    curve,
    digest,
  };
}

/** Unmet need by the hour, out of the rows that a run keeps for curves. */
export function curveOf(run: Run): readonly number[] {
  const { series } = run.sim.state;
  return series.filter((_, i) => i % SERIES_WIDTH === 0);
}

/** Rows of the trace that tell what units and hazards did, with the columns that name no message. */
const PHYSICAL: Readonly<Record<string, readonly string[]>> = {
  started: ['incident', 'generation'],
  ended: ['incident', 'generation'],
  departed: ['unit', 'place'],
  arrived: ['unit', 'incident', 'capability', 'amount'],
  left: ['unit', 'incident', 'capability'],
  home: ['unit'],
  lost_unit: ['unit', 'incident'],
  waiting: ['jurisdiction', 'stream', 'ordinal'],
  road: ['road', 'factor'],
};

function digestOf(run: Run): string {
  const hash = createHash('sha256');
  for (const row of run.trace()) {
    const fields = PHYSICAL[row.kind];
    if (fields === undefined) continue;
    hash.update(JSON.stringify([row.t, row.kind, ...fields.map((field) => row[field])]));
  }
  return hash.digest('hex');
}

/** The case whose critical path took longest, the first of them in case order. */
function slowestOf(cases: RunRecord['cases']): SlowestCase | null {
  let slowest: RunRecord['cases'][number] | null = null;
  let longest = 0;
  for (const candidate of cases) {
    const { phases } = candidate;
    if (phases.length === 0) continue;
    const length = phases[phases.length - 1].to_ms - phases[0].from_ms;
    if (slowest === null || length > longest) {
      slowest = candidate;
      longest = length;
    }
  }
  if (slowest === null) return null;
  const { phases, censored } = slowest;
  const hours = PHASES.map((name) =>
    phases
      .filter(({ phase }) => phase === name)
      .reduce((sum, { from_ms, to_ms }) => sum + (to_ms - from_ms) / HOUR, 0),
  );
  return { hours, censored };
}
