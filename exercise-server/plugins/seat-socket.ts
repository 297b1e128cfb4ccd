/** A seat's connection: what is known of it, and how messages leave by it. */
import type { Socket } from 'socket.io';
import type { ClientEvents, Handshake, ServerEvents } from '../protocol/socket.ts';
import type { Admission } from '../registry/people.ts';
import type { Room } from '../room/contract.ts';
import type { Backlog, Subscriber } from '../room/streams.ts';
import type { Services } from '../server.ts';

export type SeatSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SeatData>;

export interface SeatData {
  readonly handshake: Handshake;
  readonly admission: Admission;
  readonly room: Room;
}

/** Type of a Socket.IO packet that carries an event. */
const EVENT = '2';

/** Whatever a client passes for a callback, calling it harms nobody. */
export function callbackOf(answer: unknown): (value: unknown) => void {
  return typeof answer === 'function' ? (value) => void answer(value) : () => {};
}

export function subscriberOf(socket: SeatSocket, { metrics }: Services): Subscriber {
  return {
    full(message) {
      metrics.frames.inc();
      send(socket, 'full', message);
    },
    records(message) {
      metrics.frames.inc();
      send(socket, 'records', message);
    },
    presence: (message) => void socket.emit('presence', message),
    held: (message) => void socket.emit('held', message),
    trouble: (kind) => void socket.emit('trouble', kind),
    backlog: () => backlogOf(socket),
    close(reason) {
      socket.emit('gone', reason);
      socket.disconnect(true);
    },
  };
}

/** Texts of messages that go to several people at one desk: each is written once. */
const texts = new WeakMap<object, string>();

/** An event as Socket.IO writes it, handed to the connection below it. */
function send(socket: SeatSocket, event: 'full' | 'records', message: object): void {
  if (!socket.connected) return;
  let text = texts.get(message);
  if (text === undefined) {
    text = `${EVENT}${JSON.stringify([event, message])}`;
    texts.set(message, text);
  }
  socket.conn.write(text);
}

/** Messages that the connection has not taken yet; engine.io keeps them in a private list. */
function backlogOf(socket: SeatSocket): Backlog {
  const waiting = Reflect.get(socket.conn, 'writeBuffer') as readonly { readonly data?: unknown }[];
  const bytes = waiting.reduce(
    (sum, { data }) => sum + (typeof data === 'string' ? data.length : 0),
    0,
  );
  return { frames: waiting.length, bytes };
}
