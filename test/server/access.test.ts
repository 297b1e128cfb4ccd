/**
 * Aim: nobody gets in by another door: calls and connections from elsewhere, without a session, with
 * another's ticket, in another role, too many or malformed ones are refused, and harm nobody.
 */
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import { StoreFault } from '../../exercise-server/room/log-port.ts';
import { sitPlainly } from '../kit/plain-seat.ts';
import { note } from '../kit/room.ts';
import {
  createExercise,
  joinBy,
  openBrowser,
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type Browser,
  type TestServer,
} from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
let server: TestServer;
let boss: Browser;
let exercise: ExerciseBody;
let seated: Browser;

beforeAll(async () => {
  server = await startServer({ folder });
  boss = await signUp(server);
  exercise = await createExercise(boss);
  seated = await joinBy(server.url, exercise.groups[0].seats[0].code);
});
afterAll(async () => {
  await server.stop();
  remove();
});

const group = (): string => exercise.groups[0].id;

function fetchAs(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return fetch(`${server.url}${path}`, { method, headers }).then(({ status }) => status);
}

/** @returns why the connection was refused, or null when it was not */
function connectAs(
  headers: Record<string, string>,
  auth: Record<string, unknown>,
): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = io(server.url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: headers,
      auth,
    });
    socket.on('connect_error', (error) => {
      socket.disconnect();
      resolve(error.message);
    });
    socket.on('full', () => {
      socket.disconnect();
      resolve(null);
    });
  });
}

const hello = (ticket: string): Record<string, unknown> => ({
  protocol: 1,
  ticket,
  group: group(),
  from: null,
  stream: null,
});

