import type { Phase } from './definition.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';

/** A phase begins: the clock takes its top speed until somebody sets another. */
export function enterPhase(game: Game, phase: Phase): void {
  const { clock } = game.state;
  clock.phase = phase.id;
  clock.phaseStartedMs = nowOf(game);
  clock.speed = Math.max(1, phase.topSpeed);
}

export function currentPhase({ input, state }: Game): Phase | null {
  return input.definition.agenda.find(({ id }) => id === state.clock.phase) ?? null;
}

/** Where the story ends that this agenda plays, ms; the horizon without an agenda. */
export function agendaEndMs({ input, run }: Game): number {
  const ends = input.definition.agenda.flatMap(({ story }) => story?.toMs ?? []);
  return ends.length === 0 ? run.sim.endMs : Math.min(Math.max(...ends), run.sim.endMs);
}
