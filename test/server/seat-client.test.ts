/**
 * Aim: whoever has a seat comes back to it. A pass that was kept and then used up on its way sends nobody
 * away for good; only who is refused with passes that were fetched just now is gone.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connectSeat, type SeatConnection } from '../../exercise-server/protocol/client.ts';

let url: string;
let io: Server;
let seat: SeatConnection | null = null;
/** Tickets that the door takes. */
let good: Set<string>;
let links: string[];

beforeEach(async () => {
  const http = createServer();
  io = new Server(http);
  good = new Set();
  links = [];
  io.use((socket, next) => {
    const { ticket } = socket.handshake.auth as { readonly ticket: string };
    if (good.has(ticket)) next();
    else next(new Error('http.sign-in'));
  });
  io.on('connection', (socket) => socket.emit('pass', { ticket: 'kept', peers: [url] }));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterEach(async () => {
  seat?.close();
  await io.close();
});

function sitWith(pass: () => Promise<string>): void {
  seat = connectSeat({
    group: 'g',
    pass: async () => ({ url, ticket: await pass() }),
    retryMs: 1000,
    listener: { link: (link, why) => links.push(why === null ? link : `${link} ${why}`) },
  });
}

const isLast = (link: string) => () => links.at(-1) === link;

it('waits for a fresh pass when the one that was kept is good no more', async () => {
  good.add('first').add('second');
  let asked = 0;
  sitWith(async () => {
    asked += 1;
    if (asked === 1) return 'first';
    // Whoever gives out passes does not answer for a while.
    if (asked < 7) throw new Error('no answer');
    return 'second';
  });
  await expect.poll(isLast('live')).toBe(true);
  io.disconnectSockets(true);
  await expect.poll(() => asked, { timeout: 10_000 }).toBe(7);
  await expect.poll(isLast('live')).toBe(true);
  expect(links.filter((link) => link.startsWith('gone'))).toEqual([]);
});

it('is gone when a fresh pass is refused twice, and does not ask for ever', async () => {
  let asked = 0;
  sitWith(async () => `t${(asked += 1)}`);
  await expect.poll(isLast('gone http.sign-in'), { timeout: 10_000 }).toBe(true);
  expect(asked).toBe(2);
});
