/** Aim: a newcomer gets a running platform, the links to it and what else there is, in the own language. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { freePort } from '../kit/postgres-cluster.ts';
import { isChinese, liandong } from './call.ts';

const folder = mkdtempSync(join(tmpdir(), 'liandong-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('start', () => {
  test('starts the platform, prints its links, and stops when it is told', async () => {
    const port = await freePort();
    const { code, out, err } = await liandong(['start', '--port', String(port)], { folder });
    expect(err).toBe('Stopping: pausing exercises, closing the record …\n');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`http://127\\.0\\.0\\.1:${port}/setup\\?token=[\\w-]{20,}`));
    expect(out).toContain(`http://127.0.0.1:${port}/join`);
    for (const next of ['serve', 'compare', 'list']) expect(out).toContain(`npx liandong ${next}`);
    expect(isChinese(out)).toBe(false);
  });

  test('says in Chinese that a port is taken', async () => {
    const { createServer } = await import('node:net');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const call = ['serve', '--port', String(port), '--data', 'taken', '--lang', 'zh'];
    const { code, err } = await liandong(call, { folder });
    server.close();
    expect(code).toBe(2);
    expect(err).toContain(`端口 ${port} 已被占用`);
  });

  test('a database that does not answer is named by its option, without its password', async () => {
    const database = `postgres://me:secret@127.0.0.1:${await freePort()}/none`;
    const call = ['serve', '--data', 'none', '--database', database];
    const { code, err } = await liandong(call, { folder });
    expect(code).toBe(2);
    expect(err).toContain('(the database of --database)');
    expect(err).not.toMatch(/secret|none/);
  });
});

describe('doctor', () => {
  test('finds nothing wrong with a computer that is well, in both languages', async () => {
    const port = await freePort();
    for (const lang of ['zh', 'en']) {
      const call = ['doctor', '--data', 'd', '--port', String(port), '--lang', lang];
      const { out, code } = await liandong(call, { folder });
      expect(out).not.toContain('✗');
      expect(code).toBe(0);
      expect(isChinese(out)).toBe(lang === 'zh');
    }
  });
});
