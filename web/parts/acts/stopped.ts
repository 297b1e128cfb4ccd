import type { SeatActKind } from '../../../sim-core/exercise/act.ts';
import type { ExerciseState } from '../../../sim-core/exercise/entries.ts';
import { seatView } from '../../stores/game.ts';
import { useGame } from '../use-game.ts';

/** Acts that change nothing outside one's own desk: allowed while the clock stands. */
const QUIET: ReadonlySet<SeatActKind> = new Set(['read', 'acknowledge', 'note', 'draft']);

/** Whether the clock stands against an act. */
export function isStopped(state: ExerciseState | null, kind: SeatActKind): boolean {
  return state !== 'running' && !(state === 'paused' && QUIET.has(kind));
}

/** The state of the clock alone: its time changes with every message. */
export function useClockState(): ExerciseState | null {
  return useGame(({ view }) => (view === null ? null : seatView(view).clock.now.state));
}

export function useStopped(kind: SeatActKind): boolean {
  return isStopped(useClockState(), kind);
}

/** A form may be written whenever it could be left for signature, even if it cannot go out yet. */
export function useWritingStopped(): boolean {
  return useStopped('draft');
}
