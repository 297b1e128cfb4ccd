/** What the clock itself tries: the story moves, a phase ends. */
import type { AttemptBody } from '../../sim-core/exercise/attempt.ts';
import type { GroupState } from './engine-port.ts';
import type { Pacing } from './pacing.ts';

export interface ClockWork {
  readonly bodies: readonly AttemptBody[];
  /** Whether somebody's view may differ afterwards. */
  readonly isEventful: boolean;
}

/**
 * @param isAsked whether somebody wants to know where the story stands, even if nothing happens
 * @param isProbe whether a failing store is to be tried, with an advance that may go nowhere
 */
export function clockWork(
  state: GroupState,
  pacing: Pacing,
  nowMs: number,
  { isAsked, isProbe }: { readonly isAsked: boolean; readonly isProbe: boolean },
): ClockWork {
  const { phase, nextPhase, clock } = state;
  const isRunning = clock.state === 'running';
  const toMs = pacing.targetMs(state, nowMs);
  const isReached = (ms: number | null): boolean => ms !== null && ms <= toMs;
  const isEventful = isReached(state.nextEventMs) || isReached(state.nextHoldMs ?? null);
  const moves = (isProbe && isRunning) || (toMs > state.nowMs && (isAsked || isEventful));
  const isOver =
    isRunning &&
    phase?.pace === 'clock' &&
    nextPhase !== null &&
    pacing.phaseMs(nowMs) >= phase.wallMs;
  return {
    bodies: [
      ...(moves ? [{ kind: 'advance', toMs } as const] : []),
      ...(isOver ? [{ kind: 'phase', phase: nextPhase } as const] : []),
    ],
    isEventful: (moves && isEventful) || isOver,
  };
}
