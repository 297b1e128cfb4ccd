import type { Lot } from '../model/case.ts';
import type { Game } from './game.ts';

/** A department's own requests, oldest first: their ids count within the department alone. */
export function ownLots(game: Game, self: number): readonly Lot[] {
  return game.run.sim.state.lots.filter(({ requester }) => requester === self);
}

export function caseId(index: number): string {
  return `c${index + 1}`;
}

/** The lot behind one of a department's own case ids, -1 for none. */
export function lotOf(game: Game, self: number, id: string): number {
  return ownLots(game, self).find((_, index) => caseId(index) === id)?.id ?? -1;
}
