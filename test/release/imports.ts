import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const IMPORT = /from '(\.{1,2}\/[^']+)'/g;

/**
 * The files that a check comes to hang on, over all its imports: its evidence is void when one of these
 * changes, and not when something else in the same folder does.
 * @param file path below the root of the project; itself and its neighbours here, which only run it, do not count
 */
export function importsOf(file: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const [, to] of readFileSync(join(ROOT, path), 'utf8').matchAll(IMPORT)) {
      visit(relative(ROOT, join(ROOT, dirname(path), to)));
    }
  };
  visit(file);
  return [...seen].filter((path) => !path.startsWith('test/release/')).toSorted();
}
