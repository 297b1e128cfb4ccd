/** Hostile calls: bodies that are almost right, bodies that are none, and requests that are no HTTP. */
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { Dice } from '../kit/dice.ts';
import { broken, malformed } from './mutate.ts';
import { CALLS } from './samples.ts';

export interface Called {
  /** The beginning of what was asked. */
  readonly asked: string;
  readonly status: number;
  readonly text: string;
}

export interface CallTarget {
  readonly url: string;
  readonly group: string;
  readonly exercise: string;
  /** A facilitator's, so that nothing but the body is wrong. */
  readonly cookie: string;
}

const WAIT_MS = 30_000;
const OVER_LIMIT = 1_100_000;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** A call whose body is wrong. The status must be one of 400 to 499. */
export function hostileCall(target: CallTarget, dice: Dice): Promise<Called> {
  const [path, valid, schema] = dice.pick(CALLS);
  const isValid = (value: unknown): boolean => schema.safeParse(value).success;
  const body = dice.pick<() => string | Buffer>([
    () => malformed(dice, valid, isValid),
    () => malformed(dice, valid, isValid),
    () => malformed(dice, valid, isValid),
    () => broken(dice, valid),
    () => Buffer.concat([Buffer.from('{"'), Buffer.from([0xff, 0xc0]), Buffer.from('":1}')]),
    () => (dice.chance(0.02) ? 'x'.repeat(OVER_LIMIT) : '{'),
  ])();
  const type = dice.pick([
    'application/json',
    'application/json',
    'application/json',
    'application/json; charset=utf-16',
    'application/json\t',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ]);
  const headers = {
    origin: target.url,
    cookie: target.cookie,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
  };
  const address = `${target.url}${path.replace('GROUP', target.group).replace('EXERCISE', target.exercise)}`;
  return new Promise((resolve) => {
    const asked = request(address, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve({ asked: path, status: response.statusCode ?? 0, text }));
    });
    asked.setTimeout(WAIT_MS, () => asked.destroy(new Error('no answer')));
    // A body over the limit is answered before it is all sent, and the line then cut.
    asked.on('error', (error) => resolve({ asked: path, status: 499, text: error.message }));
    asked.end(body);
  });
}

/** Bytes that are no request, or none of ours: refused, or the line is cut. */
export function hostileBytes({ url }: CallTarget, dice: Dice): Promise<Called> {
  const port = Number(new URL(url).port);
  const host = `Host: 127.0.0.1:${port}\r\n`;
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n';
  const path = '/socket.io/?EIO=4&transport=websocket';
  const text = dice.pick([
    `GET ${path} HTTP/1.1\r\n${host}\r\n`,
    `GET ${path} HTTP/1.1\r\n${host}${upgrade}Sec-WebSocket-Key: short\r\n\r\n`,
    `GET ${path} HTTP/1.1\r\n${host}${upgrade}Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: http://evil.example\r\n\r\n`,
    `GET /socket.io/?EIO=99&transport=polling HTTP/1.1\r\n${host}\r\n`,
    `POST ${path} HTTP/1.1\r\n${host}Content-Length: 3\r\n\r\nabc`,
    `GET / HTTP/9.9\r\n${host}\r\n`,
    `\u0000\u0001\u0002\r\n\r\n`,
    `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`,
    `GET /%zz%00/../../passwd HTTP/1.1\r\n${host}\r\n`,
    `GET /api/groups/%00 HTTP/1.1\r\n${host}\r\n`,
    `POST /api/join HTTP/1.1\r\n${host}Content-Length: -1\r\n\r\n`,
    `POST /api/join HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `GET / HTTP/1.1\r\n${host}${'X-A: bbbbbbbb\r\n'.repeat(3000)}\r\n`,
  ]);
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    const end = (): void => {
      socket.destroy();
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 499);
      resolve({ asked: text.slice(0, 80), status, text: answer });
    };
    socket.setTimeout(WAIT_MS, end);
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      end();
    });
    socket.on('error', end);
    socket.on('close', end);
    socket.write(text, 'latin1');
  });
}

export function closeCalls(): void {
  agent.destroy();
}
