/**
 * The browser that tests and pictures are made with: `CHROME_PATH`, or one that this system has. The commit
 * tier may install Debian's, as root only; nothing is ever downloaded from elsewhere.
 */
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {string | null} */
export function findChromium() {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && existsSync(named)) return named;
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/**
 * Installs Debian's Chromium and Chinese fonts where that can be done without asking.
 * @returns {string | null} the browser, or null where there is none and none can be had
 */
export function installChromium() {
  const found = findChromium();
  if (found !== null) return found;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return null;
  const run = (/** @type {string[]} */ ...words) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return findChromium();
}