describe('calls', () => {
  it('need an account or a person of the group, and the right role', async () => {
    const routes = [
      ['GET', '/api/exercises'],
      ['POST', '/api/exercises', { drill: 'counter', groups: [{ title: 'x', mechanism: 'none' }] }],
      ['GET', `/api/exercises/${exercise.id}`],
      ['POST', `/api/exercises/${exercise.id}/order`, { kind: 'end' }],
      ['POST', `/api/groups/${group()}/order`, { kind: 'freeze', why: '' }],
      ['POST', '/api/freeze', { why: '' }],
      [
        'POST',
        `/api/groups/${group()}/hand-over`,
        { person: 'x', department: null, role: 'director' },
      ],
      ['POST', `/api/groups/${group()}/programs`, { name: 'x', department: 'qingpu' }],
      [
        'POST',
        '/api/comparisons',
        { scenarios: ['x'], mechanisms: ['x'], baseline: null, seeds: 2, metric: 'x' },
      ],
      ['POST', '/api/validate', { text: 'x' }],
      ['POST', '/api/runs', { scenario: 'x', mechanism: 'x', seed: '1' }],
      ['GET', '/api/workbench'],
    ] as const;
    for (const browser of [openBrowser(server.url), seated]) {
      for (const [method, path, body] of routes) {
        const { status } = await browser.call(method, path, body);
        expect({ path, status: status === 401 || status === 403 }).toEqual({ path, status: true });
      }
    }
  });

  it('show the places of a group to its people and to its programs, and to nobody else', async () => {
    const path = `/api/groups/${group()}/stage`;
    const wanted = { name: 'program', department: 'suzhou' };
    const { token } = await boss.post<{ token: string }>(`/api/groups/${group()}/programs`, wanted);
    expect(await fetchAs(path, { authorization: `Bearer ${token}` })).toBe(200);
    expect(await fetchAs(path, { authorization: `Bearer ${token}x` })).toBe(401);
    const other = await createExercise(boss);
    const theirs = `/api/groups/${other.groups[0].id}/stage`;
    expect(await fetchAs(theirs, { authorization: `Bearer ${token}` })).toBe(401);
    expect((await seated.call('GET', path)).status).toBe(200);
    expect((await boss.call('GET', theirs)).status).toBe(200);
  });

  it('answer alike for a group that is another’s and one that is not there', async () => {
    const other = await createExercise(boss, [{ title: 'B', mechanism: 'none' }]);
    const [{ id: theirs }] = other.groups;
    const nowhere = '0123456789abcdef';
    const calls = [
      ['GET', 'joined'],
      ['GET', 'stage'],
      ['GET', 'replays'],
      ['GET', 'map'],
      ['POST', 'ticket', {}],
      ['POST', 'seat', { department: 'qingpu' }],
      ['POST', 'follow', { to: nowhere }],
      ['POST', 'hand-over', { person: 'x', department: null, role: 'director' }],
      ['POST', 'programs', { name: 'x', department: 'qingpu' }],
      ['POST', 'order', { kind: 'end' }],
      ['POST', 'branch', { toMs: 0 }],
      ['POST', 'counterfactual', { mechanism: 'none' }],
    ] as const;
    for (const browser of [openBrowser(server.url), seated]) {
      for (const [method, what, body] of calls) {
        const answers = [];
        for (const id of [theirs, nowhere]) {
          const { status, body: said } = await browser.call(
            method,
            `/api/groups/${id}/${what}`,
            body,
          );
          answers.push({ what, status, said });
        }
        expect(answers[0]).toMatchObject({ status: 401 });
        expect(answers[1]).toEqual(answers[0]);
      }
    }
  });

  it('from another site, or to another name of ours, are refused', async () => {
    const cookie = boss.cookie ?? '';
    const json = { 'content-type': 'application/json', cookie };
    expect(await fetchAs('/api/logout', { ...json, origin: 'http://evil.example' }, 'POST')).toBe(
      403,
    );
    expect(await fetchAs('/api/logout', { ...json, origin: 'null' }, 'POST')).toBe(403);
    const rebound = await rawStatus(`GET /api/session HTTP/1.1\r\nHost: evil.example\r\n\r\n`);
    expect(rebound).toContain('421');
  });

  it('carry strict headers, with a nonce that changes', async () => {
    const pages = await Promise.all(
      [1, 2].map(() => openBrowser(server.url).call<string>('GET', '/')),
    );
    const policies = pages.map(({ headers }) => headers.get('content-security-policy') ?? '');
    expect(policies[0]).not.toBe(policies[1]);
    expect(policies[0]).not.toContain('unsafe');
    expect(policies[0]).toContain("frame-ancestors 'none'");
    const nonce = /nonce-([^']+)'/.exec(policies[0])?.[1] ?? '';
    expect(pages[0].body).toContain(`nonce="${nonce}"`);
    expect(pages[0].body).toContain('联动 Liandong');
    expect(pages[0].headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are counted by address for whoever makes cookies up, and not for those who have a session', async () => {
    const beside = join(folder, 'crowded');
    mkdirSync(beside);
    const crowded = await startServer({
      folder: beside,
      callsAMinute: { session: 40, address: 20 },
    });
    try {
      const own = await signUp(crowded);
      const statuses = [];
      for (let i = 0; i < 30; i++) {
        const cookie = `liandong=${String(i).padStart(43, 'x')}`;
        const { status } = await fetch(`${crowded.url}/api/session`, { headers: { cookie } });
        statuses.push(status);
      }
      expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 200));
      expect(statuses.slice(-10)).toEqual(Array.from({ length: 10 }, () => 429));
      expect((await own.call('GET', '/api/session')).status).toBe(200);
    } finally {
      await crowded.stop();
    }
  });

  it('lock a guesser of passwords out, and not the owner elsewhere', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) {
      const guess = { name: '导调', password: `guess number ${i}` };
      statuses.push((await openBrowser(server.url).call('POST', '/api/login', guess)).status);
    }
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses.at(-1)).toBe(429);
  });

  it('refuse a setup link a second time, and a weak password', async () => {
    const again = { token: server.setupToken, name: 'x', password: 'correct horse 8' };
    expect((await openBrowser(server.url).call('POST', '/api/setup', again)).status).toBe(403);
  });

  it('let twenty seats behind one address join', async () => {
    const codes = exercise.groups[0].seats.map(({ code }) => code);
    const joined = await Promise.all(
      Array.from({ length: 20 }, (_, i) => joinBy(server.url, codes[i % codes.length])),
    );
    expect(joined).toHaveLength(20);
  });
});

