/**
 * `npm run floor`: the paths that everybody takes, in the oldest browser that rooms still have: Chromium 109,
 * the last for Windows 7. It is fetched by `npm run floor:fetch` and never by a test.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '..', '..', '..');
const PACKAGE = join(HERE, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js');
export const PATHS = ['solo', 'room', 'play', 'plain'];

/** @returns {Promise<string | null>} the browser's program, unpacked; null while it was not fetched */
export async function floorBrowser() {
  if (!existsSync(PACKAGE)) return null;
  const { default: found } = await import(PACKAGE);
  return (found.default ?? found).executablePath();
}

/**
 * @param {string} browser
 * @returns {boolean} whether every test held
 */
export function runPaths(browser) {
  const tests = PATHS.map((name) => `test/browser/${name}.test.ts`);
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'browser', ...tests],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, CHROME_PATH: browser },
    },
  );
  return status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await floorBrowser();
  if (browser === null) {
    console.error('Chromium 109 is not here: fetch it by `npm run floor:fetch`');
    process.exit(2);
  }
  process.exit(runPaths(browser) ? 0 : 1);
}
