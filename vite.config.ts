import react from '@vitejs/plugin-react';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { defineConfig } from 'vitest/config';
import { WEB_OPTIONS } from './exercise-server/cli/build-web.mjs';

const SERVER = 'http://127.0.0.1:8080';
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The folders of tests that start processes. */
const WITH_PROCESSES = ['bench', 'batch', 'cli', 'engines', 'hostile', 'server', 'soak'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);
const NODE = {
  environment: 'node' as const,
  setupFiles: ['test/kit/seed.ts'],
  // Files of one worker share the modules that they import: loading them anew took longer than the tests.
  isolate: false,
};

/** The development server and every test project live here: there is no second configuration file. */
export default defineConfig({
  ...WEB_OPTIONS,
  plugins: [react(), builtDrills()],
  server: { proxy: { '/api': SERVER, '/socket.io': { target: SERVER, ws: true } } },
  test: {
    root: HERE,
    projects: [
      {
        test: {
          ...NODE,
          // It may run in the gaps that the others leave, so its patience is long.
          name: 'computing',
          sequence: { groupOrder: 0 },
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/release/**', ...WITH_PROCESSES],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...NODE,
          // They are waited for; with three workers, some of them too long.
          name: 'processes',
          sequence: { groupOrder: 1 },
          include: WITH_PROCESSES,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...NODE,
          name: 'browser',
          sequence: { groupOrder: 2 },
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // Real browsers on a shared machine: what fails twice in a row is a fault. The report says which were repeated.
          retry: 1,
        },
      },
    ],
  },
});

/** The drills that the last build compiled, for the development server. */
function builtDrills() {
  return {
    name: 'built-drills',
    configureServer(server: ViteDevServer) {
      server.middlewares.use('/solo', (request, answer, next) => {
        const name = /^\/([\w-]+\.json)$/.exec(request.url ?? '')?.[1];
        const file = join(HERE, 'dist', 'web', 'solo', name ?? '');
        if (name === undefined || !existsSync(file)) return next();
        answer.setHeader('content-type', 'application/json');
        answer.end(readFileSync(file));
      });
    },
  };
}
