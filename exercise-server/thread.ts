/**
 * Starts one of our programs beside the server: its bundle beside our own bundle, or its source when we
 * run from source.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const isSource = import.meta.url.endsWith('.ts');
const here = (path: string): URL => new URL(path, import.meta.url);
const tsx = (): string => createRequire(import.meta.url).resolve('tsx');

/** In a thread of this process. */
export function startThread(bundle: string, source: string): Worker {
  if (!isSource) return new Worker(fileURLToPath(here(bundle)));
  const loader = new URL('./esm/api/index.mjs', pathToFileURL(tsx())).href;
  const load = `import(${JSON.stringify(loader)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(here(source).href)});
  })`;
  return new Worker(load, { eval: true });
}

/** In a process of its own, which the system can put behind ours. */
export function startProcess(bundle: string, source: string): ChildProcess {
  const program = fileURLToPath(here(isSource ? source : bundle));
  const execArgv = isSource ? ['--import', pathToFileURL(tsx()).href] : [];
  return fork(program, [], { execArgv, serialization: 'advanced' });
}
