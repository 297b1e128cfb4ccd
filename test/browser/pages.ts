/** Pages in a real browser, with what goes wrong on them written down. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from './chromium.mjs';

export const ROOT = join(fileURLToPath(import.meta.url), '..', '..', '..');
export const WEB = join(ROOT, 'dist', 'web');

export type Language = 'zh' | 'en';
export type Theme = 'light' | 'dark';

export interface Look {
  readonly language?: Language;
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** A session of the server that is known already, `name=value`. */
  readonly cookie?: string | null;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws when there is no browser, or the screens were not built */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium: set CHROME_PATH or install chromium');
  if (!existsSync(join(WEB, 'index.html'))) throw new Error('no dist/web: run `npm run build`');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** How long a page may take to come to anything: a busy machine is no fault of the page. */
const PATIENCE_MS = 60_000;

export interface Visit {
  readonly page: Page;
  /** Console errors, exceptions and requests to other hosts, in the order in which they came. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** A person of their own: no cookie or memory is shared with other visits. */
export async function visit(browser: Browser, url: string, look: Look = {}): Promise<Visit> {
  const { language = 'zh', theme = 'light', width = 1440, height = 900, cookie = null } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  if (cookie !== null) {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: new URL(url).origin }]);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  const own = new URL(url).host;
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && host !== own) faults.push(`request to ${request.url()}`);
  });
  await page.goto(url);
  return { page, faults, close: () => context.close() };
}

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const NONCE = 'bm9uY2Ugb2YgdGhlIHRlc3Rz';
const POLICY = [
  "default-src 'self'",
  `script-src 'self' 'nonce-${NONCE}'`,
  `style-src 'self' 'nonce-${NONCE}'`,
  "img-src 'self' data: blob:",
  "worker-src 'self'",
].join('; ');

export interface Shelf {
  readonly url: string;
  close(): Promise<void>;
}

/** The built files alone, under the strict policy of the server: all that solo play may need. */
export async function serveFiles(
  /** Texts in place of files, by path. */
  instead: Readonly<Record<string, string>> = {},
): Promise<Shelf> {
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = /\.\w+$/.test(pathname);
    if (pathname.startsWith('/api/')) {
      answer.writeHead(404, { 'content-type': 'application/json' }).end('{}');
      return;
    }
    const path = join(WEB, file ? pathname : 'index.html');
    const given = instead[pathname];
    const found = given === undefined ? readFile(path) : Promise.resolve(Buffer.from(given));
    found.then(
      (bytes) => {
        const body = file ? bytes : String(bytes).replaceAll('__CSP_NONCE__', NONCE);
        const type = KINDS[extname(path)] ?? 'application/octet-stream';
        answer.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
        answer.end(body);
      },
      () => answer.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
