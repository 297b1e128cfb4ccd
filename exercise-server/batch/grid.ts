import { runAll, type BatchOptions } from './run-all.ts';
import { wholeRun, type Plan, type RunRow, type Task } from './plan.ts';
import { seedsEnough, type Precision } from './precision.ts';
import type { Samples } from './study.ts';

/** Rows of every run: [scenario][mechanism][seed], seeds in the order asked for. */
export type Grid = readonly (readonly (readonly RunRow[])[])[];

/** Runs every scenario under every mechanism with every seed. */
export async function runGrid(
  plan: Plan,
  seeds: readonly string[],
  options: BatchOptions,
): Promise<Grid> {
  const tasks: Task[] = [];
  for (let scenario = 0; scenario < plan.scenarios.length; scenario++) {
    for (let mechanism = 0; mechanism < plan.mechanisms.length; mechanism++) {
      for (const seed of seeds) tasks.push(wholeRun(scenario, mechanism, seed));
    }
  }
  const rows = await runAll(plan, tasks, options);
  let next = 0;
  return plan.scenarios.map(() =>
    plan.mechanisms.map(() => rows.slice(next, (next += seeds.length))),
  );
}

/** One metric out of the grid. @throws {Error} when a run has no finite value of it */
export function samplesOf(grid: Grid, metric: string): Samples {
  return grid.map((mechanisms) =>
    mechanisms.map((rows) =>
      rows.map((row) => {
        const value = row.metrics[metric];
        if (!Number.isFinite(value)) throw new Error(`metric ${metric} is ${value} in a run`);
        return value;
      }),
    ),
  );
}

/** Seeds are added in steps of this many. */
const STEP = 10;

/**
 * Adds seeds until the precision is reached or they run out. Which seeds are kept follows from the
 * runs alone, not from the steps or the workers.
 */
export async function runUntilPrecise(
  plan: Plan,
  seeds: readonly string[],
  precision: Precision,
  options: BatchOptions,
): Promise<{ readonly grid: Grid; readonly seeds: readonly string[]; readonly reached: boolean }> {
  let grid: Grid = plan.scenarios.map(() => plan.mechanisms.map(() => []));
  for (let done = 0; done < seeds.length; done += STEP) {
    const more = await runGrid(plan, seeds.slice(done, done + STEP), options);
    grid = grid.map((mechanisms, s) =>
      mechanisms.map((rows, m) => [...rows, ...(more[s]?.[m] ?? [])]),
    );
    const enough = seedsEnough(samplesOf(grid, precision.metric.id), precision);
    if (enough !== null) {
      const kept = grid.map((mechanisms) => mechanisms.map((rows) => rows.slice(0, enough)));
      return { grid: kept, seeds: seeds.slice(0, enough), reached: true };
    }
  }
  return { grid, seeds, reached: false };
}
