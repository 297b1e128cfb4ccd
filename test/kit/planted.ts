/** Code with one bug planted in it: a test that passes on that as well proves nothing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../house/tree.ts';

const FOLDER = join(ROOT, 'dist', 'test');

export interface Bug {
  readonly what: string;
  /** Path below the root. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly from: string;
  readonly to: string;
}

/**
 * The module of `entry`, with the bug in it.
 * @throws {Error} when the text to be replaced is not there just once: the list of bugs is out of date
 */
export async function planted<T>(entry: string, { file, from, to }: Bug): Promise<T> {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${file}: «${from}» must stand there once`);
  // Below the root, so that it finds the packages.
  mkdirSync(FOLDER, { recursive: true });
  const folder = mkdtempSync(join(FOLDER, 'planted-'));
  const outfile = join(folder, 'planted.mjs');
  try {
    const result = await build({
      absWorkingDir: ROOT,
      entryPoints: [entry],
      outfile,
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'silent',
      plugins: [
        {
          name: 'planted',
          setup(plugin) {
            plugin.onLoad({ filter: /\.ts$/ }, (args) =>
              args.path === path
                ? { contents: text.replace(from, () => to), loader: 'ts' }
                : undefined,
            );
          },
        },
      ],
    });
    writeFileSync(outfile, result.outputFiles[0].text);
    return (await import(pathToFileURL(outfile).href)) as T;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
