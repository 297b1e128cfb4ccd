/**
 * `npm run validation`: climbs the whole ladder and writes docs/validation.md. Ends with code 1 when a
 * row fails that nobody has explained, or a control passes.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentOf } from './document.ts';
import { controls, EXPLAINED, LADDER } from './ladder.ts';
import { FULL, verdictOf } from './row.ts';

const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..');
/** What a row depends on. */
const MEASURED = ['sim-core', 'test/kit', 'test/validation', 'package-lock.json'];

function git(...parameters: readonly string[]): string {
  return execFileSync('git', parameters, { cwd: ROOT, encoding: 'utf8' }).trim();
}

const commit = git('rev-parse', 'HEAD');
const changed = git('status', '--porcelain', '--', ...MEASURED) !== '';
const sections = LADDER.map(({ title, rows }) => {
  const startedMs = performance.now();
  const section = { title, rows: rows(FULL) };
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`${title.en} (${seconds} s)`);
  for (const row of section.rows) {
    console.log(`  ${verdictOf(row)}  ${row.id}: ${row.observed}, expected ${row.expected}`);
  }
  return section;
});
const rows = sections.flatMap((section) => section.rows);
const wrong = controls(rows);
writeFileSync(
  join(ROOT, 'docs', 'validation.md'),
  documentOf({ commit, changed, sections, controls: wrong }),
);

const unexplained = rows.filter(
  (row) => verdictOf(row) === 'fail' && !Object.hasOwn(EXPLAINED, row.id),
);
const missed = wrong.filter((row) => verdictOf(row) === 'pass');
for (const { id } of unexplained) console.log(`not explained: ${id}`);
for (const { id } of missed) console.log(`a control passes: ${id}`);
process.exitCode = unexplained.length + missed.length === 0 ? 0 : 1;
