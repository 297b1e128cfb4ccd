/** Wall times between which the exercise's clock stood still or ran at one speed. */
interface Stretch {
  readonly fromMs: number;
  readonly isRunning: boolean;
  readonly speed: number;
}

export interface ThinkTime {
  /** Wall time of thinking while the clock ran, ms. */
  readonly ms: number;
  /** Highest speed of the clock in it, story time over wall time; 0 when it stood all the time. */
  readonly speed: number;
}

/** The exercise's clock by the wall, as a log is gone through. */
export interface WallClock {
  /** Notes how the clock stands from a wall time on; times may not go back. */
  note(stretch: Stretch): void;
  /** What a person had of `tookMs` of thinking that ended now: pauses are nobody's habit. */
  thinking(nowMs: number, tookMs: number): ThinkTime;
}

export function createWallClock(): WallClock {
  const stretches: Stretch[] = [];
  return {
    note(stretch) {
      const last = stretches.at(-1);
      if (last?.isRunning === stretch.isRunning && last.speed === stretch.speed) return;
      stretches.push(stretch);
    },
    thinking(nowMs, tookMs) {
      const sinceMs = nowMs - tookMs;
      let [ms, speed] = [0, 0];
      let untilMs = nowMs;
      for (let i = stretches.length - 1; i >= 0 && untilMs > sinceMs; i--) {
        const one = stretches[i];
        const fromMs = Math.max(sinceMs, one.fromMs);
        if (one.isRunning && untilMs > fromMs) {
          ms += untilMs - fromMs;
          speed = Math.max(speed, one.speed);
        }
        untilMs = Math.min(untilMs, fromMs);
      }
      return { ms, speed };
    },
  };
}
