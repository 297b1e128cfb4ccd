/** Builds and starts a server whose memory, files and words are watched. */
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build, type Plugin } from 'esbuild';
import { ROOT } from '../house/tree.ts';
import type { Figures, WatchedSpec } from './watched-process.ts';

/** Of this process alone: another may be building while a server of ours starts a thread. */
const FOLDER = join(ROOT, 'dist', 'test', `watched.${process.pid}`);

/** `capless`: the same server without a limit to what waits for a slow reader. */
export type Build = 'whole' | 'capless';

const LIMIT = 'frames: 256, bytes: 1024 * 1024';

/**
 * Bundled as the product is: the sources alone would compile in its threads for seconds. Gone with this
 * process.
 */
export async function buildWatched(kind: Build = 'whole'): Promise<void> {
  const outdir = join(FOLDER, kind);
  process.off('exit', removeBuilt).once('exit', removeBuilt);
  mkdirSync(outdir, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      'watched-process': 'test/kit/watched-process.ts',
      'engine-worker': 'exercise-server/engine-host/worker.ts',
      'exercise-engine': 'sim-core/exercise/index.ts',
      'forecast-process': 'exercise-server/forecast/process.ts',
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: kind === 'capless' ? [withoutCaps] : [],
    logLevel: 'error',
  });
}

function removeBuilt(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

const withoutCaps: Plugin = {
  name: 'without-caps',
  setup({ onLoad }) {
    onLoad({ filter: /room.streams\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes(LIMIT)) throw new Error('the limit of a backlog is written otherwise');
      return { contents: text.replace(LIMIT, 'frames: Infinity, bytes: Infinity'), loader: 'ts' };
    });
  },
};

export interface Watched {
  readonly url: string;
  readonly setupToken: string | null;
  /** Lines of its log, each a JSON object, from level `warn`. */
  readonly logged: readonly string[];
  /** Those that are errors, or no lines of a log at all. */
  errors(): readonly string[];
  /** @param collect clears its memory first */
  figures(collect: boolean): Promise<Figures>;
  /** What it has open; null where the system does not tell. */
  open(): { readonly files: number; readonly sockets: number } | null;
  metrics(): Promise<ReadonlyMap<string, number>>;
  /** Ends it politely. @returns its exit code */
  stop(): Promise<number | null>;
}

export async function startWatched(spec: WatchedSpec, kind: Build = 'whole'): Promise<Watched> {
  const child = fork(join(FOLDER, kind, 'watched-process.mjs'), [JSON.stringify(spec)], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const logged: string[] = [];
  if (child.stderr === null) throw new Error('what the server says is read');
  createInterface({ input: child.stderr }).on('line', (line) => logged.push(line));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const answer = <T>(): Promise<T> =>
    Promise.race([
      new Promise<T>((resolve) => child.once('message', (message) => resolve(message as T))),
      exited.then((code) => {
        throw new Error(`the server ended with ${code}: ${logged.slice(-3).join('\n')}`);
      }),
    ]);
  const { url, setupToken } = await answer<Pick<Watched, 'url' | 'setupToken'>>();
  return {
    url,
    setupToken,
    logged,
    errors: () => logged.filter(isError),
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

function openOf(pid: number): ReturnType<Watched['open']> {
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

const WARNING = 40;

function isError(line: string): boolean {
  try {
    return (JSON.parse(line) as { readonly level?: number }).level !== WARNING;
  } catch {
    return true;
  }
}
