import type { RoomClock } from './clock.ts';

/**
 * Calls at a steady beat. @param onBeat with how late it was, ms: a sleeping computer shows there
 * @returns stops it
 */
export function startBeat(
  clock: RoomClock,
  everyMs: number,
  onBeat: (lateMs: number) => void,
): () => void {
  let dueMs = clock.nowMs();
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
