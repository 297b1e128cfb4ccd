import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { Outcome, Plan, Task } from './plan.ts';

/** Threads that hold the compiled inputs of a batch and carry out its tasks. */
export interface RunPool {
  /** Never rejects for what goes wrong in a run. @throws {Error} when the thread itself dies */
  run(task: Task): Promise<Outcome>;
  /** Ends the threads; tasks that have begun are not waited for. */
  close(): Promise<void>;
}

export function startPool(plan: Plan, threads: number): RunPool {
  const pool = new Piscina({
    ...workerProgram(),
    workerData: plan,
    minThreads: threads,
    maxThreads: threads,
  });
  return {
    run: (task) => pool.run(task) as Promise<Outcome>,
    close: () => pool.destroy(),
  };
}

/** The thread's file: its bundle beside our own bundle, or its source when we run from source. */
function workerProgram(): { readonly filename: string; readonly execArgv?: string[] } {
  if (import.meta.url.endsWith('.ts')) {
    const filename = fileURLToPath(new URL('./worker.ts', import.meta.url));
    // Named by its place, so that it is found from any working folder.
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    return { filename, execArgv: ['--import', loader] };
  }
  return { filename: fileURLToPath(new URL('./batch-worker.mjs', import.meta.url)) };
}
