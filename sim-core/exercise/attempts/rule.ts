/** Shared by all attempts: what one says of itself. */
import type { Attempt, AttemptBody, AttemptKind, Role, Verdict } from '../attempt.ts';
import type { ExerciseState } from '../entries.ts';
import type { Game } from '../game.ts';

export type Actor = Role | 'clock';

/** One kind of attempt: who may try it, in which states of the exercise, and what it does. */
export interface AttemptRule<K extends AttemptKind = AttemptKind> {
  readonly kind: K;
  readonly roles: readonly Actor[];
  readonly states: readonly ExerciseState[];
  readonly carryOut: (
    game: Game,
    body: Extract<AttemptBody, { kind: K }>,
    by: Attempt['by'],
  ) => Verdict;
}

/** Those who run the game. */
export const CONTROLLERS: readonly Actor[] = ['director', 'facilitator'];

export const BEFORE_END: readonly ExerciseState[] = ['lobby', 'running', 'paused'];
export const IN_PLAY: readonly ExerciseState[] = ['running', 'paused'];
