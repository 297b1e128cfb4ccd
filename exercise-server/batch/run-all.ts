import { availableParallelism } from 'node:os';
import { execute } from './execute.ts';
import type { Outcome, Plan, RunRow, Task } from './plan.ts';
import { startPool } from './run-pool.ts';

/** Fewer runs than this per worker are done sooner than another worker starts. */
const RUNS_WORTH_A_WORKER = 4;

/** A run that failed, with what is needed to fail it again. */
export class RunFailure extends Error {
  override readonly name = 'RunFailure';
  readonly run: RunName;
  constructor(run: RunName, cause: { readonly why: string; readonly stack: string }) {
    super(cause.why);
    this.run = run;
    this.stack = cause.stack;
  }
}

/** Ids and the seed of one run. */
export interface RunName {
  readonly scenario: string;
  readonly mechanism: string;
  readonly seed: string;
}

export interface BatchOptions {
  /** How many runs at a time; null for as many as there are processors. */
  readonly workers: number | null;
  /** Called after each run, in the order in which they end; `task` is the index of its task. */
  readonly onRun: (task: number, outcome: Outcome) => void;
}

/**
 * Runs every task. Row i belongs to task i, whatever the number of workers and the order in which
 * they finish.
 * @throws {RunFailure} of the first failing task in the order of the tasks, also the same for any
 *   number of workers.
 */
export async function runAll(
  plan: Plan,
  tasks: readonly Task[],
  { workers, onRun }: BatchOptions,
): Promise<RunRow[]> {
  const wanted = workers ?? availableParallelism();
  const useful = Math.min(wanted, Math.floor(tasks.length / RUNS_WORTH_A_WORKER));
  return useful < 2 ? runHere(plan, tasks, onRun) : runInPool(plan, tasks, useful, onRun);
}

async function runHere(
  plan: Plan,
  tasks: readonly Task[],
  onRun: BatchOptions['onRun'],
): Promise<RunRow[]> {
  const rows: RunRow[] = [];
  for (const [index, task] of tasks.entries()) {
    const outcome = execute(plan, task);
    rows.push(rowOrFailure(plan, task, outcome));
    onRun(index, outcome);
    // Lets the terminal draw and signals arrive between two runs.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return rows;
}

async function runInPool(
  plan: Plan,
  tasks: readonly Task[],
  workers: number,
  onRun: BatchOptions['onRun'],
): Promise<RunRow[]> {
  const pool = startPool(plan, workers);
  const outcomes: Outcome[] = Array.from({ length: tasks.length });
  let next = 0;
  let failed = false;
  // Tasks start in order, so when one fails, every earlier one has started and will be known.
  const lane = async (): Promise<void> => {
    while (next < tasks.length && !failed) {
      const index = next++;
      const outcome = await pool.run(tasks[index]);
      outcomes[index] = outcome;
      failed ||= !outcome.done;
      onRun(index, outcome);
    }
  };
  try {
    // Two lanes a worker keep it busy while an answer is on its way.
    await Promise.all(Array.from({ length: workers * 2 }, lane));
    const end = failed ? next : tasks.length;
    const rows: RunRow[] = [];
    for (let i = 0; i < end; i++) rows.push(rowOrFailure(plan, tasks[i], outcomes[i]));
    return rows;
  } finally {
    await pool.close();
  }
}

function rowOrFailure(plan: Plan, task: Task, outcome: Outcome): RunRow {
  if (outcome.done) return outcome.row;
  throw new RunFailure(
    {
      scenario: plan.scenarios[task.scenario].id,
      mechanism: plan.mechanisms[task.mechanism].id,
      seed: task.seed,
    },
    outcome,
  );
}
