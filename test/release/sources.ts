import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file that passes on what others define decides who is meant, though a bundle keeps nothing of it. */
const PASSES_ON = /^export (?:\*|\{[^}]*\}) from '/m;

const SENTENCES = 'sim-core/text/';
/** Lines at the margin of a file that holds nothing but sentences in both languages. */
const OF_SENTENCES =
  /^(?:$|import .*|\/\*\*.*| \*.*|export const \w+ = \{|\} as const(?: satisfies .*)?;|export type .*)$/;

/**
 * The files that a check comes to run: what a bundle of its entries keeps, over all their imports. Its
 * evidence is void when one of these changes, and not when something changes that nothing of it calls, or
 * when a sentence is worded otherwise. Of packages, `npm:` and the name of each that is imported.
 * @param entries paths below the root of the project: where the check begins, and the programs, threads
 *   and modules that it starts by their path. Other files of `test/release`, which only run it, do not count
 * @param root of the project; another for tests
 * @throws {Error} for an entry that is not there
 */
export function sourcesOf(entries: readonly string[], root = ROOT): readonly string[] {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [...entries],
    outdir: join(root, 'dist'),
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  const imported = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.flatMap(({ path, external }) => (external === true ? packageOf(path) : [])),
  );
  const kept = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : [])),
  );
  const passing = Object.keys(metafile.inputs).filter((file) =>
    PASSES_ON.test(readFileSync(join(root, file), 'utf8')),
  );
  const files = [...kept, ...passing].filter(
    (file) => !file.startsWith('test/release/') && !isOfSentences(file, root),
  );
  return [...new Set([...entries, ...files, ...imported.map((name) => `npm:${name}`)])].toSorted();
}

function isOfSentences(file: string, root: string): boolean {
  if (!file.startsWith(SENTENCES)) return false;
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return lines.every((line) => line.startsWith('  ') || OF_SENTENCES.test(line));
}

/** The package of an imported path; none for a module of the platform. */
function packageOf(path: string): readonly string[] {
  if (isBuiltin(path)) return [];
  return [path.split('/', path.startsWith('@') ? 2 : 1).join('/')];
}
