/** One hostile connection: shakes hands, perhaps wrongly, and sends spoiled attempts and spoiled frames. */
import { WebSocket } from 'ws';
import { CLIENT_ATTEMPT } from '../../exercise-server/protocol/attempt.ts';
import { HANDSHAKE } from '../../exercise-server/protocol/socket.ts';
import { PROTOCOL_VERSION } from '../../exercise-server/protocol/version.ts';
import type { Dice } from '../kit/dice.ts';
import { broken, malformed } from './mutate.ts';
import { ATTEMPTS } from './samples.ts';

export interface Target {
  readonly url: string;
  readonly group: string;
  /** Of a program that may connect. */
  readonly token: string;
}

export interface Sent {
  readonly messages: number;
  /** All that came back, in pieces. */
  readonly answers: readonly string[];
  readonly faults: readonly string[];
}

/** A person sends thirty at once: more would not be looked at. */
const ATTEMPTS_AT_ONCE = 28;
const FRAMES = 3;
const WAIT_MS = 30_000;
const OVER_LIMIT = 70_000;
const SPOILED_HANDSHAKES = 0.2;

const isAttempt = (value: unknown): boolean => CLIENT_ATTEMPT.safeParse(value).success;
const isHandshake = (value: unknown): boolean => HANDSHAKE.safeParse(value).success;

export function hostileConnection({ url, group, token }: Target, dice: Dice): Promise<Sent> {
  const auth = { protocol: PROTOCOL_VERSION, ticket: token, group, from: null, stream: null };
  const address = `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const headers = { authorization: `Bearer ${token}` };
  const socket = new WebSocket(address, { headers, perMessageDeflate: false });
  const answers: string[] = [];
  const faults: string[] = [];
  let messages = 0;
  let answered = 0;
  const isSpoiled = dice.chance(SPOILED_HANDSHAKES);

  return new Promise((resolve) => {
    const late = setTimeout(() => {
      faults.push(`neither answered nor closed: ${answers.at(-1)?.slice(0, 100) ?? 'nothing'}`);
      socket.terminate();
    }, WAIT_MS);
    const send = (data: string | Buffer, options = {}): void => {
      messages += 1;
      socket.send(data, options, () => {});
    };
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(late);
      resolve({ messages, answers, faults });
    });
    socket.on('message', (data: Buffer) => {
      const text = data.toString('utf8');
      if (text.startsWith('0{')) {
        if (!isSpoiled) socket.send(`40${JSON.stringify(auth)}`);
        else {
          send(`40${dice.chance(0.3) ? broken(dice, auth) : malformed(dice, auth, isHandshake)}`);
        }
      } else if (text.startsWith('42["full"')) {
        for (let n = 0; n < ATTEMPTS_AT_ONCE; n++) {
          send(`42${n}["attempt",${malformed(dice, dice.pick(ATTEMPTS), isAttempt)}]`);
        }
      } else if (text.startsWith('43')) {
        answers.push(text);
        if (!text.includes('"error":"answer.')) faults.push(`taken: ${text.slice(0, 200)}`);
        answered += 1;
        if (answered === ATTEMPTS_AT_ONCE) {
          for (let n = 0; n < FRAMES; n++) spoil(dice, send);
          // Whoever still listens is told that it is over; a frame that was never finished waits.
          socket.send('1', () => {});
          socket.close();
        }
      } else if (text.startsWith('44')) {
        answers.push(text);
        socket.terminate();
      } else if (!text.startsWith('42["records"')) answers.push(text);
    });
  });
}

type Send = (data: string | Buffer, options?: object) => void;

/** A frame that no client of ours sends. */
function spoil(dice: Dice, send: Send): void {
  const valid = ['attempt', dice.pick(ATTEMPTS)];
  dice.pick<() => void>([
    () => send(`42${broken(dice, valid)}`),
    () => send(dice.pick(['9', 'x', '', '3', '5', '6', '40', '41', '43', '430[]', '4', '4x'])),
    () => send('451-["attempt",{"_placeholder":true,"num":0}]'),
    () => send(`45${'9'.repeat(400)}-["attempt"]`),
    () => send('452-["attempt",{"_placeholder":true,"num":1e9}]'),
    () => send(`42${'9'.repeat(400)}["attempt",null]`),
    () =>
      send(`42["${dice.pick(['connect', 'disconnect', 'error', '__proto__', 'newListener'])}"]`),
    () => send(`42["${'e'.repeat(5000)}",1]`),
    () => send(`42/other,["attempt",null]`),
    () => send(`42/${'n'.repeat(3000)},["attempt"]`),
    () => send('42["resync",{"a":1},[2]]'),
    () => send('42["withdraw",{"__proto__":null}]'),
    () => send('42["forecast","not a function"]'),
    () => send(`42["attempt","${'x'.repeat(OVER_LIMIT)}"]`),
    () => send(Buffer.from([0x34, 0x32, 0xff, 0xfe, 0xc0, 0x80]), { binary: false }),
    () => send(Buffer.alloc(dice.whole(0, 3000), dice.whole(0, 255)), { binary: true }),
    () => send('42["attempt",', { fin: false }),
  ])();
}
