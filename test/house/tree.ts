/** The files of this repository, as the house rules see them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface HouseFile {
  /** Path below the root, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

export const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..');

/** What git ignores, and git itself. */
const SKIPPED = ['node_modules', '.git', '.vite', '.install-lock', '.DS_Store'];
const SKIPPED_AT_ROOT = ['dist', 'data', 'out', 'test-results'];
const BINARY = /\.(png|webp|jpe?g|gif|ico|woff2?|ttf|otf|parquet|xlsx|docx|pdf|zip|gz|db|wasm)$/;

/** Every text file of the repository, in order of path. */
export function allFiles(): readonly HouseFile[] {
  const paths: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (SKIPPED.includes(entry.name)) continue;
      if (folder === ROOT && SKIPPED_AT_ROOT.includes(entry.name)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && !BINARY.test(entry.name)) paths.push(path);
    }
  };
  visit(ROOT);
  return paths
    .map((path) => ({
      path: relative(ROOT, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Files of the programs themselves: everything that is compiled or run. */
export function isCode(file: HouseFile): boolean {
  return /\.(ts|tsx|mjs)$/.test(file.path);
}

export function isTest(file: HouseFile): boolean {
  return file.path.startsWith('test/');
}
