/**
 * `node test/release/run.mjs [--check <name>] [--minutes <n>]`: the checks that are too long for a
 * commit, piece by piece. Each finished piece is one line of docs/evidence/release.jsonl; pieces
 * that are already there for the same sources are not run again, so it may be stopped at any time.
 */
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';

register();
const { values } = parseArgs({
  options: { check: { type: 'string' }, minutes: { type: 'string' } },
});
const minutes = values.minutes === undefined ? Infinity : Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes takes a positive number');
const { releaseTier } = await import('./release-tier.ts');
const { failed } = await releaseTier({ check: values.check ?? null, minutes });
process.exitCode = failed === 0 ? 0 : 1;
