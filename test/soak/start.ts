/** Builds and starts the server that is soaked, and reads what it holds. */
import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { ROOT } from '../house/tree.ts';
import type { Figures } from './child.ts';

const FOLDER = join(ROOT, 'dist', 'test', 'soak');

/** Bundled as the product is: the sources alone would compile in its threads for seconds. */
export async function buildSoaked(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      child: 'test/soak/child.ts',
      'engine-worker': 'exercise-server/engine-host/worker.ts',
      'exercise-engine': 'sim-core/exercise/index.ts',
      'forecast-process': 'exercise-server/forecast/process.ts',
    },
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
}

export interface Soaked {
  readonly url: string;
  readonly setupToken: string | null;
  /** Lines of its log, each a JSON object, from level `warn`. */
  readonly logged: readonly string[];
  /** @param collect clears its memory first */
  figures(collect: boolean): Promise<Figures>;
  /** What it has open; null where the system does not tell. */
  open(): { readonly files: number; readonly sockets: number } | null;
  metrics(): Promise<ReadonlyMap<string, number>>;
  /** Ends it politely. @returns its exit code */
  stop(): Promise<number | null>;
}

export async function startSoaked(
  folder: string,
  plant: 'leak' | 'nothing',
  lookBackMs: number,
): Promise<Soaked> {
  const child = fork(join(FOLDER, 'child.mjs'), [folder, plant, String(lookBackMs)], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const logged: string[] = [];
  if (child.stderr === null) throw new Error('the soak reads what its server says');
  createInterface({ input: child.stderr }).on('line', (line) => logged.push(line));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const answer = <T>(): Promise<T> =>
    Promise.race([
      new Promise<T>((resolve) => child.once('message', (message) => resolve(message as T))),
      exited.then((code) => {
        throw new Error(`the server ended with ${code}: ${logged.slice(-3).join('\n')}`);
      }),
    ]);
  const { url, setupToken } = await answer<Pick<Soaked, 'url' | 'setupToken'>>();
  return {
    url,
    setupToken,
    logged,
    figures(collect) {
      const figures = answer<Figures>();
      child.send(collect ? 'collect' : 'figures');
      return figures;
    },
    open: () => openOf(child.pid ?? 0),
    metrics: async () => samplesOf(await (await fetch(`${url}/metrics`)).text()),
    stop() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

function openOf(pid: number): ReturnType<Soaked['open']> {
  const folder = `/proc/${pid}/fd`;
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return null;
  }
  const targets = names.flatMap((name) => {
    try {
      return [readlinkSync(join(folder, name))];
    } catch {
      // Closed since.
      return [];
    }
  });
  const sockets = targets.filter((target) => target.startsWith('socket:')).length;
  return { files: targets.length - sockets, sockets };
}

/** Figures in Prometheus' text format, by name and labels. */
function samplesOf(text: string): ReadonlyMap<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}
