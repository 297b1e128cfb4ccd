/**
 * Aim: facilitators sign in with an account of their organisation by the code flow with PKCE; an answer that
 * is not the provider's, not for us, not for this browser or not fresh lets nobody in.
 */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Session } from '../../exercise-server/protocol/rest.ts';
import { CLIENT, startIssuer, type Issuer } from '../kit/issuer.ts';
import { openBrowser, startServer, temporaryFolder, type TestServer } from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
const LEAD = { sub: 'u1', name: '王导调', groups: ['staff', 'facilitators'] };
let issuer: Issuer;
let server: TestServer;

beforeAll(async () => {
  issuer = await startIssuer();
  server = await startServer({
    folder,
    oidc: {
      issuer: issuer.url,
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      title: { zh: '统一身份认证', en: 'the city’s directory' },
      scope: 'openid profile',
      allow: { claim: 'groups', values: ['facilitators'] },
    },
  });
});
afterAll(async () => {
  await server.stop();
  await issuer.close();
  remove();
});
beforeEach(() => {
  issuer.person = LEAD;
  issuer.lie = 'nothing';
});

interface Hop {
  readonly status: number;
  readonly location: string;
  readonly cookies: readonly string[];
}

async function hop(url: string, cookie = ''): Promise<Hop> {
  const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    cookies: response.headers.getSetCookie(),
  };
}

const pairOf = ({ cookies }: Hop, name: string): string =>
  cookies.find((line) => line.startsWith(`${name}=`))?.split(';')[0] ?? '';

/** From our door to the provider and to the address that it sends the browser back to. */
async function leave(): Promise<{ readonly back: string; readonly cookie: string }> {
  const start = await hop(`${server.url}/api/oidc/start`);
  expect(start.status).toBe(302);
  const there = await hop(start.location);
  return { back: there.location, cookie: pairOf(start, 'liandong-oidc') };
}

async function sessionOf(hopped: Hop): Promise<Session> {
  const browser = openBrowser(server.url);
  browser.cookie = pairOf(hopped, 'liandong');
  return browser.get('/api/session');
}

it('lets in whom the provider vouches for and we allow, under one account for good', async () => {
  const offered = await openBrowser(server.url).get<Session>('/api/session');
  expect(offered.oidc?.zh).toBe('统一身份认证');
  const { back, cookie } = await leave();
  expect(issuer.asked.get('code_challenge_method')).toBe('S256');
  expect(issuer.asked.get('client_id')).toBe(CLIENT.id);
  const done = await hop(back, cookie);
  expect(done).toMatchObject({ status: 302, location: '/drills' });
  const strict = done.cookies.find((line) => line.startsWith('liandong='));
  expect(strict).toMatch(/HttpOnly/);
  expect(strict).toMatch(/SameSite=Strict/);
  const { account } = await sessionOf(done);
  expect(account).toMatchObject({ name: '王导调' });

  // Renamed at the provider, it is the same account; it may open exercises.
  issuer.person = { ...LEAD, name: '王主任' };
  const later = await leave();
  const again = await hop(later.back, later.cookie);
  expect((await sessionOf(again)).account).toEqual({ id: account?.id, name: '王主任' });
  const browser = openBrowser(server.url);
  browser.cookie = pairOf(again, 'liandong');
  expect((await browser.call('GET', '/api/exercises')).status).toBe(200);
  // It has no password by which somebody could come in here.
  const guess = { name: '王主任', password: 'null' };
  expect((await openBrowser(server.url).call('POST', '/api/login', guess)).status).toBe(401);
});

it('refuses whoever is not allowed, and says so', async () => {
  issuer.person = { sub: 'u2', name: '李四', groups: ['staff'] };
  const { back, cookie } = await leave();
  const response = await fetch(back, { redirect: 'manual', headers: { cookie } });
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ error: { code: 'http.oidc-not-allowed' } });
});

it('takes an answer once, from the browser that asked, with its own state', async () => {
  const { back, cookie } = await leave();
  expect((await hop(back)).status).toBe(403);
  expect((await hop(back, 'liandong-oidc=0123456789abcdef')).status).toBe(403);
  const other = await leave();
  // The answer to one question brought back as the answer to another: somebody else's session.
  expect((await hop(back, other.cookie)).status).toBe(403);
  const forged = new URL(back);
  forged.searchParams.set('state', 'x');
  expect((await hop(forged.href, cookie)).status).toBe(403);
  const fresh = await leave();
  expect((await hop(fresh.back, fresh.cookie)).status).toBe(302);
  expect((await hop(fresh.back, fresh.cookie)).status).toBe(403);
});

it.each(['nonce', 'audience', 'key'] as const)('believes no token with a wrong %s', async (lie) => {
  issuer.lie = lie;
  const { back, cookie } = await leave();
  const refused = await hop(back, cookie);
  expect(refused.status).toBe(403);
  expect(pairOf(refused, 'liandong')).toBe('');
});
