/** Somebody with a browser whose network loses answers, delays and breaks, who asks again until answered. */
import type { ClientAttempt } from '../../../exercise-server/protocol/attempt.ts';
import type {
  AttemptAnswer,
  FullMessage,
  RecordsMessage,
} from '../../../exercise-server/protocol/socket.ts';
import { PROTOCOL_VERSION } from '../../../exercise-server/protocol/version.ts';
import type { Role } from '../../../sim-core/exercise/attempt.ts';
import type { Viewer } from '../../../sim-core/exercise/entries.ts';
import { foldView } from '../../../sim-core/exercise/index.ts';
import type { View } from '../../../sim-core/exercise/view.ts';
import type { Harbour } from './harbour.ts';
import type { Reply } from './life.ts';
import { openLine, type Line } from './line.ts';

/** Where somebody is, in which role. */
export interface Place {
  readonly role: Role;
  readonly department: string | null;
}

/** A connection of a guest, and what has been sent by it. */
export interface Berth {
  readonly url: string;
  readonly line: Line;
  viewer: Viewer | null;
  /** Whether the server has let it in, and whether this has been heard of. */
  isIn: boolean;
  isReady: boolean;
  /** Nothing may be sent any more: the seat was handed over, or its person has signed out. */
  isOver: boolean;
  /** Where its person was when it was let in: what was shown from there may still be on its way. */
  onItsWay: readonly Place[];
}

export interface Guest {
  readonly name: string;
  readonly group: string;
  cookie: string | null;
  person: string;
  /** Where it may be: one place as long as nothing is unknown. */
  places: readonly Place[];
  /** In the midst of something that it must not do twice at once. */
  isBusy: boolean;
  isGone: boolean;
  /** Has signed out, or not: no answer came. */
  mayBeGone: boolean;
  berth: Berth | null;
  readonly berths: Berth[];
  view: View | null;
  stream: string | null;
  seq: number;
  viewer: Viewer | null;
  /** Highest story time ever shown. */
  shownMs: number;
  readonly open: Map<string, ClientAttempt>;
  readonly answers: Map<string, AttemptAnswer>;
  /** Attempts with a verdict, as the log names them. */
  readonly acknowledged: Set<string>;
  /** Ticket that has let somebody in: good for nothing any more. */
  spent: string | null;
  refused: string | null;
  /** @param at the server that is asked first; left out: any */
  call(method: 'GET' | 'POST', path: string, body?: object, at?: string): Promise<Reply | null>;
  /** Fetches a ticket and connects by it. */
  comeBack(desk?: string | null): Promise<void>;
  /** @param hops how often it has been sent on already */
  connect(url: string, ticket: string, hops?: number): void;
  send(attempt: ClientAttempt): void;
  withdraw(id: string): Promise<boolean>;
  again(): void;
  cut(): void;
}

export interface GuestSpec {
  readonly name: string;
  readonly group: string;
  readonly harbour: Harbour;
  /** Is told what a server sends to a guest, in the moment in which it does. */
  readonly onSent: (guest: Guest, berth: Berth, text: string) => void;
  readonly fault: (what: string) => void;
}

