/**
 * Aim: over TLS everything is TLS (pages, cookies, connections), and without `--lan` or a certificate no
 * other computer gets in by plain HTTP.
 */
import { request } from 'node:https';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ownAddresses } from '../../exercise-server/addresses.ts';
import { listen, type Listening, type ListenOptions } from '../../exercise-server/listen.ts';
import { readLibrary } from '../../sim-core/files/index.ts';
import { counterCatalogue } from '../kit/counter-catalogue.ts';
import { LOCALHOST } from '../kit/localhost.ts';
import { freePort } from '../kit/postgres-cluster.ts';
import { ACCOUNT, temporaryFolder } from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

/** Another address of this computer, as another computer would call it. */
const ELSEWHERE = ownAddresses()[0] ?? '127.0.0.2';

async function open(name: string, more: Partial<ListenOptions>): Promise<Listening> {
  return listen({
    port: await freePort(),
    lan: false,
    data: join(folder, name),
    database: null,
    tls: null,
    oidc: null,
    hosts: [],
    url: null,
    peers: [],
    catalogue: counterCatalogue(),
    library: readLibrary([]),
    webFolder: null,
    version: '0',
    logger: false,
    lost: () => {},
    ...more,
  });
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

function call(url: string, method: string, body?: object): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { origin: new URL(url).origin, 'content-type': 'application/json' };
    const asked = request(url, { method, ca: LOCALHOST.cert, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

describe('a server with a certificate', () => {
  it('speaks TLS only, marks its cookies Secure, and takes connections over it', async () => {
    const listening = await open('tls', { tls: LOCALHOST });
    try {
      const { url, setupToken } = listening;
      expect(url).toMatch(/^https:/);
      const page = await call(url, 'GET');
      expect(page.status).toBe(200);
      expect(page.headers['strict-transport-security']).toMatch(/max-age=\d{7}/);
      expect(page.headers['content-security-policy']).toContain(`wss://${new URL(url).host}`);
      const made = await call(`${url}/api/setup`, 'POST', { token: setupToken, ...ACCOUNT });
      expect(made.status).toBe(200);
      const cookies = made.headers['set-cookie'] ?? [];
      expect(cookies).toHaveLength(1);
      expect(cookies[0]).toMatch(/^liandong=.*; HttpOnly; Secure; SameSite=Strict/);
      await expect(fetch(url.replace('https', 'http'))).rejects.toThrow('fetch failed');
      // The certificate is looked at: without the one that signed it nobody talks.
      await expect(fetch(url)).rejects.toThrow('fetch failed');
      const hello = await new Promise<string>((resolve, reject) => {
        const socket = new WebSocket(
          `${url.replace('https', 'wss')}/socket.io/?EIO=4&transport=websocket`,
          { origin: url, ca: LOCALHOST.cert },
        );
        socket.once('error', reject);
        socket.once('message', (data: Buffer) => {
          resolve(data.toString());
          socket.close();
        });
      });
      expect(hello).toMatch(/^0\{/);
    } finally {
      await listening.stop();
    }
  });
});

describe('a server without one', () => {
  it('lets nobody in from another address, unless it was told to', async () => {
    const closed = await open('closed', {});
    const port = new URL(closed.url).port;
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    await expect(fetch(`http://${ELSEWHERE}:${port}/health`)).rejects.toThrow('fetch failed');
    await closed.stop();
    const lan = await open('lan', { lan: true });
    const other = new URL(lan.url).port;
    const reply = await fetch(`http://${ELSEWHERE}:${other}/health`);
    // A name of ours, or a refusal of a name that is not: but somebody answers.
    expect(reply.status).toBe(ownAddresses().length > 0 ? 200 : 421);
    await lan.stop();
  });
});
