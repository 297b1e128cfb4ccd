import type { Game } from './game.ts';

/**
 * Whom a department must report to: the lead of its place, its vertical superior, and, as lead, the lead of
 * the superior jurisdiction. Source: Order 493 of the State Council (2007), articles 9 to 11.
 */
export function statutoryRecipients(game: Game, self: number): readonly number[] {
  const { sim } = game.run;
  const { jurisdiction, superior } = sim.departments[self];
  const { lead } = sim.scenario.jurisdictions[jurisdiction];
  const ladder = sim.world.ladderOf(jurisdiction);
  const to = [lead === self ? (ladder[0] ?? -1) : lead, superior];
  return [...new Set(to)].filter((one) => one >= 0 && one !== self);
}