describe('connections', () => {
  it('need our own page or a program’s token, and a ticket that is used once', async () => {
    const { ticket } = await seated.post<{ ticket: string }>(`/api/groups/${group()}/ticket`, {});
    const own = { origin: server.url };
    for (const headers of [{ origin: 'http://evil.example' }, { origin: 'null' }, {}]) {
      expect(await connectAs(headers, hello(ticket))).toBe('websocket error');
    }
    expect(await connectAs(own, { ...hello(ticket), protocol: 99 })).toBe('gone.old-client');
    expect(await connectAs(own, { ...hello(ticket), more: 1 })).toBe('answer.malformed');
    expect(await connectAs(own, hello('0123456789abcdef'))).toBe('http.sign-in');
    expect(await connectAs(own, hello(ticket))).toBeNull();
    expect(await connectAs(own, hello(ticket))).toBe('http.sign-in');
    const { token } = await boss.post<{ token: string }>(`/api/groups/${group()}/programs`, {
      name: 'bot',
      department: 'suzhou',
    });
    expect(await connectAs({ authorization: `Bearer ${token}` }, hello(token))).toBeNull();
    expect(await connectAs({ authorization: 'Bearer 0123456789abcdef' }, hello(token))).toBe(
      'websocket error',
    );
  });

  it('leave a ticket good when the room could not be opened', async () => {
    const { ticket } = await seated.post<{ ticket: string }>(`/api/groups/${group()}/ticket`, {});
    const own = { origin: server.url };
    const find = vi.spyOn(server.services.rooms, 'find');
    find.mockRejectedValueOnce(new StoreFault('io', 'no answer'));
    expect(await connectAs(own, hello(ticket))).toBe('http.fault');
    expect(await connectAs(own, hello(ticket))).toBeNull();
    expect(await connectAs(own, hello(ticket))).toBe('http.sign-in');
    find.mockRestore();
  });

  it('survive a thousand malformed messages, and log none of them', async () => {
    const { ticket } = await seated.post<{ ticket: string }>(`/api/groups/${group()}/ticket`, {});
    const socket = io(server.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin: server.url },
      auth: hello(ticket),
    });
    await new Promise<void>((resolve) => socket.on('full', () => resolve()));
    const before = (await server.services.rooms.open().get(group())?.hash()) ?? '';
    let deep: unknown = 0;
    for (let i = 0; i < 500; i++) deep = [deep];
    const nasty = [
      null,
      [],
      {},
      { id: 'a', body: null },
      JSON.parse('{"__proto__":{"polluted":true},"id":"a","body":{"kind":"end"}}') as unknown,
      { id: 'a', body: { kind: 'advance', toMs: 1 } },
      { id: '../..', body: { kind: 'start' } },
      { id: 'a', body: { kind: 'act', department: 'qingpu', act: deep } },
      { id: 'a', body: { kind: 'speed', speed: 1e308 } },
      { id: 'a', body: { kind: 'pause', why: '\ud800' } },
      'x'.repeat(5000),
      new Uint8Array(100),
    ];
    for (let i = 0; i < 1000; i++) {
      const name = i % 7 === 0 ? 'x'.repeat(100 + i) : ['attempt', 'resync', 'withdraw'][i % 3];
      socket.emit(name, nasty[i % nasty.length], i % 5 === 0 ? 'not a function' : () => {});
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(await server.services.rooms.open().get(group())?.hash()).toBe(before);
    socket.disconnect();
    const raw = await rawStatus(
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
    );
    expect(raw).toContain('400');
  });

  it('are cut by a message over 64 KB, and by nothing shorter', async () => {
    const [, { code, department }] = exercise.groups[0].seats;
    const browser = await joinBy(server.url, code);
    const seat = await sitPlainly({ browser, group: group(), department, folds: false });
    const before = await server.services.rooms.open().get(group())?.hash();
    expect(await seat.attempt(note(department, 'x'.repeat(64_000), 'long'))).toEqual({
      error: 'answer.malformed',
      parameters: {},
      said: {
        zh: '“body.act.text”太长：最多 8000 个字符。请缩短后重试。',
        en: '“body.act.text” is too long: 8000 characters at most. Shorten it and try again.',
      },
    });
    void seat.attempt(note(department, 'x'.repeat(64 * 1024), 'longer'));
    await vi.waitFor(() => expect(seat.isOpen).toBe(false), { timeout: 10_000 });
    expect(await server.services.rooms.open().get(group())?.hash()).toBe(before);
  });

  it('slow down who sends too much, and answer each', async () => {
    const seat = sit(await joinBy(server.url, exercise.groups[0].seats[1].code), group());
    await seat.until('a view', ({ view }) => view !== null);
    const department = exercise.groups[0].seats[1].department;
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) => seat.attempt(note(department, 'x', `f${i}`))),
    );
    const slowed = answers.filter(
      (answer) => answer !== null && 'error' in answer && answer.error === 'answer.too-fast',
    );
    expect(answers).not.toContain(null);
    expect(slowed.length).toBeGreaterThan(40);
    seat.close();
  });

  it('end when their person signs out', async () => {
    const browser = await joinBy(server.url, exercise.groups[0].seats[2].code);
    const seat = sit(browser, group());
    await seat.until('a view', ({ view }) => view !== null);
    await browser.post('/api/logout', {});
    await seat.until('being gone', ({ links }) => links.at(-1)?.startsWith('gone') === true);
    expect(seat.links.at(-1)).toBe('gone gone.signed-out');
  });
});

/** The first line of what the server answers to raw bytes. */
function rawStatus(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.on('data', (data) => {
      socket.destroy();
      resolve(data.toString('latin1').split('\r\n')[0]);
    });
    socket.on('error', () => resolve('closed'));
    socket.write(text);
  });
}
