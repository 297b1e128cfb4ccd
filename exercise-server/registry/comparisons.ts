/** Comparisons that the workbench has asked for: one at a time, the others wait. */
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { ThreadNews, ThreadRequest } from '../batch/comparison-thread.ts';
import { startThread } from '../thread.ts';
import { newId } from './secret.ts';

export interface Job {
  readonly id: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total: number;
  result: object | null;
  error: string | null;
}

export interface Comparisons {
  start(request: Omit<ThreadRequest, 'workers'>): Job;
  get(id: string): Job | null;
  cancel(id: string): boolean;
  close(): Promise<void>;
}

/** Finished jobs are kept until so many newer ones are. */
const KEPT = 20;

export function createComparisons(): Comparisons {
  const jobs = new Map<string, Job>();
  const waiting: { readonly job: Job; readonly request: ThreadRequest }[] = [];
  let running: { readonly job: Job; readonly thread: Worker } | null = null;

  function next(): void {
    if (running !== null) return;
    const first = waiting.shift();
    if (first === undefined) return;
    const { job, request } = first;
    const thread = startThread('./comparison-thread.mjs', './batch/comparison-thread.ts');
    running = { job, thread };
    job.state = 'running';
    thread.on('message', (news: ThreadNews) => {
      if ('total' in news) job.total = news.total;
      if ('done' in news) job.done = news.done;
      if ('result' in news) end(job, { state: 'done', result: news.result, done: job.total });
      if ('error' in news) end(job, { state: 'failed', error: news.error });
    });
    thread.on('error', (error) => end(job, { state: 'failed', error: error.message }));
    thread.on('exit', () => end(job, { state: 'failed', error: 'the thread has ended' }));
    thread.postMessage(request);
  }

  function end(job: Job, change: Partial<Job>): void {
    if (running?.job !== job) return;
    const { thread } = running;
    running = null;
    Object.assign(job, change);
    void thread.terminate();
    for (const id of [...jobs.keys()].slice(0, -KEPT)) jobs.delete(id);
    next();
  }

  return {
    start(request) {
      const runs = request.scenarios.length * request.mechanisms.length * request.seeds.length;
      const job: Job = {
        id: newId(),
        state: 'waiting',
        done: 0,
        total: runs,
        result: null,
        error: null,
      };
      jobs.set(job.id, job);
      waiting.push({
        job,
        request: { ...request, workers: Math.max(1, availableParallelism() - 1) },
      });
      next();
      return job;
    },
    get: (id) => jobs.get(id) ?? null,
    cancel(id) {
      const job = jobs.get(id);
      if (job === undefined || (job.state !== 'waiting' && job.state !== 'running')) return false;
      const at = waiting.findIndex((one) => one.job === job);
      if (at >= 0) waiting.splice(at, 1);
      job.state = 'cancelled';
      end(job, { state: 'cancelled' });
      return true;
    },
    async close() {
      waiting.length = 0;
      await running?.thread.terminate();
    },
  };
}
