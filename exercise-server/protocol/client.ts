/** Takes a seat from a page or a program: connects, keeps the view whole, gets answers. */
import { io, type Socket } from 'socket.io-client';
import type { ClientAttempt } from './attempt.ts';
import type {
  AttemptAnswer,
  ClientEvents,
  ForecastMessage,
  FullMessage,
  HeldMessage,
  Moved,
  PassMessage,
  PresenceMessage,
  RecordsMessage,
  ServerEvents,
  TroubleKind,
} from './socket.ts';
import { PROTOCOL_VERSION } from './version.ts';

/** What happens on a connection; every one may be left out. */
export interface SeatListener {
  /** Connected, lost (comes back by itself), or gone for good, saying why. */
  link?(state: 'live' | 'lost' | 'gone', why: string | null): void;
  full?(message: FullMessage): void;
  records?(message: RecordsMessage): void;
  presence?(message: PresenceMessage): void;
  held?(message: HeldMessage): void;
  forecast?(message: ForecastMessage): void;
  trouble?(kind: TroubleKind | null): void;
}

export interface SeatOptions {
  readonly group: string;
  /** Fetched anew for each connection: a ticket is good once; a program's token always. */
  pass(): Promise<Moved>;
  /** What a program sends at the door (`authorization: Bearer …`); a page of ours sends nothing. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly listener: SeatListener;
  /** Longest wait before another try, ms. */
  readonly retryMs?: number;
}

export interface SeatConnection {
  /** @returns null when no answer came: send it again under the same id, it has one effect */
  attempt(attempt: ClientAttempt, waitMs?: number): Promise<AttemptAnswer | null>;
  withdraw(id: string): Promise<boolean>;
  /** Asks for futures from now. @returns null, or the code of why there will be none */
  forecast(): Promise<string | null>;
  leaveForecast(): void;
  /** Asks for the whole view. */
  resync(): void;
  close(): void;
}

/** Reasons after which it makes sense to ask for another ticket. */
const COMES_BACK: ReadonlySet<string> = new Set(['gone.restart', 'gone.moved', 'gone.slow']);
const RETRY_MS = { first: 100, most: 5000 };
const ANSWER_MS = 10_000;
const CONNECT_MS = 5000;
/** Passes that were refused though they had just been fetched: the first may have grown old on its way. */
const REFUSALS = 2;

interface Offer extends Moved {
  readonly isFresh: boolean;
}

