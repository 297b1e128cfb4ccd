import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, Surroundings } from './engines.ts';
import type { Found } from './program.mjs';

type Files = Readonly<Record<string, string>>;

const LIMIT_MS = 900_000;

/** Headless, and silent towards the network. */
const CHROMIUM_FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const FIREFOX_QUIET = [
  'user_pref("app.normandy.enabled", false);',
  'user_pref("app.update.enabled", false);',
  'user_pref("browser.shell.checkDefaultBrowser", false);',
  'user_pref("browser.startup.homepage_override.mstone", "ignore");',
  'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
  'user_pref("dom.max_script_run_time", 0);',
  'user_pref("network.captive-portal-service.enabled", false);',
  'user_pref("network.connectivity-service.enabled", false);',
  'user_pref("toolkit.telemetry.enabled", false);',
];
const FIREFOX_INTERPRETER = [
  'user_pref("javascript.options.baselinejit", false);',
  'user_pref("javascript.options.ion", false);',
  'user_pref("javascript.options.native_regexp", false);',
];

/**
 * Runs the program on one engine in given surroundings.
 * @throws {Error} when the engine fails, prints something else, or takes longer than 15 minutes
 */
export async function start(engine: Engine, where: Surroundings, files: Files): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'liandong-engine-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    switch (engine.kind) {
      case 'node':
        return await shell(engine, where, folder, where.jitless ? ['--jitless'] : [], {});
      case 'bun':
        // JavaScriptCore takes its options from the environment.
        return await shell(engine, where, folder, [], where.jitless ? { BUN_JSC_useJIT: '0' } : {});
      case 'chromium':
      case 'firefox':
        return await page(engine, where, folder, files);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

function surround(where: Surroundings): NodeJS.ProcessEnv {
  const language = `${where.locale}.UTF-8`;
  return {
    ...process.env,
    TZ: where.zone,
    LANG: language,
    LC_ALL: language,
    LANGUAGE: where.locale,
    NODE_OPTIONS: '',
  };
}

async function shell(
  engine: Engine,
  where: Surroundings,
  folder: string,
  flags: readonly string[],
  extra: NodeJS.ProcessEnv,
): Promise<Found> {
  const child = spawn(engine.path, [...flags, join(folder, 'shell.mjs')], {
    env: { ...surround(where), ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  });
  let out = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`exit code ${code ?? 'none'}: ${complaint.slice(0, 500)}`);
  return foundIn(out);
}

async function page(
  engine: Engine,
  where: Surroundings,
  folder: string,
  files: Files,
): Promise<Found> {
  const posted = deferred<string>();
  const server = serve(files, posted.resolve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const flags =
    engine.kind === 'chromium'
      ? [
          ...CHROMIUM_FLAGS,
          `--user-data-dir=${folder}`,
          `--lang=${where.locale.replace('_', '-')}`,
          ...(where.jitless ? ['--js-flags=--jitless'] : []),
        ]
      : ['--headless', '--no-remote', '--profile', folder];
  if (engine.kind === 'firefox') {
    const preferences = [...FIREFOX_QUIET, ...(where.jitless ? FIREFOX_INTERPRETER : [])];
    writeFileSync(join(folder, 'user.js'), `${preferences.join('\n')}\n`);
  }
  // A browser is many processes: as a group of their own they end together.
  const child = spawn(engine.path, [...flags, address], {
    env: { ...surround(where), HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  child.on('error', posted.reject);
  child.on('close', (code) => {
    posted.reject(new Error(`ended with ${code ?? 'a signal'}: ${complaint.slice(-500)}`));
  });
  const late = setTimeout(() => posted.reject(new Error('no answer in time')), LIMIT_MS);
  try {
    return foundIn(await posted.promise);
  } finally {
    clearTimeout(late);
    server.closeAllConnections();
    server.close();
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
}

function serve(files: Files, answer: (body: string) => void): Server {
  return createServer((request, response) => {
    if (request.method === 'POST') {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        response.end();
        answer(body);
      });
      return;
    }
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1);
    const text = Object.hasOwn(files, name) ? files[name] : undefined;
    const type = name.endsWith('.html') ? 'text/html' : 'text/javascript';
    response.writeHead(text === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
    });
    response.end(text);
  });
}

function foundIn(text: string): Found {
  const found: unknown = JSON.parse(text);
  if (typeof found !== 'object' || found === null || !('hashes' in found)) {
    throw new Error(`no hashes in: ${text.slice(0, 500)}`);
  }
  return found as Found;
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
}

function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
