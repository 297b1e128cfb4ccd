/** The process that is measured: our server with rooms of the counter world or of the real drills, or a bare ws server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { realDrills } from '../../kit/drill-server.ts';
import { startServer } from '../../kit/server.ts';

const [kind] = process.argv.slice(2);
const tell = (message: object): void => void process.send?.(message);

process.on('message', (asked) => {
  if (asked !== 'figures') return;
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  tell({ cpuMs: (user + system) / 1000, rssBytes: process.memoryUsage.rss() });
});

/** What a bare server is to send: when (ms from now), to which of its clients, which text. */
export interface Replay {
  readonly texts: readonly string[];
  readonly sends: readonly (readonly [atMs: number, client: number, text: number])[];
}

if (kind === 'ours' || kind === 'drill') {
  const folder = mkdtempSync(join(tmpdir(), 'liandong-bench-'));
  const server = await startServer({
    folder,
    tickMs: 250,
    callsAMinute: { session: 1e6, address: 1e6 },
    ...(kind === 'drill' ? realDrills(folder) : {}),
  });
  process.on('message', (asked) => {
    if (asked !== 'frames') return;
    void server.services.metrics.frames.get().then(({ values }) => {
      tell({ frames: values[0]?.value ?? 0 });
    });
  });
  process.once('disconnect', () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
  tell({ url: server.url, setupToken: server.setupToken });
} else {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  process.on('message', (asked) => {
    if (asked === 'figures') return;
    const { texts, sends } = asked as Replay;
    const clients = [...server.clients];
    const startedMs = performance.now();
    let next = 0;
    const go = (): void => {
      const nowMs = performance.now() - startedMs;
      for (; next < sends.length && sends[next][0] <= nowMs; next++) {
        const [, client, text] = sends[next];
        clients[client].send(texts[text]);
      }
      if (next === sends.length) tell({ done: true });
      else setTimeout(go, sends[next][0] - nowMs);
    };
    go();
  });
  process.once('disconnect', () => process.exit());
  server.on('listening', () => {
    const address = server.address();
    tell({
      url: `ws://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    });
  });
}
