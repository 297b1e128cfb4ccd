/**
 * A process whose chance and time a test holds in its hand: what code of ours or of a package draws or
 * waits for by itself comes from one seed and one clock, so that the same seed is the same story.
 */
import crypto, { createHash } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import type { FakeClock } from './fake-clock.ts';

/** Puts them in place of the process's own. @returns puts these back */
export function fakeProcess(seed: string, clock: FakeClock): () => void {
  const back = [
    replaced(crypto, chanceOf(seed)),
    replaced(timers, timersOf(clock)),
    replaced(globalThis, timersOf(clock)),
    replaced(performance, { now: () => clock.nowMs() }),
    replaced(Date, { now: () => clock.utcMs() }),
  ];
  syncBuiltinESMExports();
  return () => {
    for (const restore of back) restore();
    syncBuiltinESMExports();
  };
}

/** Turns of the event loop in which a call over HTTP comes to its handler, and everything else to rest. */
const TURNS = 4;

/** Waits until nothing is left to do but what waits for the clock. */
export async function atRest(): Promise<void> {
  for (let i = 0; i < TURNS; i++) await new Promise<void>((resolve) => setImmediate(resolve));
}

function replaced(where: object, parts: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(parts).map((name) => [name, Reflect.get(where, name)] as const);
  for (const [name, part] of Object.entries(parts)) Reflect.set(where, name, part);
  return () => {
    for (const [name, part] of before) Reflect.set(where, name, part);
  };
}

function chanceOf(seed: string): Readonly<Record<string, unknown>> {
  let drawn = 0;
  const randomBytes = (count: number): Buffer => {
    const parts: Buffer[] = [];
    for (let length = 0; length < count; length += 32) {
      parts.push(
        createHash('sha256')
          .update(`${seed} ${(drawn += 1)}`)
          .digest(),
      );
    }
    return Buffer.concat(parts).subarray(0, count);
  };
  return {
    randomBytes,
    randomFillSync(bytes: Uint8Array) {
      bytes.set(randomBytes(bytes.length));
      return bytes;
    },
    randomInt: (low: number, high: number) => low + (randomBytes(4).readUInt32BE() % (high - low)),
    randomUUID: () => randomBytes(16).toString('hex'),
  };
}

type Call = (...args: readonly unknown[]) => void;

function timersOf(clock: FakeClock): Readonly<Record<string, unknown>> {
  const start =
    (repeats: boolean) =>
    (call: Call, ms = 0, ...args: readonly unknown[]): Timer =>
      new Timer(clock, () => call(...args), ms, repeats);
  const stop = (timer: unknown): void => {
    if (timer instanceof Timer) timer.close();
  };
  return {
    setTimeout: start(false),
    setInterval: start(true),
    clearTimeout: stop,
    clearInterval: stop,
  };
}

/** What a program may ask of a timer of Node. */
class Timer {
  readonly #start: () => () => void;
  #cancel: () => void;
  constructor(clock: FakeClock, call: () => void, ms: number, repeats: boolean) {
    this.#start = () =>
      clock.after(Math.max(1, ms), () => {
        if (repeats) this.refresh();
        call();
      });
    this.#cancel = this.#start();
  }
  refresh(): this {
    this.#cancel();
    this.#cancel = this.#start();
    return this;
  }
  close(): this {
    this.#cancel();
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  hasRef(): boolean {
    return true;
  }
}
