/** A seat's connection: what is known of it, and how messages leave by it. */
import { ServerResponse, type IncomingMessage } from 'node:http';
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

/** From here on a ping rides with the next message, which saves a write. Before Engine.IO's own is due. */
const PING_AFTER_MS = 9000;

/** Whatever a client passes for a callback, calling it harms nobody. */
export function callbackOf(answer: unknown): (value: unknown) => void {
  return typeof answer === 'function' ? (value) => void answer(value) : () => {};
}

export function subscriberOf(socket: SeatSocket, { metrics }: Services): Subscriber {
  const connection = socket.conn as unknown as Below;
  let pingedAtMs = performance.now();
  function send(event: 'full' | 'records', message: object): void {
    metrics.sent();
    if (!socket.connected) return;
    const { frame, withPing } = written(event, message);
    if (!isFree(connection)) return wait(connection, frame);
    const nowMs = performance.now();
    // Where an answer is awaited already, another ping would only put off the moment when it is missed.
    const isPing = connection.pingTimeoutTimer === null && nowMs - pingedAtMs > PING_AFTER_MS;
    if (isPing) pingedAtMs = nowMs;
    if (isPing) countPing(connection);
    connection.transport.socket._sender.sendFrame(isPing ? withPing() : frame);
  }
  return {
    full: (message) => send('full', message),
    records: (message) => send('records', message),
    presence: (message) => void socket.emit('presence', message),
    held: (message) => void socket.emit('held', message),
    trouble: (kind) => void socket.emit('trouble', kind),
    backlog: () => backlogOf(connection),
    close(reason) {
      socket.emit('gone', reason);
      socket.disconnect(true);
    },
  };
}

/** The layers below a seat's socket, as far as their own types do not name them. */
interface Below {
  readonly readyState: string;
  hasRefreshedPingTimeout: boolean;
  readonly pingIntervalTimer: NodeJS.Timeout | null;
  /** Runs while the answer to a ping is awaited. */
  readonly pingTimeoutTimer: NodeJS.Timeout | null;
  resetPingTimeout(): void;
  write(text: string, options: object): void;
  /** Messages that the websocket has not taken yet. */
  readonly writeBuffer: readonly {
    readonly data?: string;
    readonly options?: { readonly wsPreEncodedFrame?: readonly Buffer[] };
  }[];
  readonly transport: {
    readonly writable: boolean;
    readonly socket: {
      /** What the system has not taken yet, bytes. */
      readonly bufferedAmount: number;
      readonly _sender: { sendFrame(frame: readonly Buffer[]): void };
    };
  };
}

/** What leaves for one message: the websocket frame that carries it, alone or behind a ping. */
interface Written {
  readonly message: object;
  readonly frame: Frame;
  readonly withPing: () => Frame;
}

type Frame = readonly [Buffer];

/** A message for several people at one desk goes to them one after the other, so it is written once. */
let last: Written | null = null;

function written(event: 'full' | 'records', message: object): Written {
  if (last?.message === message) return last;
  const text = `${EVENT}${JSON.stringify([event, message])}`;
  const frame = [frameOf(`${MESSAGE}${text}`)] as const;
  let behindPing: Frame | null = null;
  const withPing = (): Frame => (behindPing ??= [Buffer.concat([PING, frame[0]])]);
  last = { message, frame, withPing };
  return last;
}

/**
 * A message is handed straight to the websocket. Only behind something that still waits does it take the
 * long way through Engine.IO, which keeps the order and counts what waits.
 */
function wait(connection: Below, frame: Frame): void {
  // Socket.IO's own broadcasts use the same option; the text beside the frame would be kept for nothing.
  connection.write('', { wsPreEncodedFrame: frame });
}

/**
 * What Engine.IO does when it sends a ping of its own: from now on an answer is awaited. Its own is due
 * only where nothing else is sent.
 */
function countPing(connection: Below): void {
  connection.hasRefreshedPingTimeout = false;
  connection.resetPingTimeout();
  connection.pingIntervalTimer?.refresh();
}

function isFree({ readyState, writeBuffer, transport }: Below): boolean {
  return (
    readyState === 'open' &&
    transport.writable &&
    writeBuffer.length === 0 &&
    transport.socket.bufferedAmount === 0
  );
}

const PING = frameOf('2');
const OWN_PING = { wsPreEncodedFrame: [PING] };

/**
 * A connection that is upgraded has a response only for the sake of handlers before it, and that would
 * keep the request as long as the connection.
 */
export function forgetRequest(
  _request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  if (!(response instanceof ServerResponse)) Reflect.set(response, 'req', null);
  next();
}

/** What was said at the door was read there. */
export function forgetHandshake(socket: SeatSocket): void {
  Reflect.set(socket, 'handshake', null);
}

/** Makes a connection cost less while it is open. */
export function lighten(connection: SeatSocket['conn']): void {
  // The request is read at the door, and would be kept as long as the connection.
  Reflect.set(connection, 'request', null);
  // Every ping is the same frame.
  connection.on('packetCreate', (packet: { type: string; options: object }) => {
    if (packet.type === 'ping') packet.options = OWN_PING;
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

const NOTHING: Backlog = { frames: 0, bytes: 0 };

/** What Engine.IO keeps, and what the websocket has taken but the system has not. */
function backlogOf({ writeBuffer, transport }: Below): Backlog {
  const bytes = transport.socket.bufferedAmount;
  if (writeBuffer.length === 0 && bytes === 0) return NOTHING;
  return {
    frames: writeBuffer.length + (bytes === 0 ? 0 : 1),
    bytes: writeBuffer.reduce((sum, { data = '', options }) => {
      return sum + data.length + (options?.wsPreEncodedFrame?.[0]?.length ?? 0);
    }, bytes),
  };
}
