/**
 * `npm run validation`: runs every lab and writes docs/validation.md with its figures. Ends with code 1
 * when a row does not pass or a control does not fail.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentOf } from './document.ts';
import { figures } from './figures.ts';
import { controls, rowsOf, shippedLabs } from './labs.ts';
import { judged } from './orderings.ts';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..');
/** What a row depends on. */
const MEASURED = ['sim-core', 'scenarios/lab', 'test/kit', 'test/validation', 'package-lock.json'];

function git(...parameters: readonly string[]): string {
  return execFileSync('git', parameters, { cwd: ROOT, encoding: 'utf8' }).trim();
}

const commit = git('rev-parse', 'HEAD');
const changed = git('status', '--porcelain', '--', ...MEASURED) !== '';
const labs = shippedLabs();
const sections = labs.map((lab) => {
  const startedMs = performance.now();
  const rows = rowsOf(lab);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`${lab.model.id} (${seconds} s)`);
  for (const { verdict, id, observed, expected } of rows) {
    console.log(`  ${verdict}  ${id}: ${observed}, expected ${expected}`);
  }
  return { lab, rows };
});
const rows = sections.flatMap((section) => section.rows);
const wrong = controls(rows);
const drawn = figures(labs, rows);
for (const { file, svg } of drawn) writeFileSync(join(ROOT, 'docs', file), svg);
writeFileSync(
  join(ROOT, 'docs', 'validation.md'),
  documentOf({
    commit,
    changed,
    sections,
    controls: wrong,
    orderings: judged(rows),
    figures: drawn,
  }),
);

const failed = rows.filter(({ verdict }) => verdict !== 'pass');
const missed = wrong.filter(({ verdict }) => verdict !== 'fail');
for (const { id } of failed) console.log(`fails: ${id}`);
for (const { id } of missed) console.log(`a control does not fail: ${id}`);
process.exitCode = failed.length + missed.length === 0 ? 0 : 1;
