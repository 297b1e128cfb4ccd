import { io, type Socket } from 'socket.io-client';
import { PROTOCOL_VERSION } from '../../exercise-server/protocol/version.ts';
import type {
  AttemptAnswer,
  ClientEvents,
  Handshake,
  ServerEvents,
} from '../../exercise-server/protocol/socket.ts';
import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import type { Gazetteer } from '../../sim-core/exercise/entries.ts';
import { api } from './api.ts';
import { LinkLost, type ExerciseSource, type SourceListener } from './source.ts';

interface Ticket {
  readonly ticket: string;
  readonly url: string;
}

interface Waiting {
  readonly attempt: ClientAttempt;
  readonly resolve: (answer: AttemptAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** A group on a server, over one web socket. */
export function remoteSource(group: string): ExerciseSource {
  let socket: Socket<ServerEvents, ClientEvents> | null = null;
  let listener: SourceListener | null = null;
  let closed = false;
  let stream: string | null = null;
  let seq: number | null = null;
  /** Attempts without an answer, by id: sent again after every reconnection. */
  const waiting = new Map<string, Waiting>();

  const emit = ({ attempt, resolve }: Waiting): void => {
    socket?.emit('attempt', attempt, (answer) => {
      waiting.delete(attempt.id);
      resolve(answer);
    });
  };

  const connect = async (to: SourceListener): Promise<void> => {
    to.link('connecting', null);
    const gazetteer = await api<Gazetteer>('GET', `/api/groups/${group}/gazetteer`);
    const first = await ticketFor(group);
    if (closed) return;
    to.stage(gazetteer);
    let next: Ticket | null = first;
    const opened: Socket<ServerEvents, ClientEvents> = io(first.url, {
      transports: ['websocket'],
      reconnectionDelay: 300,
      reconnectionDelayMax: 3000,
      // A ticket opens one connection, so each attempt to connect fetches its own.
      auth: (answer) => {
        const ready = next === null ? ticketFor(group) : Promise.resolve(next);
        next = null;
        ready.then(
          ({ ticket }) => answer(handshake(ticket)),
          () => answer({}),
        );
      },
    });
    socket = opened;
    opened.on('connect', () => {
      to.link('live', null);
      for (const one of waiting.values()) emit(one);
    });
    opened.on('disconnect', (reason) => {
      if (closed) return;
      to.link('lost', null);
      if (reason === 'io server disconnect') opened.connect();
    });
    opened.on('connect_error', () => {
      if (!closed && !opened.active) setTimeout(() => opened.connect(), 2000);
      to.link(seq === null ? 'connecting' : 'lost', null);
    });
    opened.on('full', (message) => {
      stream = message.stream;
      seq = message.seq;
      to.full(message);
    });
    opened.on('records', (message) => {
      seq = message.seq;
      to.records(message);
    });
    opened.on('presence', (message) => to.presence(message));
    opened.on('gone', (reason) => {
      to.link('gone', reason);
      end();
    });
  };

  const handshake = (ticket: string): Handshake => ({
    protocol: PROTOCOL_VERSION,
    ticket,
    group,
    from: seq,
    stream,
  });

  const end = (): void => {
    closed = true;
    socket?.close();
    for (const { reject } of waiting.values()) reject(new LinkLost());
    waiting.clear();
  };

  return {
    open(to) {
      listener = to;
      connect(to).catch((error: unknown) => {
        if (!closed) to.link('gone', error instanceof Error ? error.message : String(error));
      });
    },
    attempt: (attempt) =>
      new Promise((resolve, reject) => {
        const one = { attempt, resolve, reject };
        waiting.set(attempt.id, one);
        if (socket?.connected === true) emit(one);
      }),
    resync: () => socket?.emit('resync'),
    close() {
      end();
      listener?.link('gone', null);
      listener = null;
    },
  };
}

function ticketFor(group: string): Promise<Ticket> {
  return api<Ticket>('POST', `/api/groups/${group}/ticket`, {});
}
