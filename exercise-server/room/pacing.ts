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
  /** Time runs from here as the state says; after anything that changes how it runs. */
  anchor(state: GroupState, nowMs: number): void;
  /** Time stands still until the next anchor. */
  stop(nowMs: number): void;
  /** Where the story may stand now, ms; never behind where it stands. */
  targetMs(state: GroupState, nowMs: number): number;
  /** Wall time of the running phase so far, hurried, ms. */
  phaseMs(nowMs: number): number;
  /** After a restart: the phase goes on from there. */
  resumePhase(phase: string | null, phaseMs: number): void;
}

/** @param hurry how many times faster than the agenda says everything runs */
export function createPacing(hurry: number): Pacing {
  /** Where story and wall met last. */
  let wallMs = 0;
  let storyMs = 0;
  /** Story ms per wall ms; null while time stands still. */
  let speed: number | null = null;
  let phase: string | null = null;
  /** Wall time of the phase up to `sinceMs`, from which it runs on. */
  let beforeMs = 0;
  let sinceMs = 0;

  const phaseMs = (nowMs: number): number =>
    speed === null ? beforeMs : beforeMs + (nowMs - sinceMs) * hurry;

  return {
    anchor(state, nowMs) {
      beforeMs = state.clock.phase === phase ? phaseMs(nowMs) : 0;
      sinceMs = nowMs;
      phase = state.clock.phase;
      wallMs = nowMs;
      storyMs = state.nowMs;
      speed = state.clock.state === 'running' ? speedOf(state) * hurry : null;
    },
    stop(nowMs) {
      beforeMs = phaseMs(nowMs);
      speed = null;
    },
    targetMs(state, nowMs) {
      const endMs = storyEndMs(state);
      if (speed === null || endMs === null) return state.nowMs;
      const lagMs = nowMs - wallMs - (state.nowMs - storyMs) / speed;
      if (lagMs > CATCH_UP_MS) wallMs += lagMs - CATCH_UP_MS;
      const targetMs = storyMs + Math.floor((nowMs - wallMs) * speed);
      return Math.max(state.nowMs, Math.min(targetMs, endMs));
    },
    phaseMs,
    resumePhase(resumed, resumedMs) {
      phase = resumed;
      beforeMs = resumedMs;
      speed = null;
    },
  };
}

/** Story ms per wall ms: what was set, but no faster than the phase allows while an answer is owed. */
export function speedOf({ clock, phase, owes }: GroupState): number {
  return phase !== null && owes ? Math.min(clock.speed, phase.topSpeed) : clock.speed;
}

/** Whether time runs otherwise afterwards. */
export function changesPace(before: GroupState, after: GroupState): boolean {
  return (
    before.clock.state !== after.clock.state ||
    before.clock.speed !== after.clock.speed ||
    before.clock.phase !== after.clock.phase ||
    before.owes !== after.owes
  );
}

/** How far the story goes in this phase, ms; null when the phase plays no story. */
export function storyEndMs({ phase, clock }: GroupState): number | null {
  if (phase?.story === null) return null;
  return Math.min(phase?.story.toMs ?? clock.horizonMs, clock.horizonMs);
}
