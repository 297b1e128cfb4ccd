/**
 * The process that is measured: our server with rooms of the counter world or of the real drills, or a
 * server of nothing but ws or Socket.IO.
 */
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server, type Socket } from 'socket.io';
import { WebSocketServer, type WebSocket } from 'ws';
import { realDrills } from '../../kit/drill-server.ts';
import { startServer } from '../../kit/server.ts';
import type { Memory, Processor } from './processes.ts';

const [kind] = process.argv.slice(2);
const tell = (message: object): void => void process.send?.(message);

process.on('message', (asked) => {
  if (asked === 'processor') {
    const { user, system } = process.cpuUsage();
    tell({ cpuMs: (user + system) / 1000 } satisfies Processor);
  }
  if (asked === 'memory') {
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    tell({ rssBytes: rss, heapBytes: heapUsed } satisfies Memory);
  }
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
  process.once('disconnect', () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
  tell({ url: server.url, setupToken: server.setupToken });
} else if (kind === 'socket.io') {
  const http = createServer();
  const server = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
  const clients: Socket[] = [];
  server.on('connection', (socket) => clients.push(socket));
  replays((client, text) => {
    const [event, message] = JSON.parse(text.slice('42'.length)) as [string, unknown];
    clients[client].emit(event, message);
  });
  http.listen(0, '127.0.0.1', () =>
    tell({ url: `${addressOf(http)}/socket.io/?EIO=4&transport=websocket` }),
  );
} else {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  const clients: WebSocket[] = [];
  server.on('connection', (socket) => clients.push(socket));
  replays((client, text) => clients[client].send(text));
  server.on('listening', () => tell({ url: addressOf(server) }));
}

/** Sends what it is told to send, when it is told. */
function replays(send: (client: number, text: string) => void): void {
  process.on('message', (asked) => {
    if (typeof asked === 'string') return;
    const { texts, sends } = asked as Replay;
    const startedMs = performance.now();
    let next = 0;
    const go = (): void => {
      const nowMs = performance.now() - startedMs;
      for (; next < sends.length && sends[next][0] <= nowMs; next++) {
        const [, client, text] = sends[next];
        send(client, texts[text]);
      }
      if (next === sends.length) tell({ done: true });
      else setTimeout(go, sends[next][0] - nowMs);
    };
    go();
  });
  process.once('disconnect', () => process.exit());
}

function addressOf(server: Pick<WebSocketServer, 'address'>): string {
  const address = server.address();
  return `ws://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}
