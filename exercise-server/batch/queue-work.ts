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
  const benches = new Map<string, Bench>();
  const benchFor = (plan: string): Bench => {
    const known = benches.get(plan);
    if (known !== undefined) return known;
    // Threads of plans that nothing runs of end when work on another begins.
    for (const [old, { running, set }] of benches) {
      if (running > 0) continue;
      benches.delete(old);
      void close(set);
    }
    const bench = { running: 0, set: setUp(plans, plan, place.engine, threads, options) };
    benches.set(plan, bench);
    // A plan that could not be fetched is asked for again with the next run.
    bench.set.catch(() => benches.delete(plan));
    return bench;
  };
  let done = 0;
  const work = async (job: Job<QueuedRun, string>): Promise<string> => {
    const { plan, task } = job.data;
    const bench = benchFor(plan);
    bench.running += 1;
    try {
      const { pool, identityOf } = await bench.set;
      if (identityOf(task) !== job.id) {
        throw new UnrecoverableError('the inputs are not those that the run was named after');
      }
      const outcome = await pool.run(task);
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
    await Promise.all([...benches.values()].map(({ set }) => close(set)));
    await Promise.allSettled([plans.close()]);
  }
}

/** A run whose end nobody waits for any more; bullmq gives what the queue refuses a number as its code. */
function wasTakenBack(error: Error): boolean {
  return 'code' in error && typeof error.code === 'number';
}

/** The threads of one plan, and how many runs are on their way to them or in them. */
interface Bench {
  running: number;
  readonly set: Promise<Threads>;
}

interface Threads {
  readonly pool: RunPool;
  /** The identity of a run by the inputs as they came. */
  identityOf(task: QueuedRun['task']): string;
}

/** What could not be set up needs no end. */
async function close(set: Promise<Threads>): Promise<void> {
  await set.then(({ pool }) => pool.close()).catch(() => {});
}

async function setUp(
  plans: PlanQueue,
  id: string,
  engine: string,
  threads: number,
  { onExperiment }: WorkOptions,
): Promise<Threads> {
  const offered = await plans.getJob(id);
  if (offered === undefined) throw new Error('the inputs of this run are not in the queue');
  const plan: Plan = unpackPlan(offered.data.text);
  onExperiment(offered.data.experiment);
  const scenarios = plan.scenarios.map(identityOfScenario);
  const mechanisms = plan.mechanisms.map(identityOfMechanism);
  return {
    pool: startPool(plan, threads),
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
