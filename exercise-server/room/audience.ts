/** Everybody who watches a group: streams by what is watched, connections by person. */
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import type { HeldMessage, TroubleKind } from '../protocol/socket.ts';
import type { EnginePort } from './engine-port.ts';
import { guarded } from './guarded.ts';
import type { Members } from './members.ts';
import {
  attach,
  catchUp,
  createStream,
  keyOf,
  publish,
  type Position,
  type Stream,
  type Subscriber,
} from './streams.ts';

export interface Arrival {
  readonly person: string;
  readonly viewer: Viewer;
  readonly subscriber: Subscriber;
  readonly position: Position;
  /** Asked when nothing more is waited for: the seat may be another's by then. */
  readonly isWelcome: () => boolean;
}

export interface Audience {
  attach(arrival: Arrival, nowMs: number, clockMs: number): Promise<() => void>;
  /** Sends everybody's changes; with `alive`, the time to those who have none. */
  project(alive: boolean, nowMs: number, clockMs: number): Promise<void>;
  /** Sends the changes of what these people watch, and nothing to anybody else. */
  projectFor(people: readonly string[], nowMs: number, clockMs: number): Promise<void>;
  /** Sends the time alone. */
  beat(nowMs: number, clockMs: number): void;
  /** Sends nothing but the whole view to those who fell behind and read again. */
  catchUp(nowMs: number, clockMs: number): void;
  /** Ends those connections of somebody that they may not have any more. */
  remove(person: string, reason: string, mayWatch: Members['mayWatch']): void;
  trouble(kind: TroubleKind | null): void;
  held(message: HeldMessage): void;
  connected(): Readonly<Record<string, readonly string[]>>;
  close(reason: string): void;
}

interface Connection {
  readonly person: string;
  readonly stream: Stream;
  readonly subscriber: Subscriber;
  readonly detach: () => void;
}

/** @param failed hears of a listener that threw; it is dropped, and nobody else */
export function createAudience(
  engine: EnginePort,
  newId: () => string,
  failed: (error: unknown) => void,
): Audience {
  const streams = new Map<string, Stream>();
  const connections = new Set<Connection>();

  async function send(
    chosen: readonly Stream[],
    alive: boolean,
    nowMs: number,
    clockMs: number,
  ): Promise<void> {
    const changes = await engine.changes(chosen.map(({ key }) => key));
    chosen.forEach((stream, i) => {
      if (changes[i].length > 0 || alive) publish(stream, changes[i], nowMs, clockMs);
    });
  }

  async function streamOf(viewer: Viewer): Promise<Stream> {
    const key = keyOf(viewer);
    const known = streams.get(key);
    if (known !== undefined) return known;
    const stream = createStream(newId(), viewer, await engine.watch(key, viewer));
    streams.set(key, stream);
    return stream;
  }

  function presence(): Readonly<Record<string, readonly string[]>> {
    const found: Record<string, string[]> = {};
    for (const { person, stream } of connections) {
      const people = (found[stream.key] ??= []);
      if (!people.includes(person)) people.push(person);
    }
    return found;
  }

  /** Only those who run the game are told who is there. */
  function toControllers(tell: (subscriber: Subscriber) => void): void {
    for (const { stream, subscriber } of connections) {
      if (['director', 'facilitator', 'simulator'].includes(stream.viewer.role)) tell(subscriber);
    }
  }

  function tellPresence(): void {
    const connected = presence();
    toControllers((subscriber) => subscriber.presence({ connected }));
  }

  return {
    async attach({ person, viewer, subscriber: listener, position, isWelcome }, nowMs, clockMs) {
      const stream = await streamOf(viewer);
      // A stream that nobody watched for a while may be behind its group.
      await send([stream], false, nowMs, clockMs);
      if (!isWelcome()) throw new Error('the seat was handed over meanwhile');
      const subscriber = guarded(listener, (error) => {
        failed(error);
        drop(listener, failed);
        // Perhaps in the midst of telling all of them.
        queueMicrotask(() => connection.detach());
      });
      const leave = attach(stream, subscriber, position, nowMs, () => connection.detach());
      const connection: Connection = {
        person,
        stream,
        subscriber,
        detach() {
          leave();
          if (connections.delete(connection)) tellPresence();
        },
      };
      connections.add(connection);
      tellPresence();
      return connection.detach;
    },
    project(alive, nowMs, clockMs) {
      const watched = [...streams.values()].filter(({ watching }) => watching.size > 0);
      return send(watched, alive, nowMs, clockMs);
    },
    projectFor(people, nowMs, clockMs) {
      const chosen = new Set(
        [...connections]
          .filter(({ person }) => people.includes(person))
          .map(({ stream }) => stream),
      );
      return send([...chosen], false, nowMs, clockMs);
    },
    beat(nowMs, clockMs) {
      for (const stream of streams.values()) {
        if (stream.watching.size > 0) publish(stream, [], nowMs, clockMs);
      }
    },
    catchUp(nowMs, clockMs) {
      for (const stream of streams.values()) catchUp(stream, nowMs, clockMs);
    },
    remove(person, reason, mayWatch) {
      for (const connection of connections) {
        if (connection.person !== person || mayWatch(person, connection.stream.viewer)) continue;
        connection.detach();
        connection.subscriber.close(reason);
      }
    },
    trouble(kind) {
      for (const { subscriber } of connections) subscriber.trouble(kind);
    },
    held(message) {
      toControllers((subscriber) => subscriber.held(message));
    },
    connected: presence,
    close(reason) {
      for (const { subscriber } of connections) subscriber.close(reason);
      connections.clear();
      streams.clear();
    },
  };
}

/** Ends the connection of somebody who threw, so that they come back to a view that is whole. */
function drop(listener: Subscriber, failed: (error: unknown) => void): void {
  try {
    listener.close('gone.fault-here');
  } catch (error) {
    failed(error);
  }
}
