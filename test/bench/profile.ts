import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Case } from './cases.ts';

/** The part of V8's profile format that is read here. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      /** From 0. */
      readonly lineNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

export type Shares = readonly (readonly [name: string, share: number])[];

/** Own shares of the time, the largest first: by function with its file, and by file. */
export interface Spent {
  readonly functions: Shares;
  readonly files: Shares;
}

/** Where a case spends its time, the start of its process included. */
export function profileOf(one: Case, folder: string): Spent {
  const scratch = mkdtempSync(join(folder, 'profile-'));
  try {
    const { status, stderr } = spawnSync(
      one.program,
      ['--cpu-prof', `--cpu-prof-dir=${scratch}`, ...one.args],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`the profile of ${one.id} failed:\n${stderr}`);
    const [file] = readdirSync(scratch);
    const profile = JSON.parse(readFileSync(join(scratch, file), 'utf8')) as Profile;
    const own = profile.nodes.find(({ callFrame }) => callFrame.url.endsWith('/measure.mjs'));
    const bundle = own === undefined ? '' : readFileSync(fileURLToPath(own.callFrame.url), 'utf8');
    return spentIn(profile, sourcesOf(bundle));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** For each line of a bundle the source file that it comes from; esbuild names it in a comment. */
export function sourcesOf(bundle: string): readonly string[] {
  let file = 'the bundle';
  return bundle.split('\n').map((line) => {
    const named = /^\/\/ ((?:sim-core|exercise-server|test|node_modules)\/\S+)$/.exec(line);
    if (named !== null) file = named[1].replace(/^node_modules\/((?:@[^/]+\/)?[^/]+).*/, '$1');
    return file;
  });
}

export function spentIn(profile: Profile, sources: readonly string[]): Spent {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const functions = new Map<string, number>();
  const files = new Map<string, number>();
  let total = 0;
  profile.samples.forEach((id, i) => {
    const frame = frames.get(id);
    if (frame === undefined) return;
    const { functionName, url, lineNumber } = frame;
    const isBundled = url.endsWith('/measure.mjs');
    const file = isBundled ? (sources[lineNumber] ?? url) : functionName || 'the engine';
    const name = isBundled ? `${functionName || 'a closure'} of ${file}` : file;
    const delta = profile.timeDeltas[i];
    functions.set(name, (functions.get(name) ?? 0) + delta);
    files.set(file, (files.get(file) ?? 0) + delta);
    total += delta;
  });
  const shares = (times: ReadonlyMap<string, number>): Shares =>
    [...times].map(([name, time]) => [name, time / total] as const).sort(([, x], [, y]) => y - x);
  return { functions: shares(functions), files: shares(files) };
}
