/** Puts runs into the queue and hears what came of them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { newBell } from './bell.ts';
import { digest } from './engine-bundle.ts';
import type { Outcome, Plan, Task } from './plan.ts';
import {
  openEvents,
  openPlans,
  openRuns,
  packPlan,
  QueueFault,
  whyOf,
  type QueuePlace,
  type RunEvents,
  type RunQueue,
} from './queue.ts';
import { RunFailure } from './run-all.ts';

/** Runs that lie in the queue at a time: enough for many machines, and few to take back. */
const WINDOW = 1000;
/** Without news for so long the queue itself is asked. */
const QUIET_MS = 3000;
/** A plan that is older was left by somebody who died. */
const STALE_MS = 7 * 24 * 3600_000;
const ASKED_AT_ONCE = 20;
const JOB = {
  attempts: 3,
  backoff: 1000,
  /** What is done is kept for a day for whoever asks again, s. */
  removeOnComplete: { age: 24 * 3600 },
  removeOnFail: true,
};

export type QueueNews =
  /** No worker of this engine is connected. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'silent'; readonly why: string }
  | { readonly kind: 'back' };

export interface Offer {
  /** Id of the experiment. */
  readonly experiment: string;
  readonly plan: Plan;
  readonly tasks: readonly Task[];
  /** The identity of each task. */
  readonly runs: readonly string[];
  /** Called once for each run that ended, in the order in which one hears of them. */
  readonly onRun: (task: number, outcome: Outcome) => void;
  readonly onNews: (news: QueueNews) => void;
}

/**
 * Has every task carried out by whatever workers are there; waits for them, and for a database that is
 * away, as long as it takes. Whoever stops waiting finds what was done meanwhile when they ask again.
 * @throws {QueueFault} when the database cannot be reached at the start, or workers gave up on a run
 * @throws {RunFailure} of the first failing task in the order of the tasks
 * @throws what `onRun` throws
 */
export async function offerRuns(place: QueuePlace, offer: Offer): Promise<void> {
  const queue = openRuns(place);
  const plans = openPlans(place);
  const events = openEvents(place);
  const ends = [queue, plans, events];
  // What fails is heard of where it is asked for; without these it would end the process.
  const deaf = (): void => {};
  queue.on('error', deaf);
  plans.on('error', deaf);
  events.on('error', deaf);
  try {
    try {
      await Promise.all(ends.map((end) => end.waitUntilReady()));
    } catch (error) {
      throw new QueueFault({ kind: 'unreachable', why: whyOf(error) });
    }
    const { experiment } = offer;
    const text = packPlan(offer.plan);
    const plan = digest(text);
    await plans.clean(STALE_MS, WINDOW, 'wait');
    await plans.add(place.engine, { experiment, text }, { jobId: plan });
    try {
      await waitForAll({ queue, events, plan, offer });
    } finally {
      // Somebody else may be waiting for runs of the same inputs.
      const waiting = await queue.getWaitingCount().catch(() => 1);
      if (waiting === 0) await plans.remove(plan).catch(() => {});
    }
  } finally {
    await Promise.allSettled(ends.map((end) => end.close()));
  }
}

type Failure = Exclude<Outcome, { readonly done: true }>;

interface Waiting {
  readonly queue: RunQueue;
  readonly events: RunEvents;
  /** Its id. */
  readonly plan: string;
  readonly offer: Offer;
}

