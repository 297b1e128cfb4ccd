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
import { install, missingPackages, run } from '../exercise-server/cli/install.mjs';

const DEVELOPMENT = { development: true };
const houseOnly = process.argv.includes('--check');
const scratch = mkdtempSync(join(tmpdir(), 'liandong-test-'));

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
    start: () => vitest('computing', { filters: ['test/house'] }),
  });
} else {
  steps.push(
    { name: 'PostgreSQL and a browser for the tests', start: () => provided.then(() => 0) },
    { name: 'tests', start: allTests },
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
 * What waits (for processes, for pages) goes first, one thing after the other; what only computes fills the
 * gaps that it leaves, and slows nothing down.
 * @returns {Promise<number>} exit code of the first lane that failed; both go to their end
 */
async function allTests() {
  const waiting = async () => {
    const processes = await timed('processes', () => vitest('processes'));
    return (await timed('browser', testsOfScreens)) || processes;
  };
  const computing = () =>
    timed('computing', () => vitest('computing', { before: ['test/in-the-gaps.mjs'] }));
  const codes = await Promise.all([waiting(), computing()]);
  return codes.find((one) => one !== 0) ?? 0;
}

/**
 * @param {string} project
 * @param {() => Promise<number>} start
 * @returns {Promise<number>} the exit code, once its time was told
 */
async function timed(project, start) {
  const startedMs = performance.now();
  const found = await start();
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(
    `    ${project}: ${found === 0 ? 'ok' : `failed with exit code ${found}`} (${seconds} s)`,
  );
  return found;
}

/**
 * @param {string} project
 * @param {{ filters?: readonly string[], before?: readonly string[] }} [options] `before`: what starts vitest
 * @returns {Promise<number>} the exit code
 */
function vitest(project, { filters = [], before = [] } = {}) {
  return node(
    ...before,
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    ...filters,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(project)}`,
  );
}

/** @returns {Promise<number>} 0 also where there is no browser, which was said */
async function testsOfScreens() {
  return findChromium() === null ? 0 : vitest('browser');
}

/**
 * @param {...string} parameters a script below the root, where it is run, and what it is told
 * @returns {Promise<number>} the exit code
 */
function node(...parameters) {
  return run(process.execPath, parameters, { stdout: 'stdout' });
}

/**
 * Counts single tests. A step that failed before any test ran, and a test file that could not be
 * loaded, count as one failure, so that a red run never reads "0 failed".
 * @returns {{ passed: number, failed: number }}
 */
function counts() {
  const least = code === 0 ? 0 : 1;
  const totals = ['computing', 'processes', 'browser'].map((project) =>
    totalsOf(reportOf(project)),
  );
  const failed = totals.reduce((sum, one) => sum + one.numFailedTests, 0);
  return {
    passed: totals.reduce((sum, one) => sum + one.numPassedTests, 0),
    failed: Math.max(failed, least),
  };
}

/**
 * @param {string} project
 * @returns {string} the file with its results
 */
function reportOf(project) {
  return join(scratch, `${project}.json`);
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
