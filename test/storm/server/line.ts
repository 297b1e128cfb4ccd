/**
 * A connection in memory between a seat and a server: websocket frames over a line that delays, that can
 * be cut, and whose near end can stop reading.
 */
import { Duplex } from 'node:stream';
import type { FakeClock } from '../../kit/fake-clock.ts';

export interface Line {
  /** One message to the server. */
  send(text: string): void;
  /** The near end reads nothing more until it reads again. */
  stall(): void;
  readAgain(): void;
  /** What is on its way is lost. */
  cut(): void;
  readonly isOpen: boolean;
  readonly isStalled: boolean;
}

export interface LineSpec {
  readonly clock: FakeClock;
  /** How long the next bytes are on their way, ms. */
  readonly delayMs: () => number;
  readonly host: string;
  readonly origin: string;
  /** Takes the far end, and what comes over it when it runs. */
  readonly server: { accept(far: Duplex): void; reach(call: () => void): void };
  /** Called in the moment in which the server sends a message. */
  readonly onSent: (text: string) => void;
  readonly onMessage: (text: string) => void;
  readonly onClosed: () => void;
}

export function openLine(spec: LineSpec): Line {
  const { clock } = spec;
  let isOpen = true;
  let isStalled = false;
  let upgraded = false;
  let sent = Buffer.alloc(0);
  /** What the near end has not read. */
  let unread: { readonly frame: Frame; readonly taken: () => void }[] = [];
  let thereMs = 0;
  let backMs = 0;

  const far = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, taken) {
      sent = Buffer.concat([sent, chunk]);
      const frames = framesOf();
      for (const { code, text } of frames) if (code === TEXT) spec.onSent(text);
      if (frames.length === 0) return taken();
      frames.forEach((frame, i) => {
        unread.push({ frame, taken: i === frames.length - 1 ? () => taken() : () => {} });
      });
      backMs = Math.max(backMs, clock.nowMs() + spec.delayMs());
      clock.after(backMs - clock.nowMs(), readOn);
    },
    destroy(error, done) {
      close();
      done(error);
    },
  });
  Object.assign(far, { remoteAddress: '10.0.0.1' });
  // A reset by the other side is no news.
  far.on('error', () => {});

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    unread = [];
    spec.onClosed();
  }

  function readOn(): void {
    while (isOpen && !isStalled && unread.length > 0) {
      const [{ frame, taken }] = unread.splice(0, 1);
      taken();
      if (frame.code === TEXT) spec.onMessage(frame.text);
      else if (frame.code === CLOSE) cut();
    }
  }

  function cut(): void {
    close();
    far.destroy();
  }

  /** Whole frames at the beginning of what the server has sent. */
  function framesOf(): Frame[] {
    if (!upgraded) {
      const end = sent.indexOf('\r\n\r\n');
      if (end < 0) return [];
      upgraded = sent.subarray(0, end).toString().startsWith('HTTP/1.1 101');
      if (!upgraded) return [];
      sent = sent.subarray(end + 4);
    }
    const frames: Frame[] = [];
    for (let frame = frameAt(sent); frame !== null; frame = frameAt(sent)) {
      sent = sent.subarray(frame.end);
      frames.push(frame);
    }
    return frames;
  }

  spec.server.accept(far);
  far.push(
    [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
      `Host: ${spec.host}`,
      `Origin: ${spec.origin}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      '\r\n',
    ].join('\r\n'),
  );
  return {
    send(text) {
      thereMs = Math.max(thereMs, clock.nowMs() + spec.delayMs());
      clock.after(thereMs - clock.nowMs(), () =>
        spec.server.reach(() => void (isOpen && far.push(maskedFrame(text)))),
      );
    },
    stall: () => void (isStalled = true),
    readAgain() {
      isStalled = false;
      readOn();
    },
    cut,
    get isOpen() {
      return isOpen;
    },
    get isStalled() {
      return isStalled;
    },
  };
}

const TEXT = 1;
const CLOSE = 8;

interface Frame {
  readonly code: number;
  readonly text: string;
  /** Bytes up to its end. */
  readonly end: number;
}

/** RFC 6455, 5.2: as a server sends them. */
function frameAt(bytes: Buffer): Frame | null {
  if (bytes.length < 2) return null;
  const short = bytes[1] & 0x7f;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < head) return null;
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const end = head + length;
  return bytes.length < end
    ? null
    : { code: bytes[0] & 0x0f, text: bytes.toString('utf8', head, end), end };
}

/** As a client sends it, under a mask of zeros. */
function maskedFrame(text: string): Buffer {
  const body = Buffer.from(text);
  const head = Buffer.alloc(body.length < 126 ? 6 : 8);
  head[0] = 0x81;
  if (body.length < 126) head[1] = 0x80 | body.length;
  else {
    head[1] = 0x80 | 126;
    head.writeUInt16BE(body.length, 2);
  }
  return Buffer.concat([head, body]);
}
