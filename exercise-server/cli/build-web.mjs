/**
 * Builds the web application into dist/web: the page with its scripts, and the drills that it can play by
 * itself. Called by build.mjs, which has bundled `solo-files.mjs` before.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './install.mjs';

/** The oldest Chromium that must run it. */
const FLOOR = 'chrome97';

/**
 * How the screens are built, for the build and for the development server alike.
 * @type {import('vite').InlineConfig}
 */
export const WEB_OPTIONS = {
  root: join(ROOT, 'web'),
  build: {
    outDir: join(ROOT, 'dist', 'web'),
    emptyOutDir: true,
    target: FLOOR,
    cssTarget: FLOOR,
    // A polyfill would be an inline script, which the content security policy refuses.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
};

/**
 * @param {string} soloFiles the bundle that writes the drills
 * @returns {Promise<string[]>} what was written; nothing while there are no screens
 */
export async function buildWeb(soloFiles) {
  if (!existsSync(join(ROOT, 'web', 'index.html'))) return [];
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  await forProduction(() =>
    build({ ...WEB_OPTIONS, configFile: false, logLevel: 'warn', plugins: [react()] }),
  );
  // A fresh address each time: the module of an earlier build must not answer for this one.
  const { writeSoloFiles } = await import(`${pathToFileURL(soloFiles).href}?at=${Date.now()}`);
  writeSoloFiles(join(ROOT, 'dist', 'web', 'solo'));
  return ['web'];
}

/**
 * Vite leaves a NODE_ENV that is set as it is: a shell or a test that sets another would be given the
 * development build of React, which is larger and checks itself while people work.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function forProduction(work) {
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    return await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  }
}
