/** What leaves by a seat's connection: messages, and the pings that ride with them. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { subscriberOf, type SeatSocket } from '../../exercise-server/plugins/seat-socket.ts';
import type { Services } from '../../exercise-server/server.ts';

const services = { metrics: { sent: () => {} } } as unknown as Services;
const PING = '\u0081\u0001' + '2';

/** A connection as Engine.IO has it, which writes down what it is given. */
function connection() {
  const frames: string[] = [];
  const late: object[] = [];
  const conn = {
    readyState: 'open',
    hasRefreshedPingTimeout: true,
    pingIntervalTimer: { refresh: vi.fn<() => void>() },
    pingTimeoutTimer: null as object | null,
    resetPingTimeout: vi.fn<() => void>(() => void (conn.pingTimeoutTimer = {})),
    write: (_text: string, options: object) => void late.push(options),
    writeBuffer: [] as { readonly data: string }[],
    transport: {
      writable: true,
      socket: {
        bufferedAmount: 0,
        _sender: {
          sendFrame: ([frame]: readonly Buffer[]) => void frames.push(frame.toString('latin1')),
        },
      },
    },
  };
  const socket = { conn, connected: true } as unknown as SeatSocket;
  return { conn, frames, late, subscriber: subscriberOf(socket, services) };
}

function message(seq: number) {
  return { seq, nowMs: 1000 * seq, records: [] };
}

describe('a seat that is sent a message every second', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
    return () => vi.useRealTimers();
  });

  it('is pinged with every tenth of them, before Engine.IO would do it, and owes an answer', () => {
    const { conn, frames, subscriber } = connection();
    for (let seq = 1; seq <= 40; seq++) {
      vi.advanceTimersByTime(1000);
      subscriber.records(message(seq));
      conn.pingTimeoutTimer = null;
    }
    const pings = frames.flatMap((frame, i) => (frame.startsWith(PING) ? [i + 1] : []));
    expect(pings).toEqual([10, 20, 30, 40]);
    expect(frames[9].slice(PING.length)).toContain('"seq":10');
    expect(conn.resetPingTimeout).toHaveBeenCalledTimes(4);
    expect(conn.pingIntervalTimer.refresh).toHaveBeenCalledTimes(4);
    expect(conn.hasRefreshedPingTimeout).toBe(false);
  });

  it('is not pinged again while it owes an answer: a dead line is missed on time', () => {
    const { conn, frames, subscriber } = connection();
    vi.advanceTimersByTime(10_000);
    // Engine.IO has pinged by itself, for nothing was sent.
    conn.pingTimeoutTimer = {};
    for (let seq = 1; seq <= 5; seq++) {
      vi.advanceTimersByTime(1000);
      subscriber.records(message(seq));
    }
    expect(frames.filter((frame) => frame.startsWith(PING))).toEqual([]);
    expect(conn.resetPingTimeout).not.toHaveBeenCalled();
    conn.pingTimeoutTimer = null;
    subscriber.records(message(6));
    expect(frames[5].startsWith(PING)).toBe(true);
  });

  it('is pinged by Engine.IO alone while something waits: order is kept there', () => {
    const { conn, frames, late, subscriber } = connection();
    vi.advanceTimersByTime(12_000);
    conn.transport.socket.bufferedAmount = 1;
    subscriber.records(message(1));
    expect(frames).toEqual([]);
    expect(late).toHaveLength(1);
    expect(conn.resetPingTimeout).not.toHaveBeenCalled();
  });
});
