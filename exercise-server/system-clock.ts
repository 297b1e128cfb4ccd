import type { RoomClock } from './room/clock.ts';

interface Due {
  readonly calls: Set<() => void>;
  readonly timer: NodeJS.Timeout;
}

/** What is due at the same millisecond waits for one timer and is done in one go, so it shares a sync. */
const dueAt = new Map<number, Due>();

/** The computer's own time. */
export const systemClock: RoomClock = {
  nowMs: () => performance.now(),
  utcMs: () => Date.now(),
  after(delayMs, call) {
    const nowMs = performance.now();
    const atMs = Math.round(nowMs + delayMs);
    const { calls, timer } = dueAt.get(atMs) ?? open(atMs, atMs - nowMs);
    const one = (): void => call();
    calls.add(one);
    return () => {
      if (!calls.delete(one) || calls.size > 0) return;
      clearTimeout(timer);
      if (dueAt.get(atMs)?.calls === calls) dueAt.delete(atMs);
    };
  },
};

function open(atMs: number, delayMs: number): Due {
  const calls = new Set<() => void>();
  const timer = setTimeout(() => {
    dueAt.delete(atMs);
    for (const call of calls) call();
  }, delayMs);
  const due = { calls, timer };
  dueAt.set(atMs, due);
  return due;
}
