/** Aim: whoever watches over a server hears that its store does not answer, in the words that were promised. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { StoreFault } from '../../exercise-server/room/log-port.ts';
import { openBrowser, startServer, temporaryFolder, type TestServer } from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ folder });
});
afterAll(async () => {
  await server.stop();
  remove();
});

const health = () => openBrowser(server.url).call('GET', '/health');

it('is well while the store answers', async () => {
  expect(await health()).toMatchObject({ status: 200, body: { state: 'ok', store: null } });
});

it('is in trouble while it does not, and well again after', async () => {
  const get = vi.spyOn(server.services.documents, 'get');
  get.mockRejectedValue(new StoreFault('io', 'no answer'));
  expect(await health()).toMatchObject({
    status: 503,
    body: {
      state: 'trouble',
      store: 'io',
      rooms: 0,
      unopened: 0,
      damaged: {},
      auditKeyLostMs: null,
    },
  });
  get.mockRestore();
  expect(await health()).toMatchObject({ status: 200 });
});
