/** One life of a whole server process: when it dies, its timers, its store and its connections die with it. */
import type { Duplex } from 'node:stream';
import type { AppOptions, BuiltApp } from '../../../exercise-server/app.ts';
import { StoreFault } from '../../../exercise-server/room/log-port.ts';
import type { Store } from '../../../exercise-server/store/port.ts';
import type { FakeClock } from '../../kit/fake-clock.ts';
import type { FaultKind } from '../../kit/fault-store.ts';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
  readonly cookie: string | null;
  readonly address: string;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly cookie: string | null;
  /** Of the server that answered. */
  readonly at: string;
}

export interface Life {
  readonly url: string;
  readonly built: BuiltApp;
  readonly alive: boolean;
  /** @returns null when the process was gone before it answered */
  call(call: Call): Promise<Reply | null>;
  /** Takes the far end of a connection. */
  accept(far: Duplex): void;
  /** Lets something come to the process when it runs; it never comes to a dead one. */
  reach(call: () => void): void;
  /** The process is gone. What it was writing is in the store, or not. */
  kill(): void;
  /** The process stands still, as one that swaps or is stopped, and then goes on as if nothing was. */
  freeze(): void;
  thaw(): void;
}

/** What the disk and the machine do to a life. */
export interface Fate {
  /** How long a write takes, ms. */
  delayMs(): number;
  /** Whether a write in flight outlives its process. */
  survives(): boolean;
  /** What becomes of this write. */
  fault(): Exclude<FaultKind, 'fenced'> | null;
  readsFail(): boolean;
}

export interface LifeSpec {
  readonly url: string;
  readonly clock: FakeClock;
  readonly store: Store;
  readonly fate: Fate;
  /** The code under test with its options, on a clock and a store that die with the process. */
  readonly build: (parts: Pick<AppOptions, 'clock' | 'store' | 'url'>) => Promise<BuiltApp>;
}

const NEVER = new Promise<never>(() => {});
const WRITES = [
  'append',
  'put',
  'create',
  'replace',
  'putUnder',
  'pop',
  'take',
  'renew',
  'release',
] as const;
const READS = ['read', 'get', 'list', 'holderOf', 'held', 'getBlob', 'getSnapshot'] as const;

export async function startLife({ url, clock, store, fate, build }: LifeSpec): Promise<Life> {
  let state: 'starting' | 'alive' | 'frozen' | 'dead' = 'starting';
  let waiting: (() => void)[] = [];
  const ended = new Set<() => void>();
  const ends = new Set<Duplex>();

  /** Does it when the process runs; never when it is dead. */
  function whenAwake(call: () => void): void {
    if (state === 'frozen') waiting.push(call);
    else if (state !== 'dead') call();
  }

  const awake = (): Promise<void> => new Promise((resolve) => whenAwake(resolve));

  function mortal(): Store {
    const all = store as unknown as Record<
      string,
      (...args: readonly unknown[]) => Promise<unknown>
    >;
    const written =
      (name: string) =>
      async (...args: readonly unknown[]): Promise<unknown> => {
        if (state === 'starting') return all[name](...args);
        const delayMs = fate.delayMs();
        if (delayMs > 0) await new Promise<void>((resolve) => void clock.after(delayMs, resolve));
        if (state === 'dead' && !fate.survives()) return NEVER;
        const fault = fate.fault();
        if (fault === 'full') throw new StoreFault('full', 'no space left');
        if (fault === 'before') throw new StoreFault('io', 'connection lost');
        try {
          const value = await all[name](...args);
          if (fault === 'after') throw new StoreFault('io', 'connection lost');
          return value;
        } finally {
          await awake();
        }
      };
    const read =
      (name: string) =>
      async (...args: readonly unknown[]): Promise<unknown> => {
        await awake();
        if (state !== 'starting' && fate.readsFail()) throw new StoreFault('io', 'no answer');
        return all[name](...args);
      };
    return {
      ...store,
      ...Object.fromEntries(WRITES.map((name) => [name, written(name)])),
      ...Object.fromEntries(READS.map((name) => [name, read(name)])),
    };
  }

  const built = await build({
    url,
    store: mortal(),
    clock: {
      nowMs: () => clock.nowMs(),
      utcMs: () => clock.utcMs(),
      after(ms, call) {
        let isOff = false;
        const stop = clock.after(ms, () => whenAwake(() => void (isOff || call())));
        return () => {
          isOff = true;
          stop();
        };
      },
    },
  });
  await built.app.ready();
  state = 'alive';
  return {
    url,
    built,
    get alive() {
      return state !== 'dead';
    },
    call({ method, path, body, cookie, address }) {
      return new Promise((resolve) => {
        if (state === 'dead') return resolve(null);
        const lost = (): void => resolve(null);
        ended.add(lost);
        whenAwake(() => {
          void built.app
            .inject({
              method,
              url: path,
              remoteAddress: address,
              headers: {
                host: new URL(url).host,
                origin: url,
                ...(cookie === null ? {} : { cookie }),
              },
              ...(body === undefined ? {} : { payload: body }),
            })
            .then((reply) => {
              if (!ended.delete(lost)) return;
              const [given] = reply.cookies.filter(({ name }) => name === 'liandong');
              const isJson = String(reply.headers['content-type']).includes('json');
              resolve({
                status: reply.statusCode,
                body: isJson && reply.body !== '' ? JSON.parse(reply.body) : null,
                cookie: given === undefined ? null : `${given.name}=${given.value}`,
                at: url,
              });
            }, lost);
        });
      });
    },
    accept(far) {
      if (state === 'dead') return void far.destroy();
      ends.add(far);
      far.once('close', () => ends.delete(far));
      whenAwake(() => void built.app.server.emit('connection', far));
    },
    reach: whenAwake,
    kill() {
      state = 'dead';
      waiting = [];
      for (const lost of ended) lost();
      ended.clear();
      for (const far of ends) far.destroy();
    },
    freeze: () => void (state = state === 'alive' ? 'frozen' : state),
    thaw() {
      if (state !== 'frozen') return;
      state = 'alive';
      for (const call of waiting.splice(0)) whenAwake(call);
    },
  };
}
