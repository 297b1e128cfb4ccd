import type { RoomClock } from './clock.ts';

/** Beats fall on multiples of this, ms: few enough for many rooms to meet, many enough to spread. */
const SLOT_MS = 50;

/**
 * Calls at a steady beat. @param onBeat with how late it was, ms: a sleeping computer shows there
 * @returns stops it
 */
export function startBeat(
  clock: RoomClock,
  everyMs: number,
  onBeat: (lateMs: number) => void,
): () => void {
  // Rooms share the moments of their beats, and so their sync.
  let dueMs = Math.ceil(clock.nowMs() / SLOT_MS) * SLOT_MS;
  let cancel: () => void = () => {};
  const next = (): void => {
    // Missed beats are not made up for.
    dueMs = Math.max(dueMs + everyMs, clock.nowMs());
    cancel = clock.after(dueMs - clock.nowMs(), () => {
      const lateMs = clock.nowMs() - dueMs;
      next();
      onBeat(lateMs);
    });
  };
  next();
  return () => cancel();
}
