/**
 * Aim: facilitators get accounts by links that work once, change and lose passwords without losing the way
 * in, and whoever is deleted is out everywhere at once.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  AccountListed,
  InvitationBody,
  Session,
} from '../../exercise-server/protocol/rest.ts';
import { invite } from '../../exercise-server/registry/invitations.ts';
import {
  ACCOUNT,
  createExercise,
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

beforeAll(async () => {
  server = await startServer({ folder });
  boss = await signUp(server);
});
afterAll(async () => {
  await server.stop();
  remove();
});

const tokenOf = ({ path }: InvitationBody): string =>
  new URL(path, server.url).searchParams.get('token') ?? '';

async function invited(name: string): Promise<Browser> {
  const invitation = await boss.post<InvitationBody>('/api/invitations', {});
  const browser = openBrowser(server.url);
  const password = `${name} has a long one`;
  await browser.post('/api/setup', { token: tokenOf(invitation), name, password });
  return browser;
}

const accountOf = async (browser: Browser): Promise<Session['account']> =>
  (await browser.get<Session>('/api/session')).account;

const idOf = async (name: string): Promise<string> => {
  const accounts = await boss.get<readonly AccountListed[]>('/api/accounts');
  return accounts.find((one) => one.name === name)?.id ?? '';
};

describe('a link for somebody new', () => {
  it('makes an account, once', async () => {
    const invitation = await boss.post<InvitationBody>('/api/invitations', {});
    const body = { token: tokenOf(invitation), name: '评估组', password: 'long enough 8' };
    const browser = openBrowser(server.url);
    await browser.post('/api/setup', body);
    expect(await accountOf(browser)).toMatchObject({ name: '评估组' });
    const again = await openBrowser(server.url).call('POST', '/api/setup', {
      ...body,
      name: 'somebody else',
    });
    expect(again.status).toBe(403);
  });

  it('gives nobody the name of another, and can then still be used', async () => {
    const token = tokenOf(await boss.post<InvitationBody>('/api/invitations', {}));
    const body = { token, password: 'long enough 8' };
    const browser = openBrowser(server.url);
    const taken = await browser.call('POST', '/api/setup', { ...body, name: ACCOUNT.name });
    expect(taken.status).toBe(409);
    expect(JSON.stringify(taken.body)).toContain(ACCOUNT.name);
    await browser.post('/api/setup', { ...body, name: '第二人' });
  });

  it('is made by facilitators alone, and opens nothing once it is too old', async () => {
    expect((await openBrowser(server.url).call('POST', '/api/invitations', {})).status).toBe(401);
    const longAgo = await invite(server.services.documents, null, 0);
    const body = { token: longAgo.token, name: 'late', password: 'long enough 8' };
    expect((await openBrowser(server.url).call('POST', '/api/setup', body)).status).toBe(403);
  });
});

describe('a password', () => {
  it('is changed by its owner, who stays signed in here and is signed out elsewhere', async () => {
    const here = await invited('change');
    const elsewhere = openBrowser(server.url);
    await elsewhere.post('/api/login', { name: 'change', password: 'change has a long one' });
    const wrong = { old: 'not that one', password: 'another long one' };
    expect((await here.call('POST', '/api/password', wrong)).status).toBe(401);
    const weak = { old: 'change has a long one', password: '12345678' };
    expect((await here.call('POST', '/api/password', weak)).status).toBe(400);
    await here.post('/api/password', { ...weak, password: 'another long one' });
    expect(await accountOf(here)).toMatchObject({ name: 'change' });
    expect(await accountOf(elsewhere)).toBeNull();
    const login = { name: 'change', password: 'another long one' };
    expect((await elsewhere.call('POST', '/api/login', login)).status).toBe(200);
  });

  it('that is lost is replaced by a link, and the account stays the same', async () => {
    await invited('lost');
    const account = await idOf('lost');
    const invitation = await boss.post<InvitationBody>('/api/invitations', { account });
    expect(new URL(invitation.path, server.url).searchParams.get('name')).toBe('lost');
    const browser = openBrowser(server.url);
    const body = { token: tokenOf(invitation), name: 'whatever', password: 'found again 99' };
    await browser.post('/api/setup', body);
    expect(await accountOf(browser)).toEqual({ id: account, name: 'lost' });
    const old = { name: 'lost', password: 'lost has a long one' };
    expect((await openBrowser(server.url).call('POST', '/api/login', old)).status).toBe(401);
  });
});

describe('an account that is deleted', () => {
  it('is signed out, loses its connections and its links, and cannot come back', async () => {
    const gone = await invited('gone');
    const account = await idOf('gone');
    const exercise = await createExercise(gone);
    const seat = sit(gone, exercise.groups[0].id);
    await seat.until('the console is shown', ({ view }) => view !== null);
    const invitation = await boss.post<InvitationBody>('/api/invitations', { account });
    await boss.post(`/api/accounts/${account}/delete`, {});
    expect(await accountOf(gone)).toBeNull();
    await seat.until('it is cut off', ({ links }) => links.at(-1) === 'gone gone.signed-out');
    const body = { token: tokenOf(invitation), name: 'gone', password: 'long enough 8' };
    expect((await gone.call('POST', '/api/setup', body)).status).toBe(403);
    expect(await idOf('gone')).toBe('');
  });

  it('is never the one in use', async () => {
    const own = await idOf(ACCOUNT.name);
    expect((await boss.call('POST', `/api/accounts/${own}/delete`, {})).status).toBe(409);
    expect((await boss.call('POST', '/api/accounts/nobody/delete', {})).status).toBe(404);
  });
});
