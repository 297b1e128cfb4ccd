/** Comparisons that run beside everything else: one at a time, in rounds of seeds, each told as it stands. */
import { judgeGrid, type ComparisonRequest, type ComparisonResult } from './comparison.ts';
import { runGrid, type Grid } from './grid.ts';
import type { Plan } from './plan.ts';

/** Finished comparisons that are kept to be looked at again. */
const KEPT = 20;
/** Runs of one round: few enough that the first verdict is there within seconds. */
const ROUND_RUNS = 80;

export type JobState = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';

/** Where one comparison stands. `done` and `total` count runs; times are wall ms. */
export interface Job {
  readonly id: string;
  readonly request: ComparisonRequest;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly tookMs: number;
  /** What is left at the present pace; null before the first run is done. */
  readonly leftMs: number | null;
  /** Message of the run that failed. */
  readonly why: string | null;
  /** Over the seeds done so far. */
  readonly result: ComparisonResult | null;
}

export interface ComparisonJobs {
  /** @returns the id of the new comparison */
  start(request: ComparisonRequest): string;
  get(id: string): Job | null;
  /** Ends it after the round that is on; what was found so far stays. */
  cancel(id: string): void;
}

export interface JobOptions {
  readonly workers: number;
  readonly newId: () => string;
  /** Monotonic wall time, ms. */
  readonly nowMs: () => number;
}

interface Entry {
  readonly id: string;
  readonly request: ComparisonRequest;
  state: JobState;
  done: number;
  startedMs: number;
  endedMs: number | null;
  why: string | null;
  result: ComparisonResult | null;
}

export function createComparisonJobs({ workers, newId, nowMs }: JobOptions): ComparisonJobs {
  const entries = new Map<string, Entry>();
  let chain: Promise<void> = Promise.resolve();

  async function carryOut(entry: Entry): Promise<void> {
    if (entry.state !== 'waiting') return;
    entry.state = 'running';
    entry.startedMs = nowMs();
    try {
      await runRounds(entry);
      if (entry.state === 'running') entry.state = 'done';
    } catch (error) {
      entry.state = 'failed';
      entry.why = error instanceof Error ? error.message : String(error);
    }
    entry.endedMs = nowMs();
  }

  async function runRounds(entry: Entry): Promise<void> {
    const { scenarios, mechanisms, seeds } = entry.request;
    const plan: Plan = {
      scenarios: scenarios.map(({ model }) => model),
      mechanisms: mechanisms.map(({ model }) => model),
    };
    const columns = scenarios.length * mechanisms.length;
    let grid: Grid = scenarios.map(() => mechanisms.map(() => []));
    let round = Math.max(2, Math.ceil(ROUND_RUNS / columns));
    for (let from = 0; from < seeds.length;) {
      if (entry.state !== 'running') return;
      const onRun = (): void => {
        entry.done++;
      };
      const some = seeds.slice(from, from + round);
      const more = await runGrid(plan, some, { workers, onRun });
      grid = grid.map((rows, s) => rows.map((row, m) => [...row, ...more[s][m]]));
      from += some.length;
      entry.result = judgeGrid(entry.request, grid, seeds.slice(0, from));
      // Later rounds may be longer: by then everybody has something to look at.
      round *= 2;
    }
  }

  function forget(): void {
    const ended = [...entries.values()].filter(({ endedMs }) => endedMs !== null);
    for (const { id } of ended.slice(0, Math.max(0, ended.length - KEPT))) entries.delete(id);
  }

  return {
    start(request) {
      const entry: Entry = {
        id: newId(),
        request,
        state: 'waiting',
        done: 0,
        startedMs: nowMs(),
        endedMs: null,
        why: null,
        result: null,
      };
      entries.set(entry.id, entry);
      chain = chain.then(() => carryOut(entry)).then(forget);
      return entry.id;
    },
    get(id) {
      const entry = entries.get(id);
      if (entry === undefined) return null;
      const { request, state, done, startedMs, endedMs, why, result } = entry;
      const total = request.scenarios.length * request.mechanisms.length * request.seeds.length;
      const tookMs = state === 'waiting' ? 0 : (endedMs ?? nowMs()) - startedMs;
      const leftMs = done === 0 || state !== 'running' ? null : (tookMs / done) * (total - done);
      return { id, request, state, done, total, tookMs, leftMs, why, result };
    },
    cancel(id) {
      const entry = entries.get(id);
      if (entry?.state === 'waiting' || entry?.state === 'running') entry.state = 'cancelled';
    },
  };
}
