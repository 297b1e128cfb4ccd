/** A whole server of the counter world on a loopback port, and people who use it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp, type AppOptions, type BuiltApp } from '../../exercise-server/app.ts';
import { hostInline } from '../../exercise-server/engine-host/inline.ts';
import { futuresInProcesses } from '../../exercise-server/forecast/processes.ts';
import { systemClock } from '../../exercise-server/system-clock.ts';
import { withHighWater } from '../../exercise-server/store/high-water.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { connectSeat, type SeatConnection } from '../../exercise-server/protocol/client.ts';
import { foldView } from '../../sim-core/exercise/index.ts';
import type { ExerciseBody, Joined } from '../../exercise-server/protocol/rest.ts';
import type { TroubleKind } from '../../exercise-server/protocol/socket.ts';
import { readLibrary } from '../../sim-core/files/index.ts';
import type { View } from '../../sim-core/exercise/view.ts';
import { counterCatalogue } from './counter-catalogue.ts';
import { createCounterGroup } from './counter-group.ts';

export interface TestServer extends BuiltApp {
  readonly url: string;
  readonly setupToken: string | null;
}

export function temporaryFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'liandong-server-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface ServerSpec extends Partial<AppOptions> {
  readonly folder: string;
  readonly port?: number;
}

export async function startServer({ folder, port, ...options }: ServerSpec): Promise<TestServer> {
  const built = await buildApp({
    store:
      options.store ??
      withHighWater(openLibsql(join(folder, 'liandong.db')), join(folder, 'liandong.mark')),
    catalogue: counterCatalogue(),
    library: readLibrary([]),
    openEngine: async (input) => hostInline(createCounterGroup, input),
    runFutures: futuresInProcesses(1),
    clock: systemClock,
    url: `http://127.0.0.1:${port ?? 0}`,
    engines: { own: null, text: null, urlOf: () => 'counter' },
    leaseMs: 6000,
    tickMs: 50,
    lookBackMs: 300_000,
    holdMs: 0,
    snapshotEvery: 50,
    logger: false,
    https: null,
    hosts: ['127.0.0.1', 'localhost'],
    addresses: [],
    peers: [],
    oidc: null,
    webFolder: null,
    version: '0',
    ...options,
  });
  const setupToken = await built.services.accounts.setupToken();
  await built.app.listen({ host: '127.0.0.1', port: port ?? 0 });
  const address = built.app.server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : 0;
  return { ...built, url: `http://127.0.0.1:${taken}`, setupToken };
}

/** One browser: its cookie and its calls. */
export interface Browser {
  call<T>(method: string, path: string, body?: unknown): Promise<Reply<T>>;
  /** The same, and an error for anything but success. */
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  cookie: string | null;
  readonly url: string;
}

export interface Reply<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export function openBrowser(url: string, waitMs = 20_000): Browser {
  const browser: Browser = {
    cookie: null,
    url,
    async call<T>(method: string, path: string, body?: unknown): Promise<Reply<T>> {
      const response = await fetch(`${url}${path}`, {
        method,
        // A server that sleeps answers nobody.
        signal: AbortSignal.timeout(waitMs),
        headers: {
          origin: url,
          ...(browser.cookie === null ? {} : { cookie: browser.cookie }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair] = line.split(';');
        if (pair.startsWith('liandong=')) browser.cookie = pair;
      }
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      return {
        status: response.status,
        body: (isJson && text !== '' ? JSON.parse(text) : text) as T,
        headers: response.headers,
      };
    },
    get: (path) => expectOk(browser.call('GET', path)),
    post: (path, body) => expectOk(browser.call('POST', path, body)),
  };
  return browser;
}

async function expectOk<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { status, body } = await reply;
  if (status < 300) return body;
  throw new Error(`${status}: ${JSON.stringify(body)}`);
}

export const ACCOUNT = { name: '导调', password: 'correct horse 7' };

/** The first account, made by the link that a first run prints. */
export async function signUp(
  server: Pick<TestServer, 'url' | 'setupToken'>,
  waitMs?: number,
): Promise<Browser> {
  const browser = openBrowser(server.url, waitMs);
  await browser.post('/api/setup', { token: server.setupToken, ...ACCOUNT });
  return browser;
}

export async function signIn(url: string): Promise<Browser> {
  const browser = openBrowser(url);
  await browser.post('/api/login', ACCOUNT);
  return browser;
}

export function createExercise(
  browser: Browser,
  groups = [{ title: 'A', mechanism: 'none' }],
  more: object = {},
): Promise<ExerciseBody> {
  return browser.post('/api/exercises', { drill: 'counter', groups, ...more });
}

export async function joinBy(url: string, code: string): Promise<Browser & { joined: Joined }> {
  const browser = openBrowser(url);
  const joined = await browser.post<Joined>('/api/join', { code, name: '某人' });
  return Object.assign(browser, { joined });
}

/** Somebody connected to a seat or a console, with the view that was sent. */
export interface Sitter extends SeatConnection {
  view: View | null;
  seq: number;
  nowMs: number;
  stream: string | null;
  readonly links: string[];
  /** Why it was lost each time, as far as somebody said so. */
  readonly losses: string[];
  readonly troubles: (TroubleKind | null)[];
  readonly faults: string[];
  frames: number;
  until(what: string, holds: (sitter: Sitter) => boolean, ms?: number): Promise<void>;
}

export function sit(browser: Browser, group: string): Sitter {
  return sitWith(group, { origin: browser.url }, () =>
    browser.post(`/api/groups/${group}/ticket`, {}),
  );
}

export function sitWith(
  group: string,
  headers: Readonly<Record<string, string>>,
  pass: () => Promise<{ readonly url: string; readonly ticket: string }>,
): Sitter {
  const state = {
    view: null as View | null,
    seq: 0,
    nowMs: 0,
    stream: null as string | null,
    links: [] as string[],
    losses: [] as string[],
    troubles: [] as (TroubleKind | null)[],
    faults: [] as string[],
    frames: 0,
  };
  const time = (nowMs: number): void => {
    if (nowMs < state.nowMs) state.faults.push(`time turned back to ${nowMs}`);
    state.nowMs = nowMs;
    state.frames += 1;
  };
  const connection = connectSeat({
    group,
    pass,
    headers,
    retryMs: 200,
    listener: {
      link(link, why) {
        state.links.push(link === 'gone' ? `gone ${why}` : link);
        if (link === 'lost') state.losses.push(why ?? 'silence');
      },
      full(message) {
        time(message.nowMs);
        state.view = message.view;
        state.seq = message.seq;
        state.stream = message.stream;
      },
      records(message) {
        time(message.nowMs);
        if (message.seq !== state.seq + 1) state.faults.push(`gap at ${message.seq}`);
        state.seq = message.seq;
        state.view = foldView(state.view ?? {}, message.records);
      },
      trouble: (kind) => state.troubles.push(kind),
    },
  });
  const sitter: Sitter = Object.assign(state, connection, {
    async until(what: string, holds: (sitter: Sitter) => boolean, ms = 10_000) {
      const endMs = performance.now() + ms;
      while (!holds(sitter)) {
        if (performance.now() > endMs) throw new Error(`in vain: ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  });
  return sitter;
}
