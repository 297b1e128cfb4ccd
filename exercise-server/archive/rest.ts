/** Where an exercise stands that is brought back: its clock rests until somebody goes on. */
import type { Attempt, AttemptBody } from '../../sim-core/exercise/attempt.ts';
import { newId, newSecret } from '../registry/secret.ts';
import { RUNS_THE_GAME } from '../room/authority.ts';
import { readEntry, writeEntry } from '../room/entry.ts';

export interface Rest {
  /** Whether it has started and is not over. */
  readonly isPlayed: boolean;
  /** What makes its clock rest, to be added to its log; none where it rests already. */
  readonly bodies: readonly string[];
}

/** @param bodies a whole log */
export function restOf(bodies: readonly string[]): Rest {
  let state: 'lobby' | 'running' | 'paused' | 'restart' | 'over' = 'lobby';
  const entries = bodies.map(readEntry);
  for (const { attempt } of entries) {
    const { kind } = attempt.body;
    const { role } = attempt.by;
    // Others may have tried, and were refused.
    if (role !== 'clock' && !RUNS_THE_GAME.includes(role)) continue;
    if (kind === 'start' || kind === 'resume') state = 'running';
    // A server resumes by itself what it has paused for its own restart.
    if (kind === 'pause') state = attempt.body.why === 'restart' ? 'restart' : 'paused';
    if (kind === 'end' || kind === 'freeze') return { isPlayed: false, bodies: [] };
  }
  if (state === 'lobby') return { isPlayed: false, bodies: [] };
  if (state === 'paused') return { isPlayed: true, bodies: [] };
  const { at, phaseMs } = entries[entries.length - 1];
  const by = { person: 'server', role: 'facilitator' } as const;
  const pause: AttemptBody = { kind: 'pause', why: 'restored.why' };
  const steps: readonly AttemptBody[] = state === 'restart' ? [{ kind: 'resume' }, pause] : [pause];
  return {
    isPlayed: true,
    bodies: steps.map((body) => {
      const attempt: Attempt = { id: `restored:${newId()}`, by, body };
      return writeEntry({ at, phaseMs, attempt }, newSecret());
    }),
  };
}
