/**
 * Aim: a key of the audit log that cannot be read keeps no server from starting. It is replaced, the log says
 * from when prints of addresses are other ones, and whoever watches over the server is told.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { readAudit } from '../../exercise-server/archive/audit-lines.ts';
import { erasePersons } from '../../exercise-server/archive/erase.ts';
import { createMemoryStore } from '../kit/memory-store.ts';
import { openBrowser, signUp, startServer, temporaryFolder } from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

describe.each(['{"value":"x', '{}', 'null', '{"value":7}'])('a key that reads %s', (text) => {
  it('is replaced, and said to be', async () => {
    const store = createMemoryStore(() => performance.now());
    await store.put('setting', 'audit-key', text);
    const startedMs = Date.now();
    const server = await startServer({ folder, store });
    try {
      await signUp(server);
      const { body, status } = await openBrowser(server.url).call<{ auditKeyLostMs: number }>(
        'GET',
        '/health',
      );
      expect(status).toBe(200);
      expect(body.auditKeyLostMs).toBeGreaterThanOrEqual(startedMs);
    } finally {
      await server.stop();
    }
    const { lines, damaged } = await readAudit(store);
    expect(damaged).toEqual([]);
    expect(lines.map(({ verb, ok, why }) => ({ verb, ok, why }))).toEqual([
      { verb: 'audit-key', ok: false, why: 'audit.key-lost' },
      { verb: 'setup', ok: true, why: null },
    ]);
    expect(JSON.parse((await store.get('setting', 'audit-key')) ?? '')).toEqual({
      value: expect.stringMatching(/^[\w-]{27}$/) as string,
    });
    // Once every print is made meaningless there is nothing to tell.
    await erasePersons(store);
    expect(await store.get('setting', 'audit-key-lost')).toBeNull();
  });
});

it('a good key is kept, and nothing is said', async () => {
  const store = createMemoryStore(() => performance.now());
  const key = '{"value":"a key that is good"}';
  await store.put('setting', 'audit-key', key);
  const server = await startServer({ folder, store });
  const { body } = await openBrowser(server.url).call<{ auditKeyLostMs: null }>('GET', '/health');
  await server.stop();
  expect(body.auditKeyLostMs).toBeNull();
  expect(await store.get('setting', 'audit-key')).toBe(key);
});
