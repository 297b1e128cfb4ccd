/** What is about to go out by itself is held a moment before: facilitators see it and may stop it. */
import { currentPhase } from './agenda.ts';
import type { Inject } from './definition.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import { allInjects, dueInjects, isWaiting, releaseInject } from './injects.ts';

export const CLOCK = 'clock';

/** How long one is held, in story time at the speed that is set, ms; 0 = not at all. */
function holdOf({ input, state }: Game): number {
  return Math.round((input.holdMs ?? 0) * state.clock.speed);
}

/** Whether this exercise holds what goes out by itself. */
export function holds({ input }: Game): boolean {
  return (input.holdMs ?? 0) > 0;
}

/** Whether it goes out by itself in a moment unless somebody stops it. */
export function isHeld(game: Game, { id, trigger }: Inject): boolean {
  const record = game.state.injects[id];
  if (record.state === 'held') return true;
  const { state } = game.state.clock;
  if (trigger !== 'scheduled' || !isWaiting(record) || record.atMs === null) return false;
  if (state !== 'running' && state !== 'paused') return false;
  const holdMs = holdOf(game);
  return holdMs > 0 && record.atMs - holdMs <= nowOf(game);
}

export function heldInjects(game: Game): readonly string[] {
  return allInjects(game).flatMap((inject) => (isHeld(game, inject) ? [inject.id] : []));
}

/** Story time at which the next one begins to be held, null for none. */
export function nextHoldMs(game: Game): number | null {
  const holdMs = holdOf(game);
  if (holdMs === 0) return null;
  const begins = dueInjects(game, Infinity)
    .map(({ id }) => (game.state.injects[id].atMs ?? 0) - holdMs)
    .filter((ms) => ms > nowOf(game));
  return begins.length === 0 ? null : Math.min(...begins);
}

/**
 * One that comes without notice, as its condition holds now or a jump ends where it is due, goes out when its
 * hold is over: within the phase, since the story does not go on by itself beyond it.
 */
export function holdOrRelease(game: Game, inject: Inject): void {
  const endMs = Math.min(currentPhase(game)?.story?.toMs ?? Infinity, game.run.sim.endMs);
  const untilMs = Math.min(nowOf(game) + holdOf(game), endMs);
  if (untilMs <= nowOf(game)) {
    releaseInject(game, inject, CLOCK);
    return;
  }
  const record = game.state.injects[inject.id];
  record.state = 'held';
  record.atMs = untilMs;
}