export function createGuest({ name, group, harbour, onSent, fault }: GuestSpec): Guest {
  const { clock, dice, weather } = harbour;
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  /** By which a connection that broke comes back where nobody answers calls. */
  let pass: { readonly ticket: string; readonly peers: readonly string[] } | null = null;

  function answered(person: string, id: string, answer: AttemptAnswer): void {
    const before = guest.answers.get(id);
    if ('error' in answer) {
      // Not taken: it may be tried again.
      if (before === undefined && !RETRIED.has(answer.error)) guest.open.delete(id);
      return;
    }
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(answer)) {
      fault(`${name}: two answers to ${id}`);
    }
    guest.answers.set(id, answer);
    guest.acknowledged.add(`${person}:${id}`);
    guest.open.delete(id);
  }

  function shown(message: { readonly nowMs: number }): void {
    if (message.nowMs < guest.shownMs) fault(`${name}: time turned back to ${message.nowMs}`);
    guest.shownMs = Math.max(guest.shownMs, message.nowMs);
  }

  function hear(berth: Berth, event: string, message: unknown): void {
    if (guest.berth !== berth) return;
    if (event === 'full') {
      const full = message as FullMessage;
      shown(full);
      const { view, seq, stream, viewer } = full;
      Object.assign(guest, { view, seq, stream, viewer });
    } else if (event === 'records') {
      const { seq, records, ...rest } = message as RecordsMessage;
      shown(rest);
      if (seq !== guest.seq + 1) {
        fault(`${name}: gap at ${seq} after ${guest.seq}`);
        berth.line.send('42["resync"]');
        return;
      }
      guest.seq = seq;
      guest.view = foldView(guest.view ?? {}, records);
    } else if (event === 'pass') {
      pass = message as typeof pass;
    }
  }

  const guest: Guest = {
    name,
    group,
    cookie: null,
    person: '',
    places: [],
    isBusy: false,
    isGone: false,
    mayBeGone: false,
    berth: null,
    berths: [],
    view: null,
    stream: null,
    seq: 0,
    viewer: null,
    shownMs: 0,
    open: new Map(),
    answers: new Map(),
    acknowledged: new Set(),
    spent: null,
    refused: null,
    async call(method, path, body, at) {
      const call = { method, path, ...(body === undefined ? {} : { body }), address: '10.0.0.1' };
      let url = at ?? harbour.anyUrl();
      for (let hops = 0; hops < 3; hops++) {
        if (dice.chance(weather.loss / 2)) return null;
        const reply = await harbour.lifeAt(url).call({ ...call, cookie: guest.cookie });
        if (dice.chance(weather.loss / 2)) return null;
        if (reply?.status !== 421) {
          const given = reply?.cookie ?? null;
          if (given !== null) guest.cookie = given;
          return reply;
        }
        url = urlIn(reply) ?? url;
      }
      return null;
    },
    async comeBack(desk = null) {
      guest.cut();
      const reply = await guest.call('POST', `/api/groups/${group}/ticket`, { department: desk });
      if (guest.berth !== null) return;
      if (reply?.status === 200) {
        const { url, ticket } = reply.body as { readonly url: string; readonly ticket: string };
        guest.connect(url, ticket);
      } else if (reply === null && pass !== null) {
        const { ticket, peers } = pass;
        pass = null;
        guest.connect(dice.pick(peers), ticket);
      }
    },
    connect(url, ticket, hops = 0) {
      guest.refused = null;
      const line = openLine({
        clock,
        delayMs: () => dice.whole(0, weather.delayMs),
        host: new URL(url).host,
        origin: url,
        server: harbour.lifeAt(url),
        onSent: (text) => onSent(guest, berth, text),
        onClosed() {
          if (guest.berth === berth) guest.berth = null;
        },
        onMessage(text) {
          if (text.startsWith('0{')) {
            const { stream, seq } = guest;
            const from = stream === null ? null : seq;
            const auth = { protocol: PROTOCOL_VERSION, ticket, group, from, stream };
            line.send(`40${JSON.stringify(auth)}`);
          } else if (text === '2') line.send('3');
          else if (text.startsWith('40')) {
            guest.spent = ticket;
            berth.isReady = true;
          } else if (text.startsWith('44')) {
            const { message, data } = JSON.parse(text.slice(2)) as Refused;
            guest.refused = message;
            line.cut();
            if (message === 'gone.moved' && data !== undefined && hops < 2) {
              guest.connect(data.url, data.ticket, hops + 1);
            }
          } else if (text.startsWith('43')) {
            const at = text.indexOf('[');
            const [answer] = JSON.parse(text.slice(at)) as [unknown];
            waiting.get(Number(text.slice(2, at)))?.(answer);
          } else if (text.startsWith('42')) {
            const [event, message] = JSON.parse(text.slice(2)) as [string, unknown];
            hear(berth, event, message);
          }
        },
      });
      const berth: Berth = {
        url,
        line,
        viewer: null,
        isIn: false,
        isReady: false,
        isOver: false,
        onItsWay: [],
      };
      guest.berth = berth;
      guest.berths.push(berth);
    },
    send(attempt) {
      if (!guest.answers.has(attempt.id)) guest.open.set(attempt.id, attempt);
      for (let copies = dice.chance(weather.doubling) ? 2 : 1; copies > 0; copies--) {
        if (dice.chance(weather.loss)) continue;
        const { person } = guest;
        waiting.set((asked += 1), (answer) =>
          answered(person, attempt.id, answer as AttemptAnswer),
        );
        if (guest.berth?.isReady !== true) continue;
        guest.berth.line.send(`42${asked}${JSON.stringify(['attempt', attempt])}`);
      }
    },
    withdraw: (id) =>
      new Promise((resolve) => {
        waiting.set((asked += 1), (answer) => resolve(answer === true));
        if (guest.berth?.isReady !== true) return;
        guest.berth.line.send(`42${asked}${JSON.stringify(['withdraw', id])}`);
      }),
    again() {
      for (const attempt of Array.from(guest.open.values())) guest.send(attempt);
    },
    cut() {
      guest.berth?.line.cut();
      guest.berth = null;
    },
  };
  return guest;
}

interface Refused {
  readonly message: string;
  readonly data?: { readonly url: string; readonly ticket: string };
}

/** Not taken for now: asked again. */
const RETRIED: ReadonlySet<string> = new Set([
  'answer.store-full',
  'answer.store-unavailable',
  'answer.room-stopped',
  'answer.too-fast',
]);

function urlIn({ body }: Reply): string | null {
  const { error } = body as {
    readonly error?: { readonly parameters?: { readonly url?: string } };
  };
  return error?.parameters?.url ?? null;
}