async function waitForAll({ queue, events, plan, offer }: Waiting): Promise<void> {
  const { tasks, runs, onRun } = offer;
  /** Runs that were put there and have not come back, each with its task. */
  const open = new Map<string, number>();
  const failures = new Map<number, Failure>();
  /** What ends the waiting: a run that was given up, or a fault of whoever is told of runs. */
  const faults: unknown[] = [];
  const bell = newBell();

  const ended = (run: string, answer: string): void => {
    const task = open.get(run);
    if (task === undefined) return;
    open.delete(run);
    const outcome = JSON.parse(answer) as Outcome;
    if (!outcome.done) {
      failures.set(task, outcome);
      // It may have been its machine: whoever asks again has it tried again.
      queue.remove(run).catch(() => {});
    }
    try {
      onRun(task, outcome);
    } catch (error) {
      // Thrown from here it would end in the ears of the events, and the run be lost without a word.
      faults.push(error);
    }
    bell.ring();
  };
  events.on('completed', ({ jobId, returnvalue }) => ended(jobId, String(returnvalue)));
  events.on('failed', ({ jobId, failedReason }) => {
    if (!open.has(jobId)) return;
    faults.push(new QueueFault({ kind: 'given-up', run: jobId, why: failedReason }));
    bell.ring();
  });

  /** Idempotent: what lies there already stays as it is. */
  const put = async (first: number, end: number): Promise<void> => {
    const wanted = runs.slice(first, end);
    for (const [i, run] of wanted.entries()) open.set(run, first + i);
    await queue.addBulk(
      wanted.map((run, i) => ({
        name: 'run',
        data: { plan, task: tasks[first + i] },
        opts: { ...JOB, jobId: run },
      })),
    );
    if ((await queue.getCompletedCount()) > 0) await askFor(wanted);
  };
  /** What was done before one listened, or while the database was away, is told by no event. */
  const askFor = async (wanted: readonly string[]): Promise<void> => {
    for (let i = 0; i < wanted.length; i += ASKED_AT_ONCE) {
      await Promise.all(
        wanted.slice(i, i + ASKED_AT_ONCE).map(async (run) => {
          const job = await queue.getJob(run);
          const task = open.get(run);
          if (job === undefined && task !== undefined) await put(task, task + 1);
          if (typeof job?.returnvalue === 'string') ended(run, job.returnvalue);
        }),
      );
    }
  };
  /** Those after a task are not wanted any more; workers finish what they have begun. */
  const takeBack = async (after: number): Promise<void> => {
    const unwanted = [...open].filter(([, task]) => task > after).map(([run]) => run);
    for (const run of unwanted) open.delete(run);
    await Promise.allSettled(unwanted.map((run) => queue.remove(run)));
  };

  const connection = watch(offer.onNews);
  let next = 0;
  while (open.size > 0 || (failures.size === 0 && next < tasks.length)) {
    try {
      if (failures.size === 0 && next < tasks.length && open.size <= WINDOW / 2) {
        const end = Math.min(next + WINDOW - open.size, tasks.length);
        await put(next, end);
        next = end;
      } else if (!(await bell.heard(QUIET_MS))) {
        await askFor([...open.keys()]);
        connection.workers(await queue.getWorkersCount());
      }
      connection.answered();
    } catch (error) {
      connection.silent(whyOf(error));
      await sleep(QUIET_MS);
    }
    if (faults.length > 0) break;
    if (failures.size > 0) await takeBack(Math.min(...failures.keys()));
  }
  if (faults.length > 0) {
    await takeBack(-1);
    throw faults[0];
  }
  const first = Math.min(...failures.keys());
  const failure = failures.get(first);
  if (failure === undefined) return;
  const { scenario, mechanism, seed } = tasks[first];
  const { scenarios, mechanisms } = offer.plan;
  const ids = { scenario: scenarios[scenario].id, mechanism: mechanisms[mechanism].id, seed };
  throw new RunFailure(ids, failure);
}

/** Tells each piece of news once, until it is no longer so. */
function watch(onNews: Offer['onNews']) {
  let isSilent = false;
  let isAlone = false;
  return {
    silent(why: string): void {
      if (!isSilent) onNews({ kind: 'silent', why });
      isSilent = true;
    },
    answered(): void {
      if (isSilent) onNews({ kind: 'back' });
      isSilent = false;
    },
    workers(count: number): void {
      if (count === 0 && !isAlone) onNews({ kind: 'nobody' });
      isAlone = count === 0;
    },
  };
}
