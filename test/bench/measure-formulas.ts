import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { link, type Linked } from '../../sim-core/formula/link.ts';
import { nativeModule } from './native-source.ts';
import { secondsOf, type Sample } from './sample.ts';
import { formulasOf, shipped } from './shipped.ts';
import { Xoshiro } from './xoshiro.ts';

const ROW = 64;
const ROWS = 64;

/** Time of all formulas of the drill over a table of rows: linked, or as native closures. */
export async function measureFormulas(args: readonly string[]): Promise<Sample> {
  const [implementation, repeats, root, folder] = args;
  const trees = formulasOf(shipped('zone-as-is').scenario);
  const formulas =
    implementation === 'linked' ? trees.map(link) : await nativeOf(trees, root, folder);
  const env = environment();
  let sum = 0;
  const run = (times: number): void => {
    for (let repeat = 0; repeat < times; repeat++) {
      for (let row = 0; row < ROWS; row++) {
        for (const formula of formulas) sum += finite(formula(env, row * ROW));
      }
    }
  };
  run(Number(repeats) / 4);
  sum = 0;
  const seconds = secondsOf(() => run(Number(repeats)));
  const evaluations = Number(repeats) * ROWS * formulas.length;
  return { perSecond: evaluations / seconds, formulas: formulas.length, checksum: sum };
}

function finite(value: number): number {
  return value - value === 0 ? value : 0;
}

/** Rows of positive numbers; the first slot of each leads to the row above it. */
function environment(): Float64Array {
  const words = new Xoshiro(1);
  return Float64Array.from({ length: ROW * ROWS }, (_, i) =>
    i % ROW === 0 ? i - ROW : (words.next() >>> 8) / 0x100000,
  ).map((value, i) => (i === 0 ? -1 : value));
}

async function nativeOf(
  trees: Parameters<typeof nativeModule>[0],
  root: string,
  folder: string,
): Promise<readonly Linked[]> {
  const source = join(folder, 'native-source.js');
  const bundle = join(folder, 'native.mjs');
  writeFileSync(source, nativeModule(trees, join(root, 'sim-core', 'base', 'math.ts')));
  await build({ entryPoints: [source], outfile: bundle, bundle: true, format: 'esm' });
  const { native } = (await import(pathToFileURL(bundle).href)) as { native: readonly Linked[] };
  return native;
}
