import type { RoomClock } from './room/clock.ts';

/** The computer's own time. */
export const systemClock: RoomClock = {
  nowMs: () => performance.now(),
  utcMs: () => Date.now(),
  after(delayMs, call) {
    const timer = setTimeout(call, delayMs);
    return () => clearTimeout(timer);
  },
};
