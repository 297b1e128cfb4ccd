/**
 * `node test/release/run.mjs [--check <name>] [--range <piece>] [--minutes <n>] [--jobs <n>]`: the checks
 * that are too long for a commit, piece by piece. Each finished piece is one line of
 * docs/evidence/release.jsonl; pieces that are already there for the same sources are not run again, so
 * it may be stopped at any time. With `--jobs` so many processes share the pieces: not for `soak` and
 * `slow-readers`, which measure how soon people are answered.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { build, isStale } from '../../exercise-server/cli/build.mjs';

register();
const { values } = parseArgs({
  options: {
    check: { type: 'string' },
    range: { type: 'string' },
    minutes: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    /** What a process of several takes: `2/3` is every third piece, from the second. */
    share: { type: 'string', default: '1/1' },
  },
});
const minutes = values.minutes === undefined ? Infinity : Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes takes a positive number');
const jobs = Number(values.jobs);
if (!Number.isInteger(jobs) || jobs < 1) throw new Error('--jobs takes a number of processes');
if (isStale()) await build();
if (jobs > 1) {
  const codes = await Promise.all(Array.from({ length: jobs }, (_, i) => shared(i + 1)));
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
} else {
  const { releaseTier } = await import('./release-tier.ts');
  const [nth, of] = values.share.split('/').map(Number);
  const { check = null, range = null } = values;
  const { failed } = await releaseTier({ check, range, minutes, share: { nth, of } });
  process.exitCode = failed === 0 ? 0 : 1;
}
// What the pages tell of the evidence is brought up to date with it, once, by the first of all processes.
if (values.share === '1/1') {
  const { writePages } = await import('../science/hypotheses-page.ts');
  writePages();
}

/**
 * @param {number} nth
 * @returns {Promise<number | null>} the exit code of a process that does its share
 */
function shared(nth) {
  const words = Object.entries({ ...values, jobs: '1', share: `${nth}/${jobs}` });
  const parameters = words.flatMap(([name, value]) => [`--${name}`, value]);
  const file = fileURLToPath(import.meta.url);
  return new Promise((resolve) => {
    spawn(process.execPath, [file, ...parameters], { stdio: 'inherit' }).once('exit', resolve);
  });
}
