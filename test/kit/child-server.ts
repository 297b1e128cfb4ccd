/** Starts, kills and awaits servers in processes of their own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { build, type Plugin } from 'esbuild';
import { ROOT } from '../house/tree.ts';
import { temporaryFolder } from './server.ts';

const FILE = join(ROOT, 'dist', 'test', `server-process.${process.pid}.cjs`);
const START = join(ROOT, 'test', 'kit', 'start-cached.cjs');

/** Packages that are native programs, or start files of their own. */
const EXTERNAL = ['libsql', '@node-rs/argon2', 'pg-native', 'esbuild', 'piscina'];

/** A package that reads files beside it goes on reading them there. */
const whereItWas: Plugin = {
  name: 'where-it-was',
  setup({ onLoad }) {
    onLoad({ filter: /@fastify.swagger-ui.*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))),
    }));
  },
};

let built: Promise<void> | null = null;

/**
 * Builds the program once; it is gone with this process. With its packages in one bundle, and with what
 * V8 compiles of it kept, it starts four times faster; no import is left out.
 */
export function buildChild(): Promise<void> {
  return (built ??= buildOnce());
}

async function buildOnce(): Promise<void> {
  // What was compiled of another text of the same length would be taken for its own.
  removeChild();
  process.once('exit', removeChild);
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/kit/server-process.ts'],
    outfile: FILE,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    external: EXTERNAL,
    plugins: [whereItWas],
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'error',
  });
  const { folder, remove } = temporaryFolder();
  const child = await startChild({ folder, port: 0 });
  child.kill('SIGTERM');
  await child.exited;
  remove();
}

function removeChild(): void {
  for (const file of [FILE, `${FILE}.cache`]) rmSync(file, { force: true });
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
  const elsewhere = database === undefined ? [] : [database, (peers ?? []).join(',')];
  const args = [START, FILE, folder, String(port), end ?? 'never', ...elsewhere];
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
