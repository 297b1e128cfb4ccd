/** Starts, kills and awaits servers in processes of their own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { ROOT } from '../house/tree.ts';

const OUTPUT = join(ROOT, 'dist', 'test', 'server-process.mjs');

/** Builds the program once a test file: a bundle starts several times faster than its sources. */
export async function buildChild(): Promise<void> {
  mkdirSync(join(ROOT, 'dist', 'test'), { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/kit/server-process.ts'],
    outfile: OUTPUT.replace('.mjs', `.${process.pid}.mjs`),
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
}

export interface Child {
  readonly process: ChildProcess;
  /** From the start of the process until it listened, ms; null when it killed itself before. */
  readonly startedInMs: number | null;
  readonly url: string;
  readonly setupToken: string | null;
  readonly exited: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

export interface ChildSpec {
  readonly folder: string;
  readonly port: number;
  readonly end?: string;
  readonly database?: string;
  /** Addresses of the other servers on this database. */
  readonly peers?: readonly string[];
  /** Words before the program's own. */
  readonly around?: readonly string[];
}

/** @throws {Error} with what the process said when it did not come to listen */
export async function startChild({
  folder,
  port,
  end,
  database,
  peers,
  around = [],
}: ChildSpec): Promise<Child> {
  const startedMs = performance.now();
  const file = OUTPUT.replace('.mjs', `.${process.pid}.mjs`);
  const elsewhere = database === undefined ? [] : [database, (peers ?? []).join(',')];
  const args = [file, folder, String(port), end ?? 'never', ...elsewhere];
  const [program, ...words] = [...around, process.execPath, ...args];
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([
    new Promise<string>((resolve) => lines.once('line', resolve)),
    exited.then(() => '{"error":"the process ended before it listened"}'),
  ]);
  const said = JSON.parse(line) as {
    readonly url?: string;
    readonly setupToken?: string | null;
    readonly error?: string;
  };
  const isDead = said.url === undefined;
  if (isDead) await exited;
  if (isDead && (end === undefined || child.signalCode !== 'SIGKILL')) throw new Error(said.error);
  return {
    process: child,
    startedInMs: isDead ? null : performance.now() - startedMs,
    url: said.url ?? '',
    setupToken: said.setupToken ?? null,
    exited,
    kill: (signal) => void child.kill(signal),
  };
}
