import type { RoomClock } from '../../exercise-server/room/clock.ts';

export interface FakeClock extends RoomClock {
  /** Lets time pass: timers ring in order, and what they started is waited for. */
  pass(ms: number): Promise<void>;
  /** Time passes for the process without a timer ringing: it was asleep. */
  sleep(ms: number): void;
}

/** Promises settle in this many turns of the microtask queue, however long their chains. */
const TURNS = 40;

export async function settled(): Promise<void> {
  for (let i = 0; i < TURNS; i++) await Promise.resolve();
}

/** @param settle waits until everything that a timer started has come to rest */
export function createFakeClock(settle = settled): FakeClock {
  let nowMs = 0;
  let made = 0;
  const timers = new Map<number, { readonly atMs: number; readonly call: () => void }>();
  const earliest = (): [number, { readonly atMs: number; readonly call: () => void }] | null => {
    let found: [number, { readonly atMs: number; readonly call: () => void }] | null = null;
    for (const entry of timers) {
      if (found === null || entry[1].atMs < found[1].atMs) found = entry;
    }
    return found;
  };
  return {
    nowMs: () => nowMs,
    utcMs: () => 1_764_000_000_000 + nowMs,
    after(delayMs, call) {
      const id = (made += 1);
      timers.set(id, { atMs: nowMs + delayMs, call });
      return () => void timers.delete(id);
    },
    async pass(ms) {
      const untilMs = nowMs + ms;
      await settle();
      for (let next = earliest(); next !== null && next[1].atMs <= untilMs; next = earliest()) {
        timers.delete(next[0]);
        nowMs = Math.max(nowMs, next[1].atMs);
        next[1].call();
        await settle();
      }
      nowMs = untilMs;
      await settle();
    },
    sleep(ms) {
      nowMs += ms;
    },
  };
}
