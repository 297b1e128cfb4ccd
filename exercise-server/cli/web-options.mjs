/** How the web application is built, for the build and for the development server alike. */
import { join } from 'node:path';
import { ROOT } from './install.mjs';

/** The oldest Chromium that must run it. */
const FLOOR = 'chrome97';

/** @type {import('vite').InlineConfig} */
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
