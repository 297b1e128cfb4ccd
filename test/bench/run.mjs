/**
 * `npm run bench [NAME...]`: bundles the benchmark as the product is bundled, and starts it. Without
 * names everything is measured and docs/performance.md is written; with names the figures are only
 * shown.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../exercise-server/cli/install.mjs';

/** The heap of the idiomatic reference. */
const HEAP = 'tinyqueue@3.0.0';

const folder = join(ROOT, 'dist', 'bench');
mkdirSync(folder, { recursive: true });
const names = process.argv.slice(2);
if (names.includes('server')) {
  // Measured from outside, by processes of its own.
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      'server-measure': 'test/bench/server/measure.ts',
      'server-child': 'test/bench/server/child.ts',
      'server-restart': 'test/bench/server/restart-child.ts',
      'engine-worker': 'exercise-server/engine-host/worker.ts',
      'exercise-engine': 'sim-core/exercise/index.ts',
      'forecast-process': 'exercise-server/forecast/process.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'warning',
  });
  const measured = spawnSync(process.execPath, [join(folder, 'server-measure.mjs'), ROOT, folder], {
    stdio: 'inherit',
  });
  process.exit(measured.status ?? 1);
}
if (names.includes('web')) {
  // The built product in a browser: nothing is bundled for the measurement.
  const measured = spawnSync(process.execPath, ['--import', 'tsx', 'test/bench/web/measure.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  process.exit(measured.status ?? 1);
}
// Only the idiomatic reference needs it; without a network its row says that it is not installed.
spawnSync('npm', ['install', '--prefix', folder, '--no-save', '--no-package-lock', HEAP], {
  stdio: 'ignore',
  shell: process.platform === 'win32',
});
await build({
  absWorkingDir: ROOT,
  entryPoints: ['test/bench/measure.ts', 'test/bench/main.ts'],
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
  target: 'node20.19',
  external: ['esbuild', 'mathjs'],
  banner: {
    js: "import { createRequire as benchRequire } from 'node:module'; const require = benchRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
const main = spawnSync(
  process.execPath,
  [join(folder, 'main.mjs'), ROOT, folder, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = main.status ?? 1;
