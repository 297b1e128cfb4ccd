/**
 * The commit tier, behind `npm test`: install, build, types with lint and format, tests; each step with
 * its time, stopping at the first that fails. `--check` runs the same with the house rules as its
 * only tests. The last line on standard output is always `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './browser/chromium.mjs';
import { provideForTests } from './provide.mjs';
import { install, missingPackages, ROOT, run } from '../exercise-server/cli/install.mjs';

const DEVELOPMENT = { development: true };
const houseOnly = process.argv.includes('--check');
const scratch = mkdtempSync(join(tmpdir(), 'liandong-test-'));
const report = join(scratch, 'tests.json');
const browserReport = join(scratch, 'browser.json');

// Packages of the system come over the network while the processors build and check.
const provided = houseOnly ? Promise.resolve() : provideForTests();

/** @typedef {{ name: string, start: () => Promise<number> }} Step */

/** @type {Step[]} They read the sources and change nothing; each keeps about one processor busy. */
const checks = [
  { name: 'lint', start: () => node('node_modules/oxlint/bin/oxlint', '--type-aware', '.') },
  { name: 'types', start: () => node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json') },
  {
    name: 'types of the screens',
    start: () => node('node_modules/typescript/bin/tsc', '-p', 'web/tsconfig.json'),
  },
  {
    name: 'format',
    start: () =>
      node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  },
  {
    name: 'types of sim-core (no DOM, no Node)',
    start: () => node('node_modules/typescript/bin/tsc', '-p', 'sim-core/tsconfig.json'),
  },
];

/** @type {Step[]} */
const steps = [
  { name: 'build', start: () => node('exercise-server/cli/build.mjs') },
  { name: 'types, lint and format', start: () => twoAtATime(checks) },
];
if (houseOnly) {
  steps.push({
    name: 'tests of the house rules',
    start: () => vitest('commit', report, 'test/house'),
  });
} else {
  steps.push(
    { name: 'PostgreSQL and a browser for the tests', start: () => provided.then(() => 0) },
    { name: 'tests', start: () => vitest('commit', report) },
    { name: 'tests in a browser', start: testsOfScreens },
  );
}
if (missingPackages(DEVELOPMENT).length > 0) {
  steps.unshift({ name: 'install (npm ci)', start: () => install(DEVELOPMENT) });
}

let code = 0;
for (const { name, start } of steps) {
  const startedMs = performance.now();
  console.log(`--- ${name}`);
  code = await start();
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`--- ${name}: ${code === 0 ? 'ok' : `failed with exit code ${code}`} (${seconds} s)`);
  if (code !== 0) break;
}

const { passed, failed } = counts();
rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = code;

/**
 * @param {readonly Step[]} all
 * @returns {Promise<number>} exit code of the first that failed; none begins after it
 */
async function twoAtATime(all) {
  const waiting = [...all];
  let failed = 0;
  const lane = async () => {
    for (let one = waiting.shift(); one !== undefined && failed === 0; one = waiting.shift()) {
      const found = await one.start();
      console.log(`    ${one.name}: ${found === 0 ? 'ok' : `failed with exit code ${found}`}`);
      failed ||= found;
    }
  };
  await Promise.all([lane(), lane()]);
  return failed;
}

/**
 * @param {string} project
 * @param {string} file that receives the results
 * @param {...string} filters
 * @returns {Promise<number>} the exit code
 */
function vitest(project, file, ...filters) {
  return node(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    ...filters,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
}

/** @returns {Promise<number>} 0 also where there is no browser, which was said */
async function testsOfScreens() {
  return findChromium() === null ? 0 : vitest('browser', browserReport);
}

/**
 * @param {string} script path below the root
 * @param {...string} parameters
 * @returns {Promise<number>} the exit code
 */
function node(script, ...parameters) {
  return run(process.execPath, [join(ROOT, script), ...parameters], { stdout: 'stdout' });
}

/**
 * Counts single tests. A step that failed before any test ran, and a test file that could not be
 * loaded, count as one failure, so that a red run never reads "0 failed".
 * @returns {{ passed: number, failed: number }}
 */
function counts() {
  const least = code === 0 ? 0 : 1;
  const totals = [report, browserReport].map(totalsOf);
  const failed = totals.reduce((sum, one) => sum + one.numFailedTests, 0);
  return {
    passed: totals.reduce((sum, one) => sum + one.numPassedTests, 0),
    failed: Math.max(failed, least),
  };
}

/**
 * @param {string} file
 * @returns {{ numPassedTests: number, numFailedTests: number }} nothing for tests that were not reached
 */
function totalsOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}
