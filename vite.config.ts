import { defineConfig } from 'vitest/config';

/** The build and every test project live here: there is no second configuration file. */
export default defineConfig({
  test: {
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
