import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Starts one of our programs in a thread: its bundle beside our own bundle, or its source when we run
 * from source.
 */
export function startThread(bundle: string, source: string): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(fileURLToPath(new URL(bundle, import.meta.url)));
  }
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  const loader = new URL('./esm/api/index.mjs', tsx).href;
  const program = new URL(source, import.meta.url).href;
  const load = `import(${JSON.stringify(loader)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(program)});
  })`;
  return new Worker(load, { eval: true });
}