export function connectSeat({
  group,
  pass,
  headers,
  listener,
  retryMs: most,
}: SeatOptions): SeatConnection {
  let socket: Socket<ServerEvents, ClientEvents> | null = null;
  let position: { stream: string | null; seq: number } = { stream: null, seq: 0 };
  let retryMs = RETRY_MS.first;
  /** Where the last refusal sent us: tried once. */
  let moved: Moved | null = null;
  /** For when nobody answers where passes come from. */
  let back: PassMessage | null = null;
  let turn = 0;
  let refusals = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  /** @param why what a door said that did not open; null where nobody said anything */
  function again(why: string | null = null): void {
    if (closed || timer !== null) return;
    listener.link?.('lost', why);
    timer = setTimeout(() => {
      timer = null;
      void connect();
    }, retryMs);
    retryMs = Math.min(retryMs * 2, most ?? RETRY_MS.most);
  }

  function gone(why: string): void {
    socket?.disconnect();
    if (COMES_BACK.has(why)) return again(why);
    closed = true;
    listener.link?.('gone', why);
  }

  /** Where to connect and by what; null when nobody is known who might answer. */
  async function wayIn(): Promise<Offer | null> {
    const sent = moved;
    moved = null;
    if (sent !== null) return { ...sent, isFresh: false };
    try {
      return { ...(await withinTime(pass())), isFresh: true };
    } catch {
      if (back === null) return null;
      const { ticket, peers } = back;
      turn = (turn + 1) % peers.length;
      return { url: peers[turn], ticket, isFresh: false };
    }
  }

  /** One that was kept may have been used up on its way, which says nothing of its bearer. */
  function passRefused({ isFresh }: Offer): void {
    if (isFresh) refusals += 1;
    else back = null;
    if (refusals < REFUSALS) again('http.sign-in');
    else gone('http.sign-in');
  }

  async function connect(): Promise<void> {
    const offered = await wayIn();
    if (closed) return;
    if (offered === null) return again('no-pass');
    const made: Socket<ServerEvents, ClientEvents> = io(offered.url, {
      transports: ['websocket'],
      reconnection: false,
      timeout: CONNECT_MS,
      forceNew: true,
      auth: {
        protocol: PROTOCOL_VERSION,
        ticket: offered.ticket,
        group,
        from: position.stream === null ? null : position.seq,
        stream: position.stream,
      },
      ...(headers === undefined ? {} : { extraHeaders: { ...headers } }),
    });
    socket = made;
    made.on('connect', () => {
      retryMs = RETRY_MS.first;
      refusals = 0;
      listener.link?.('live', null);
      // What was the matter may be over; if it is not, the room says so again.
      listener.trouble?.(null);
    });
    made.on('connect_error', (error) => {
      made.disconnect();
      const data = 'data' in error ? (error.data as Moved | undefined) : undefined;
      if (error.message === 'gone.moved' && data !== undefined) {
        moved = data;
        // Should its owner be no more, others may know better by the same ticket.
        if (back !== null) back = { ...back, ticket: data.ticket };
      }
      if (/^(gone\.old-client|answer\.malformed)$/.test(error.message)) return gone(error.message);
      if (error.message === 'http.sign-in') passRefused(offered);
      else again(error.message);
    });
    made.on('disconnect', () => {
      if (socket === made) again();
    });
    made.on('full', (message) => {
      position = { stream: message.stream, seq: message.seq };
      listener.full?.(message);
    });
    made.on('records', (message) => {
      if (message.seq !== position.seq + 1) return void made.emit('resync');
      position.seq = message.seq;
      listener.records?.(message);
    });
    made.on('pass', (message) => (back = message));
    made.on('presence', (message) => listener.presence?.(message));
    made.on('held', (message) => listener.held?.(message));
    made.on('forecast', (message) => listener.forecast?.(message));
    made.on('trouble', (kind) => listener.trouble?.(kind));
    made.on('gone', (why) => {
      socket = null;
      made.disconnect();
      gone(why);
    });
  }
  void connect();

  return {
    attempt: (attempt, waitMs = ANSWER_MS) =>
      new Promise((resolve) => {
        const asked = socket;
        if (asked === null || !asked.connected) return resolve(null);
        asked
          .timeout(waitMs)
          .emit('attempt', attempt, (error: Error | null, answer: AttemptAnswer) => {
            resolve(error === null ? answer : null);
            // Whoever does not answer may be asleep: another connection finds out who has the room.
            if (error !== null && socket === asked) asked.disconnect();
          });
      }),
    withdraw: (id) =>
      new Promise((resolve) => {
        if (socket === null || !socket.connected) return resolve(false);
        socket
          .timeout(ANSWER_MS)
          .emit('withdraw', id, (error: Error | null, taken: boolean) =>
            resolve(error === null && taken),
          );
      }),
    forecast: () =>
      new Promise((resolve) => {
        if (socket === null || !socket.connected) return resolve('answer.room-stopped');
        socket
          .timeout(ANSWER_MS)
          .emit('forecast', (error: Error | null, refusal: string | null) =>
            resolve(error === null ? refusal : 'answer.room-stopped'),
          );
      }),
    leaveForecast: () => void socket?.emit('leave-forecast'),
    resync: () => void socket?.emit('resync'),
    close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      socket?.disconnect();
    },
  };
}

/** A server that sleeps answers nobody. */
function withinTime<T>(asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), CONNECT_MS);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
