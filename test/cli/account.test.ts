/** Aim: whoever runs the computer brings a facilitator in who has no account or has lost the password. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../exercise-server/protocol/rest.ts';
import {
  ACCOUNT,
  openBrowser,
  signUp,
  startServer,
  temporaryFolder,
  type TestServer,
} from '../kit/server.ts';
import { isChinese, liandong } from './call.ts';

const { folder, remove } = temporaryFolder();
let server: TestServer;

beforeAll(async () => {
  server = await startServer({ folder });
});
afterAll(async () => {
  await server.stop();
  remove();
});

const linkIn = (text: string): URL => new URL(/\/setup\?\S+/.exec(text)?.[0] ?? '', server.url);

describe('account', () => {
  it('says what to do while there is none', async () => {
    const { code, out } = await liandong(['account', 'list', '--data', folder]);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('no account yet'),
    });
    await signUp(server);
    const { out: list } = await liandong(['account', 'list', '--data', folder, '--json']);
    expect(JSON.parse(list)).toMatchObject([{ name: ACCOUNT.name, organisation: false }]);
  });

  it('invites somebody new beside the running server', async () => {
    const { code, out } = await liandong(['account', 'invite', '--data', folder]);
    expect(code).toBe(0);
    const token = linkIn(out).searchParams.get('token');
    const browser = openBrowser(server.url);
    await browser.post('/api/setup', { token, name: 'second', password: 'long enough 8' });
    expect((await browser.get<Session>('/api/session')).account).toMatchObject({ name: 'second' });
  });

  it('lets the owner of a lost password set a new one', async () => {
    const { out } = await liandong(['account', 'recover', ACCOUNT.name, '--data', folder]);
    const link = linkIn(out);
    expect(link.searchParams.get('name')).toBe(ACCOUNT.name);
    const token = link.searchParams.get('token');
    const password = 'no longer lost 1';
    await openBrowser(server.url).post('/api/setup', { token, name: 'x', password });
    const login = { name: ACCOUNT.name, password };
    expect((await openBrowser(server.url).call('POST', '/api/login', login)).status).toBe(200);
  });

  it('lists its commands, and no other in another language', async () => {
    const { out } = await liandong(['account', '--help', '--lang', 'zh']);
    expect(out).toContain('recover');
    expect(out).not.toContain('help [command]');
  });

  it('names an account that is not there, in the language of the caller', async () => {
    const call = ['account', 'recover', 'nobody', '--data', folder];
    const { code, err } = await liandong([...call, '--lang', 'zh']);
    expect(code).toBe(2);
    expect(err).toContain('nobody');
    expect(isChinese(err)).toBe(true);
  });
});
