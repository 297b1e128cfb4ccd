/** A seat's connection by nothing but websocket frames, which can stop reading what it is sent. */
import { WebSocket } from 'ws';
import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import type { AttemptAnswer, ServerEvents } from '../../exercise-server/protocol/socket.ts';
import { PROTOCOL_VERSION } from '../../exercise-server/protocol/version.ts';
import { foldView } from '../../sim-core/exercise/index.ts';
import type { View } from '../../sim-core/exercise/view.ts';
import type { Browser } from './server.ts';

export interface PlainSeat {
  readonly person: string;
  readonly department: string;
  /** Changes and whole views that came. */
  frames: number;
  /** Whole views among them. */
  wholes: number;
  seq: number;
  stream: string | null;
  view: View | null;
  /** Gaps in what came. */
  readonly faults: string[];
  isOpen: boolean;
  /** Why it was sent away, as it was told. */
  gone: string | null;
  /** Is shown each message as it comes. */
  hear: ((text: string) => void) | null;
  attempt(attempt: ClientAttempt): Promise<AttemptAnswer>;
  /** Asks for the whole view. */
  lookAgain(): void;
  /** Reads nothing more. @param saysItLives goes on answering pings it has not seen */
  stopReading(saysItLives: boolean): void;
  readAgain(): void;
  close(): void;
}

export interface PlainSpec {
  readonly browser: Browser & { readonly joined: { readonly person: string } };
  readonly group: string;
  readonly department: string;
  /** Whether it folds what comes into a view. */
  readonly folds: boolean;
  /** Where an earlier connection stood. */
  readonly after?: Pick<PlainSeat, 'stream' | 'seq' | 'view'>;
}

const PONG = '3';
const PONG_MS = 5000;

/** Resolves with the first message. @throws {Error} when it is refused */
export async function sitPlainly(spec: PlainSpec): Promise<PlainSeat> {
  const { browser, group, department, folds, after } = spec;
  const { ticket } = await browser.post<{ ticket: string }>(`/api/groups/${group}/ticket`, {});
  const url = `${browser.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, { origin: browser.url, perMessageDeflate: false });
  const waiting = new Map<number, (answer: AttemptAnswer) => void>();
  const known = after?.stream ?? null;
  const auth = {
    protocol: PROTOCOL_VERSION,
    ticket,
    group,
    from: known === null ? null : (after?.seq ?? null),
    stream: known,
  };
  let asked = 0;
  let ponging: ReturnType<typeof setInterval> | null = null;

  const seat: PlainSeat = {
    person: browser.joined.person,
    department,
    frames: 0,
    wholes: 0,
    seq: after?.seq ?? 0,
    stream: known,
    view: after?.view ?? null,
    faults: [],
    isOpen: true,
    gone: null,
    hear: null,
    attempt: (attempt) =>
      new Promise((resolve) => {
        waiting.set((asked += 1), resolve);
        socket.send(`42${asked}${JSON.stringify(['attempt', attempt])}`);
      }),
    lookAgain: () => socket.send('42["resync"]'),
    stopReading(saysItLives) {
      socket.pause();
      if (saysItLives) ponging = setInterval(() => socket.send(PONG), PONG_MS);
    },
    readAgain() {
      if (ponging !== null) clearInterval(ponging);
      socket.resume();
    },
    close: () => socket.terminate(),
  };

  function take(text: string): void {
    seat.hear?.(text);
    seat.frames += 1;
    if (!folds) return;
    const [event, message] = JSON.parse(text) as Told<'full' | 'records' | 'gone'>;
    if (event === 'gone') seat.gone = message;
    else if (event === 'full') {
      Object.assign(seat, { stream: message.stream, seq: message.seq, view: message.view });
      seat.wholes += 1;
    } else if (event === 'records') {
      if (message.seq !== seat.seq + 1) seat.faults.push(`gap at ${message.seq}`);
      seat.seq = message.seq;
      seat.view = foldView(seat.view ?? {}, message.records);
    }
  }

  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => {
      if (ponging !== null) clearInterval(ponging);
      seat.isOpen = false;
      reject(new Error('closed'));
    });
    socket.on('message', (data: Buffer) => {
      const text = data.toString('utf8');
      if (text.startsWith('0{')) socket.send(`40${JSON.stringify(auth)}`);
      else if (text === '2') socket.send(PONG);
      else if (text.startsWith('44')) reject(new Error(text));
      else if (text.startsWith('43')) {
        const at = text.indexOf('[');
        const [answer] = JSON.parse(text.slice(at)) as [AttemptAnswer];
        waiting.get(Number(text.slice(2, at)))?.(answer);
      } else if (text.startsWith('42')) {
        take(text.slice(2));
        resolve();
      }
    });
  });
  return seat;
}

/** An event and its message, as they come. */
type Told<E extends keyof ServerEvents> = {
  [K in E]: [K, Parameters<ServerEvents[K]>[0]];
}[E];
