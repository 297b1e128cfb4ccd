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
/** Type of an Engine.IO packet that carries one of Socket.IO. */
const MESSAGE = '4';
/** First byte of a websocket frame that is a whole text. */
const FINAL_TEXT = 0x81;

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

/** What leaves for one message: its text, and the websocket frame that carries it. */
interface Written {
  readonly message: object;
  readonly text: string;
  readonly options: { readonly wsPreEncodedFrame: readonly [Buffer] };
}

/** A message for several people at one desk goes to them one after the other, so it is written once. */
let last: Written | null = null;

function written(event: 'full' | 'records', message: object): Written {
  if (last?.message === message) return last;
  const text = `${EVENT}${JSON.stringify([event, message])}`;
  last = { message, text, options: { wsPreEncodedFrame: [frameOf(`${MESSAGE}${text}`)] } };
  return last;
}

/** An event as Socket.IO writes it, handed to the connection below it. */
function send(socket: SeatSocket, event: 'full' | 'records', message: object): void {
  if (!socket.connected) return;
  const { text, options } = written(event, message);
  // Socket.IO's own broadcasts use the same option; its types do not name it.
  socket.conn.write(text, options as object);
}

const PING: Written['options'] = { wsPreEncodedFrame: [frameOf('2')] };

/** Makes a connection cost less while it is open. */
export function lighten(connection: SeatSocket['conn']): void {
  // The request is read at the door, and would be kept as long as the connection.
  Reflect.set(connection, 'request', null);
  // Every ping is the same frame.
  connection.on('packetCreate', (packet: { type: string; options: object }) => {
    if (packet.type === 'ping') packet.options = PING;
  });
}

/** An unmasked text frame, as a server sends it (RFC 6455, 5.2). */
function frameOf(text: string): Buffer {
  const bytes = Buffer.byteLength(text);
  const head = bytes < 126 ? 2 : bytes < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + bytes);
  frame[0] = FINAL_TEXT;
  if (head === 2) frame[1] = bytes;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(bytes, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(bytes), 2);
  }
  frame.write(text, head);
  return frame;
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
