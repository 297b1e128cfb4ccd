/**
 * Bundles the sources into dist/:
 * - liandong.mjs, the command, and part-*.mjs, what it loads when it is called;
 * - engine-worker.mjs, a thread that hosts the engines of rooms;
 * - forecast-process.mjs, a process that runs futures of a room;
 * - counterfactual-process.mjs, a process that replays a log under another mechanism;
 * - after-action-process.mjs, a process that makes an after-action report;
 * - batch-worker.mjs, one worker of a batch of runs;
 * - web/, the screens, and the drills that they can play without a server;
 * - engine.mjs, everything a run executes and nothing else, for any JavaScript host. The SHA-256 of
 *   its text is the identity of the engine: equal identity, scenario and seed give equal runs;
 * - exercise-engine.mjs, the same for exercises: what a room's log is carried out by.
 *
 * `node exercise-server/cli/build.mjs` builds; the launcher calls `build()` when sources are newer.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build-web.mjs';
import { ROOT } from './install.mjs';

const DIST = join(ROOT, 'dist');
const RECORD = join(DIST, 'build.json');

/** Folders and files whose change makes the bundles stale. */
const SOURCES = ['sim-core', 'exercise-server', 'web', 'scenarios', 'package-lock.json'];

/**
 * Packages left out of the Node bundles: each loads files of its own by path (a worker script, a
 * native program), which a bundle would break. All others are bundled, because opening few files is
 * what makes the command start fast.
 */
const EXTERNAL = [
  'piscina',
  'bullmq',
  'esbuild',
  // The server's: native programs, static files, workers of the logger.
  'libsql',
  '@node-rs/argon2',
  'pg',
  'fastify',
  '@fastify/*',
  'fastify-type-provider-zod',
  'socket.io',
  'prom-client',
  'zod',
];

/**
 * CommonJS packages inside an ES module bundle still ask for Node's own modules with `require`.
 */
const REQUIRE = [
  "import { createRequire as liandongRequire } from 'node:module';",
  'const require = liandongRequire(import.meta.url);',
].join('\n');

/** Programs of dist/ and where each begins; one that is not there is not built. What several load is put into parts of its own. */
const PROGRAMS = {
  liandong: 'exercise-server/cli/entry.ts',
  'engine-worker': 'exercise-server/engine-host/worker.ts',
  'forecast-process': 'exercise-server/forecast/process.ts',
  'counterfactual-process': 'exercise-server/counterfactual/process.ts',
  'after-action-process': 'exercise-server/after-action/process.ts',
  'batch-worker': 'exercise-server/batch/worker.ts',
  'solo-files': 'exercise-server/cli/solo-files.ts',
};
const PART = 'part-';
const ENGINE_ENTRY = 'sim-core/index.ts';
const EXERCISE_ENGINE_ENTRY = 'sim-core/exercise/index.ts';

/**
 * The engine bundle's text. It names no path of this machine, so that the same sources give the
 * same text, and the same identity, everywhere.
 * @returns {Promise<string | null>} null while sim-core has no door
 */
export function bundleEngine() {
  return bundlePure(ENGINE_ENTRY, 'engine.mjs');
}

/** The same for what carries out the log of a room. */
export function bundleExerciseEngine() {
  return bundlePure(EXERCISE_ENGINE_ENTRY, 'exercise-engine.mjs');
}

/**
 * @param {string} entry
 * @param {string} output
 * @returns {Promise<string | null>} null while there is no such entry
 */
async function bundlePure(entry, output) {
  if (!existsSync(join(ROOT, entry))) return null;
  const { build: esbuild } = await import('esbuild');
  const result = await esbuild({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile: `dist/${output}`,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'eof',
    logLevel: 'warning',
  });
  return textOf(result.outputFiles[0]);
}

/**
 * Builds every bundle and records what it was built from.
 * @returns {Promise<string[]>} names of the files written to dist/
 */
