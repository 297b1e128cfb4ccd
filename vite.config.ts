import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const SERVER = 'http://localhost:8420';

/** The build and every test project live here: there is no second configuration file. */
export default defineConfig({
  root: fileURLToPath(new URL('web', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome97',
    cssTarget: 'chrome97',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': SERVER, '/socket.io': { target: SERVER, ws: true } } },
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    projects: [
      {
        test: {
          name: 'commit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/release/**'],
          environment: 'node',
          setupFiles: ['test/kit/seed.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
