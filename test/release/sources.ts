import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file that passes on what others define decides who is meant, though a bundle keeps nothing of it. */
const PASSES_ON = /^export (?:\*|\{[^}]*\}) from '/m;

/**
 * The files that a check comes to run: what a bundle of its entries keeps, over all their imports. Its
 * evidence is void when one of these changes, and not when something changes that nothing of it calls.
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
  const kept = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : [])),
  );
  const passing = Object.keys(metafile.inputs).filter((file) =>
    PASSES_ON.test(readFileSync(join(root, file), 'utf8')),
  );
  return [...new Set([...entries, ...kept, ...passing])]
    .filter((file) => entries.includes(file) || !file.startsWith('test/release/'))
    .toSorted();
}