export async function build() {
  const { build: esbuild, stop, version } = await import('esbuild');
  const sources = fingerprint();
  mkdirSync(DIST, { recursive: true });
  const written = [];
  try {
    written.push(...(await buildPrograms(esbuild)));
    const engine = await bundleEngine();
    if (engine !== null) {
      const identity = createHash('sha256').update(engine).digest('hex');
      replace('engine.mjs', engine);
      replace('engine.json', `${JSON.stringify({ bundle: identity }, null, 2)}\n`);
      written.push('engine.mjs', 'engine.json');
    }
    const exerciseEngine = await bundleExerciseEngine();
    if (exerciseEngine !== null) {
      replace('exercise-engine.mjs', exerciseEngine);
      written.push('exercise-engine.mjs');
    }
    if (written.includes('solo-files.mjs')) {
      written.push(...(await buildWeb(join(DIST, 'solo-files.mjs'))));
    }
    replace('build.json', `${JSON.stringify({ esbuild: version, sources }, null, 2)}\n`);
  } finally {
    await stop();
  }
  return written;
}

/**
 * The programs and their parts: a command loads only the parts that it needs. Parts are named after what
 * is in them and written before the programs. Those of the last build stay for programs that still run.
 * @param {typeof import('esbuild').build} esbuild
 * @returns {Promise<string[]>} names of the programs
 */
async function buildPrograms(esbuild) {
  const entryPoints = Object.fromEntries(
    Object.entries(PROGRAMS).filter(([, entry]) => existsSync(join(ROOT, entry))),
  );
  const { outputFiles } = await esbuild({
    absWorkingDir: ROOT,
    entryPoints,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    chunkNames: `${PART}[hash]`,
    splitting: true,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20.19',
    charset: 'utf8',
    external: EXTERNAL,
    banner: { js: REQUIRE },
    legalComments: 'eof',
    logLevel: 'warning',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const programs = Object.keys(entryPoints).map((name) => `${name}.mjs`);
  const parts = [...files.keys()].filter((name) => !programs.includes(name));
  for (const name of [...parts, ...programs]) replace(name, files.get(name) ?? '');
  const kept = new Set([...parts, ...lastParts()]);
  for (const name of readdirSync(DIST)) {
    if (name.startsWith(PART) && !kept.has(name)) rmSync(join(DIST, name));
  }
  replace('parts.json', `${JSON.stringify(parts)}\n`);
  return programs;
}

/** @returns {string[]} */
function lastParts() {
  try {
    return JSON.parse(readFileSync(join(DIST, 'parts.json'), 'utf8'));
  } catch {
    return [];
  }
}

/**
 * @returns {boolean} whether dist/ is absent, or was built from other files than the present ones
 */
export function isStale() {
  try {
    if (!existsSync(join(DIST, 'liandong.mjs'))) return true;
    return JSON.parse(readFileSync(RECORD, 'utf8')).sources !== fingerprint();
  } catch {
    return true;
  }
}

/** Names, sizes and times of the sources in one digest; reading the contents would cost more. */
function fingerprint() {
  /** @type {string[]} */
  const lines = [];
  const visit = (/** @type {string} */ path) => {
    const entry = statSync(path, { throwIfNoEntry: false });
    if (entry === undefined) return;
    if (entry.isDirectory()) {
      for (const name of readdirSync(path)) visit(join(path, name));
    } else {
      const name = relative(ROOT, path).split(sep).join('/');
      lines.push(`${name} ${entry.size} ${Math.floor(entry.mtimeMs)}`);
    }
  };
  for (const source of SOURCES) visit(join(ROOT, source));
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

/**
 * Puts a whole file in place at once: a command that starts during a build reads the old file or
 * the new one, never half of it.
 * @param {string} name
 * @param {string} text
 */
function replace(name, text) {
  const temporary = join(DIST, `.${name}.${process.pid}`);
  writeFileSync(temporary, text);
  renameSync(temporary, join(DIST, name));
}

/**
 * @param {{ text: string } | undefined} file
 * @returns {string}
 */
function textOf(file) {
  if (file === undefined) throw new Error('esbuild gave no output');
  return file.text;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const written = await build();
  console.error(written.length === 0 ? 'nothing to build' : `dist: ${written.join(', ')}`);
}
