/** The folder that an experiment is written into. A manifest is there when everything else is whole. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { DESIGN, SHARD } from './design.ts';
import { JOURNAL } from './journal.ts';
import { writeWhole } from './whole-file.ts';

export const MANIFEST = 'manifest.json';
export const RUNS = 'runs.csv';
export const RUNS_PARQUET = 'runs.parquet';
export const REPORT = 'report.html';

const FORMAT = 1;
const HASH = z.string();

const MANIFEST_SHAPE = z.strictObject({
  kind: z.literal('experiment-results'),
  format: z.literal(FORMAT),
  program: z.strictObject({ name: z.string(), version: z.string() }),
  /** What gives these results again. */
  command: z.string(),
  /** The part of the whole that this folder holds; null for all of it. */
  shard: SHARD.nullable(),
  runs: z.number().int().min(0),
  design: DESIGN,
  /** Every file that was compiled, with the SHA-256 of its text. */
  files: z.array(z.strictObject({ path: z.string(), sha256: HASH })),
  /** SHA-256 of the other files of the folder that are meant to be read. */
  results: z.record(z.string(), HASH),
});
export type Manifest = z.output<typeof MANIFEST_SHAPE>;

export function manifestOf(parts: Omit<Manifest, 'kind' | 'format'>): Manifest {
  return { kind: 'experiment-results', format: FORMAT, ...parts };
}

/** What a folder says of itself; `absent` where nothing was finished, `unreadable` for anything else. */
export function readManifest(folder: string): Manifest | 'absent' | 'unreadable' {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return 'absent';
  try {
    const read = MANIFEST_SHAPE.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success ? read.data : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Whether an experiment has left something here, finished or not. */
export function holdsResults(folder: string): boolean {
  return [JOURNAL, MANIFEST, RUNS, RUNS_PARQUET, REPORT].some((name) =>
    existsSync(join(folder, name)),
  );
}

/** From now on the folder is unfinished again. */
export function unfinish(folder: string): void {
  rmSync(join(folder, MANIFEST), { force: true });
}

/** Writes the files that people read, the manifest last; each is there whole or not at all. */
export function writeResults(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  manifest: Manifest,
): readonly string[] {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeWhole(folder, name, content);
  writeWhole(folder, MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  return [...Object.keys(files), MANIFEST];
}
