/**
 * What the tests use of the system: a browser and a PostgreSQL of their own. On Debian, root can have them
 * installed; elsewhere it is said what is missing, and the tests of it say so too.
 */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChromium } from './browser/chromium.mjs';
import { run } from '../exercise-server/cli/install.mjs';

/** The first of these that the system knows is taken. */
const BROWSERS = ['chromium-headless-shell', 'chromium'];
const FONT = 'fonts-noto-cjk';
const DATABASE = 'postgresql';

/** Installs what is missing, as far as that can be done without asking. */
export async function provideForTests() {
  const isMissing = findChromium() === null || !hasPostgres();
  if (isMissing && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.env['DEBIAN_FRONTEND'] = 'noninteractive';
    await aptGet('update');
    if (!hasPostgres()) await aptInstall(DATABASE);
    for (const browser of BROWSERS) {
      if (findChromium() === null) await aptInstall(browser, FONT);
    }
  }
  if (findChromium() === null) {
    console.log('no browser: set CHROME_PATH or install Chromium to run the tests of the screens');
  }
}

/** @param {...string} names */
const aptInstall = (...names) => aptGet('install', '-y', '--no-install-recommends', ...names);

/**
 * @param {...string} words
 * @returns {Promise<number>} the exit code
 */
function aptGet(...words) {
  return run('apt-get', ['-qq', ...words], { stdout: 'stderr' });
}

function hasPostgres() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  if (folders.some((folder) => existsSync(join(folder, 'initdb')))) return true;
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return versions.some((version) => existsSync(join(debian, version, 'bin', 'initdb')));
}
