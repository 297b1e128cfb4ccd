/**
 * From wall time to story time. Pure bookkeeping over a monotonic clock: it says how far the story may
 * go by now; the room logs that, and only then the story goes there.
 */
import type { GroupState } from './engine-port.ts';

/** Wall time is never made up for beyond this: a slow computer lowers the speed, never the truth. */
export const CATCH_UP_MS = 1000;
/** A timer this late in an idle room means that the computer slept: the room stops and asks. */
export const ASLEEP_MS = 5000;

export interface Pacing {
  /** Begins anew from here, after anything that changes how time runs. */
  anchor(state: GroupState, nowMs: number): void;
  /** Where the story may stand now, ms; never behind where it stands. */
  targetMs(state: GroupState, nowMs: number): number;
  /** Wall time of the running phase so far, ms. */
  phaseMs(nowMs: number): number;
  /** After a restart: the phase goes on. */
  resumePhase(phase: string | null, phaseMs: number): void;
}

/** @param hurry how many times faster than the agenda's wall time everything runs */
export function createPacing(hurry: number): Pacing {
  let wallMs = 0;
  let storyMs = 0;
  let speed = 0;
  let phase: string | null = null;
  let beforeMs = 0;

  const running = (state: GroupState): boolean => state.clock.state === 'running';

  return {
    anchor(state, nowMs) {
      if (state.clock.phase === phase) beforeMs += speed < 0 ? 0 : elapsed(nowMs);
      else beforeMs = 0;
      phase = state.clock.phase;
      wallMs = nowMs;
      storyMs = state.nowMs;
      speed = running(state) ? speedOf(state) : -1;
    },
    targetMs(state, nowMs) {
      if (!running(state) || speed < 0) return state.nowMs;
      const story = storyEndMs(state);
      if (story === null) return state.nowMs;
      const lag = nowMs - wallMs - (state.nowMs - storyMs) / (speed * hurry || 1);
      if (lag > CATCH_UP_MS) wallMs += lag - CATCH_UP_MS;
      const target = storyMs + Math.floor((nowMs - wallMs) * speed * hurry);
      return Math.max(state.nowMs, Math.min(target, story));
    },
    phaseMs: (nowMs) => beforeMs + (speed < 0 ? 0 : elapsed(nowMs)),
    resumePhase(resumed, phaseMs) {
      phase = resumed;
      beforeMs = phaseMs;
      speed = -1;
    },
  };

  function elapsed(nowMs: number): number {
    return (nowMs - wallMs) * hurry;
  }
}

/** Story ms per wall ms: what was set, but no faster than the phase allows while an answer is owed. */
export function speedOf({ clock, phase, owes }: GroupState): number {
  return phase !== null && owes ? Math.min(clock.speed, phase.topSpeed) : clock.speed;
}

/** How far the story goes in this phase; null when the phase plays no story. */
function storyEndMs({ phase, clock }: GroupState): number | null {
  if (phase?.story === null) return null;
  return Math.min(phase?.story.toMs ?? clock.horizonMs, clock.horizonMs);
}
