/**
 * Two servers, as they are shipped, on one PostgreSQL, and a desk open in a browser while the server of its
 * room is killed: the page must come back by the other with what was being written, and act.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { freePort, startCluster, type Cluster } from '../kit/postgres-cluster.ts';
import { openBrowser, temporaryFolder, type Browser as Caller } from '../kit/server.ts';
import { comeIn, openDrill, sitDown, word } from './drill.ts';
import { ROOT } from './pages.ts';

const PROGRAM = join(ROOT, 'dist', 'liandong.mjs');
const ACCOUNT = { name: 'boss', password: 'correct horse 7' };
const BACK_MS = 90_000;
/** What a browser itself says of a server that is gone; anything else is a fault of the page. */
const BROKEN_LINE = /net::ERR|WebSocket connection/;

export interface BrowserFailover {
  /** What broke; empty when the page kept its promise. */
  readonly faults: readonly string[];
  /** From the kill until the page was in the exercise again, ms. */
  readonly backMs: number;
}

interface Server {
  readonly child: ChildProcess;
  readonly url: string;
  /** Secret of the first account; null when there is one already. */
  readonly token: string | null;
}

/** @throws when the page does not come back, or the servers do not start */
export async function failoverInBrowser(browser: Browser): Promise<BrowserFailover> {
  const cluster = await startCluster();
  const { folder, remove } = temporaryFolder();
  const ports = [await freePort(), await freePort()] as const;
  const servers: Server[] = [];
  try {
    for (const [at, port] of ports.entries()) {
      servers.push(await start(cluster, join(folder, String(at)), port, ports[1 - at] ?? port));
    }
    return await killUnderDesk(browser, servers);
  } finally {
    for (const { child } of servers) child.kill('SIGKILL');
    cluster.stop();
    remove();
  }
}

async function killUnderDesk(
  browser: Browser,
  servers: readonly Server[],
): Promise<BrowserFailover> {
  const [first] = servers;
  if (first === undefined) throw new Error('no server');
  const boss: Caller = openBrowser(first.url);
  await boss.post('/api/setup', { token: first.token ?? '', ...ACCOUNT });
  const drill = await openDrill(boss, 'zone-as-is');
  const seat = await comeIn(browser, first.url, drill.codeOf('wujiang-water'), 'en');
  await drill.order({ kind: 'start' });
  await drill.attempt({ kind: 'phase', phase: 'first-hours' });
  await sitDown(seat, 'en');
  drill.close();
  const { page } = seat;
  await page.keyboard.press('x');
  await page.keyboard.type('written before');

  const lost = page.getByText(word('en', 'common.lost'));
  first.child.kill('SIGKILL');
  const killedMs = performance.now();
  await lost.waitFor();
  await page.keyboard.type(', sent after');
  await page.keyboard.press('Control+Enter');
  await lost.waitFor({ state: 'detached', timeout: BACK_MS });
  const backMs = performance.now() - killedMs;
  await page.getByRole('textbox').waitFor({ state: 'detached' });
  await page.keyboard.press('3');
  const note = page.getByText('written before, sent after');
  await note.first().waitFor();
  const count = await note.count();
  const faults = seat.faults.filter((fault) => !BROKEN_LINE.test(fault));
  const own = new URL(first.url).host;
  const strange = faults.filter((fault) => !isToPeer(fault, servers, own));
  await seat.close();
  return { faults: count === 1 ? strange : [...strange, `the note stands ${count} times`], backMs };
}

/** A request to the other server is what this is about; to any third host it is a fault. */
function isToPeer(fault: string, servers: readonly Server[], own: string): boolean {
  return servers.some(({ url }) => {
    const { host } = new URL(url);
    return host !== own && fault.startsWith('request to ') && fault.includes(`//${host}/`);
  });
}

function start(cluster: Cluster, folder: string, port: number, peer: number): Promise<Server> {
  const url = `http://127.0.0.1:${port}`;
  const words = ['serve', '--port', String(port), '--data', folder, '--database', cluster.url];
  const child = spawn(
    process.execPath,
    [PROGRAM, ...words, '--url', url, '--peer', `http://127.0.0.1:${peer}`],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (bytes: Buffer): void => {
      said += String(bytes);
      // How to stop it is the last thing that it says: by then it listens.
      if (!said.includes('Ctrl+C')) return;
      resolve({ child, url, token: /token=([\w-]+)/.exec(said)?.[1] ?? null });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(said)));
  });
}
