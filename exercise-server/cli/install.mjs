/**
 * Whether the packages this clone needs are there, and how to fetch them.
 *
 * Written without dependencies and in syntax that old Node versions parse, because it runs before
 * anything is installed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const LOCK = join(ROOT, '.install-lock');
const STALE_LOCK_MS = 15 * 60_000;

/**
 * Packages of package-lock.json that are not installed in the locked version. Packages for other
 * platforms and optional ones are left out, because npm rightly skips them.
 * @param {{ development: boolean }} wanted whether the tools for building and testing count
 * @returns {string[]} paths below the root, such as `node_modules/zod`; all of them on a fresh clone
 */
export function missingPackages({ development }) {
  const locked = readPackages(join(ROOT, 'package-lock.json'));
  const installed = readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  return Object.keys(locked).filter((path) => {
    const entry = locked[path];
    if (path === '' || entry.optional || entry.devOptional || entry.peer) return false;
    if (entry.dev && !development) return false;
    if (installed[path]?.version !== entry.version) return true;
    return !path.includes('/node_modules/') && !existsSync(join(ROOT, path, 'package.json'));
  });
}

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked
 * @param {string} file
 * @returns {Record<string, Locked>} empty when the file is absent or unreadable
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Runs `npm ci` in the root. npm's own output goes to standard error, because standard output
 * belongs to the command the user typed (`--json` promises one document there and nothing else).
 * Two callers at once take turns: `npm ci` deletes node_modules first.
 * @param {{ development: boolean }} wanted
 * @returns {Promise<number>} the exit code; 0 when the packages are there
 */
export async function install(wanted) {
  const mine = await takeLock(wanted);
  if (!mine) return 0;
  try {
    const flags = ['ci', '--no-audit', '--no-fund'];
    if (wanted.development) flags.push('--include=dev');
    return await runNpm(flags);
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

/**
 * Waits until nobody else installs.
 * @param {{ development: boolean }} wanted
 * @returns {Promise<boolean>} false when another process finished the work meanwhile
 */
async function takeLock(wanted) {
  for (;;) {
    try {
      mkdirSync(LOCK);
      return true;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (!existsSync(LOCK) && missingPackages(wanted).length === 0) return false;
    // A process killed while installing leaves its lock behind.
    if (lockAgeMs() > STALE_LOCK_MS) rmSync(LOCK, { recursive: true, force: true });
  }
}

function lockAgeMs() {
  try {
    return Date.now() - statSync(LOCK).mtimeMs;
  } catch {
    return 0;
  }
}

/**
 * @param {string[]} parameters
 * @returns {Promise<number>}
 */
function runNpm(parameters) {
  const script = npmScript();
  // Without npm's own script the command is looked up on the path, where Windows needs a shell.
  const shell = script === null && process.platform === 'win32';
  return run(
    script === null ? 'npm' : process.execPath,
    script === null ? parameters : [script, ...parameters],
    { stdout: 'stderr', shell },
  );
}

/** @returns {string | null} npm-cli.js of the npm that started us, or of the one beside node */
function npmScript() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env['npm_execpath'] ?? '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return candidates.find((path) => path.endsWith('npm-cli.js') && existsSync(path)) ?? null;
}

/**
 * Runs a command in the root until it ends, and passes on a request to stop.
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ stdout: 'stdout' | 'stderr', shell?: boolean }} options
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it; 127 when it cannot start
 */
export function run(command, parameters, { stdout, shell = false }) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: ROOT,
      shell,
      stdio: ['inherit', stdout === 'stderr' ? 2 : 'inherit', 'inherit'],
    });
    const stop = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', stop).on('SIGTERM', stop);
    const finish = (/** @type {number} */ code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      finish(127);
    });
    child.on('close', (code, signal) => {
      finish(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}
