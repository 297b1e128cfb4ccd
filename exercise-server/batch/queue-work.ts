/** Does runs that others put into the queue. */
import { availableParallelism } from 'node:os';
import { createPostgresBackend, UnrecoverableError, Worker, type Job } from 'bullmq';
import { identityOfMechanism, identityOfScenario } from '../../sim-core/files/index.ts';
import { identityOfRun } from './design.ts';
import type { Plan } from './plan.ts';
import {
  connectionOf,
  nameOf,
  openPlans,
  QueueFault,
  unpackPlan,
  whyOf,
  type PlanQueue,
  type QueuedRun,
  type QueuePlace,
} from './queue.ts';
import { startPool, type RunPool } from './run-pool.ts';

/** A worker that does not say for so long that it is at it has died: its runs are given to another. */
const DEAD_MS = 10_000;
/** How often one looks for those. */
const LOOK_MS = 2500;
/** Runs that died with their worker so often are given up: they may be what it died of. */
const DEATHS = 5;

export interface WorkOptions {
  /** Threads; null for as many as there are processors. */
  readonly threads: number | null;
  /** Called once it waits for runs. */
  readonly onReady: () => void;
  /** Called when work on an experiment begins. */
  readonly onExperiment: (id: string) => void;
  readonly onTrouble: (why: string) => void;
  /** What has begun is finished when this resolves. */
  readonly until: Promise<void>;
}

/**
 * Works until it is stopped.
 * @returns how many runs it did
 * @throws {QueueFault} when the database cannot be reached, or all that waits there is for other engines
 */
export async function workOnQueue(place: QueuePlace, options: WorkOptions): Promise<number> {
  const threads = options.threads ?? availableParallelism();
  const plans = openPlans(place);
  plans.on('error', () => {});
  const benches = new Map<string, Promise<Bench>>();
  const benchFor = (plan: string): Promise<Bench> => {
    const known = benches.get(plan);
    if (known !== undefined) return known;
    const bench = setUp(plans, plan, place.engine, threads, options);
    // A plan that could not be fetched is asked for again with the next run.
    bench.catch(() => benches.delete(plan));
    clear();
    benches.set(plan, bench);
    return bench;
  };
  /** Ends the threads of plans that nothing runs of. */
  const clear = (): void => {
    for (const [plan, promised] of benches) {
      void promised.then((bench) => {
        if (bench.running > 0) return undefined;
        benches.delete(plan);
        return bench.pool.close();
      });
    }
  };
  let done = 0;
  const work = async (job: Job<QueuedRun, string>): Promise<string> => {
    const { plan, task } = job.data;
    const bench = await benchFor(plan);
    if (bench.identityOf(task) !== job.id) {
      throw new UnrecoverableError('the inputs are not those that the run was named after');
    }
    bench.running += 1;
    try {
      const outcome = await bench.pool.run(task);
      done += 1;
      return JSON.stringify(outcome);
    } finally {
      bench.running -= 1;
    }
  };
  try {
    await refuseStrangers(plans, place);
    const worker = new Worker(
      nameOf(place),
      work,
      {
        ...connectionOf(place),
        // Two runs a thread keep it busy while an answer is on its way.
        concurrency: threads * 2,
        lockDuration: DEAD_MS,
        stalledInterval: LOOK_MS,
        maxStalledCount: DEATHS,
      },
      createPostgresBackend,
    );
    let told = '';
    worker.on('completed', () => {
      told = '';
    });
    worker.on('error', (error) => {
      const why = whyOf(error);
      if (why === told || wasTakenBack(error)) return;
      told = why;
      options.onTrouble(why);
    });
    await worker.waitUntilReady();
    options.onReady();
    await options.until;
    await worker.close();
    return done;
  } finally {
    await Promise.allSettled(
      [...benches.values()].map(async (bench) => (await bench).pool.close()),
    );
    await Promise.allSettled([plans.close()]);
  }
}

/** A run whose end nobody waits for any more; bullmq gives what the queue refuses a number as its code. */
function wasTakenBack(error: Error): boolean {
  return 'code' in error && typeof error.code === 'number';
}

interface Bench {
  readonly pool: RunPool;
  running: number;
  /** The identity of a run by the inputs as they came. */
  identityOf(task: QueuedRun['task']): string;
}

async function setUp(
  plans: PlanQueue,
  id: string,
  engine: string,
  threads: number,
  { onExperiment }: WorkOptions,
): Promise<Bench> {
  const offered = await plans.getJob(id);
  if (offered === undefined) throw new Error('the inputs of this run are not in the queue');
  const plan: Plan = unpackPlan(offered.data.text);
  onExperiment(offered.data.experiment);
  const scenarios = plan.scenarios.map(identityOfScenario);
  const mechanisms = plan.mechanisms.map(identityOfMechanism);
  return {
    pool: startPool(plan, threads),
    running: 0,
    identityOf: ({ scenario, mechanism, seed }) =>
      identityOfRun(engine, scenarios[scenario], mechanisms[mechanism], seed),
  };
}

/** @throws {QueueFault} */
async function refuseStrangers(plans: PlanQueue, { engine }: QueuePlace): Promise<void> {
  let offered;
  try {
    await plans.waitUntilReady();
    offered = await plans.getWaiting();
  } catch (error) {
    throw new QueueFault({ kind: 'unreachable', why: whyOf(error) });
  }
  if (offered.length === 0 || offered.some(({ name }) => name === engine)) return;
  const [{ name, data }] = offered;
  throw new QueueFault({ kind: 'other-engine', engine: name, experiment: data.experiment });
}
