/**
 * Three thousand seats on our server, and the very texts it sent sent again by servers that do nothing
 * else: one of nothing but ws, and one of Socket.IO.
 */
import type { ChildProcess } from 'node:child_process';
import { WebSocket } from 'ws';
import { signUp } from '../../kit/server.ts';
import type { Replay } from './child.ts';
import { ask, once, startChild, type Memory, type Processor } from './processes.ts';
import { fillRooms, type Seat } from './seats.ts';

const ROOMS = 100;
const SEATS_A_ROOM = 30;
export const QUIET_SECONDS = 15;
/** Before anything is read, so that programs are compiled. */
const WARM_SECONDS = 15;
/** Between two clearings: the pages that the first one empties are given back by the second. */
const SETTLE_SECONDS = 5;

/** What a seat adds: of the process, of its heap, bytes. */
export interface SeatMemory {
  readonly rss: number;
  readonly heap: number;
}

export interface Crowd {
  readonly seats: number;
  /** While everybody waits in the lobby. */
  readonly idle: SeatMemory;
  /** After half a minute of play, with what the rooms keep of it. */
  readonly playing: SeatMemory;
  readonly cpuShare: number;
  readonly usPerUpdate: number;
  readonly updates: number;
  /** What was sent meanwhile. */
  readonly replay: Replay;
}

/** @param folder with the bundled programs */
export async function measureCrowd(folder: string): Promise<Crowd> {
  const child = startChild(folder, 'ours');
  const boss = await signUp(await once(child));
  const empty = await settled(child);
  const { seats, start } = await fillRooms(boss, ROOMS, SEATS_A_ROOM);
  const idle = await settled(child);
  await start();
  await pause(WARM_SECONDS * 1000);
  const before = await ask<Processor>(child, 'processor');
  const startedMs = performance.now();
  for (const seat of seats) seat.heard = [];
  await pause(QUIET_SECONDS * 1000);
  const after = await ask<Processor>(child, 'processor');
  const replay = replayOf(seats, startedMs);
  const updates = replay.sends.length;
  const playing = await settled(child);
  for (const seat of seats) seat.close();
  child.disconnect();
  const cpuMs = after.cpuMs - before.cpuMs;
  const each = (memory: Memory): SeatMemory => ({
    rss: (memory.rssBytes - empty.rssBytes) / seats.length,
    heap: (memory.heapBytes - empty.heapBytes) / seats.length,
  });
  return {
    seats: seats.length,
    idle: each(idle),
    playing: each(playing),
    cpuShare: cpuMs / (QUIET_SECONDS * 1000),
    usPerUpdate: (cpuMs * 1000) / updates,
    updates,
    replay,
  };
}

async function settled(child: ChildProcess): Promise<Memory> {
  await pause(SETTLE_SECONDS * 1000);
  await ask(child, 'memory');
  await pause(SETTLE_SECONDS * 1000);
  return ask<Memory>(child, 'memory');
}

function replayOf(seats: readonly Seat[], startedMs: number): Replay {
  const texts = new Map<string, number>();
  const sends = seats.flatMap(({ heard }, client) =>
    (heard ?? []).map(([atMs, text]) => {
      if (!texts.has(text)) texts.set(text, texts.size);
      return [Math.round(atMs - startedMs), client, texts.get(text) ?? 0] as const;
    }),
  );
  return { texts: [...texts.keys()], sends: sends.sort(([a], [b]) => a - b) };
}

/**
 * The same texts to as many clients at the same moments.
 * @param kind 'ws' or 'socket.io' @returns processor time per text sent, µs
 */
export async function measureReplay(
  folder: string,
  kind: 'ws' | 'socket.io',
  clients: number,
  replay: Replay,
): Promise<number> {
  const child = startChild(folder, kind);
  const { url } = await once<{ readonly url: string }>(child);
  const sockets: WebSocket[] = [];
  for (let i = 0; i < clients; i++) sockets.push(await listener(url, kind));
  // Once to warm up, as ours has been.
  await ask(child, replay);
  const before = await ask<Processor>(child, 'processor');
  await ask(child, replay);
  const after = await ask<Processor>(child, 'processor');
  for (const socket of sockets) socket.close();
  child.disconnect();
  return ((after.cpuMs - before.cpuMs) * 1000) / replay.sends.length;
}

/** Somebody who only listens, and answers what the protocol wants answered. */
function listener(url: string, kind: 'ws' | 'socket.io'): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    socket.on('error', reject);
    if (kind === 'ws') socket.on('open', () => resolve(socket));
    socket.on('message', (data: Buffer) => {
      const text = data.toString('latin1');
      if (text.startsWith('0{')) socket.send('40');
      else if (text === '2') socket.send('3');
      else if (text.startsWith('40')) resolve(socket);
    });
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
