import type { ById, PublicEntry } from '../entries.ts';
import type { Game } from '../game.ts';

/**
 * What was said to the public. A press release is for everybody; a warning is for the place that issued
 * it and the places inside it. Of an incident that a desk knows nothing of it reads the words alone, and
 * it counts only what it can read.
 */
export function publicSection(game: Game, self: number): ById<PublicEntry> {
  const { sim } = game.run;
  const beliefs = sim.state.beliefs[self];
  const { jurisdiction: place } = sim.departments[self];
  const isFor = ({ kind, jurisdiction }: PublicEntry): boolean =>
    kind === 'press' || sim.world.within(place, game.names.jurisdiction(jurisdiction));
  return numbered(
    game.state.published.filter(isFor).map((one) => {
      const known = one.incident !== null && beliefs[game.names.incident(one.incident)] !== null;
      return known ? one : { ...one, incident: null };
    }),
  );
}

/** All of it, for those who run, evaluate or watch the game. */
export function allPublic({ state }: Game): ById<PublicEntry> {
  return numbered(state.published);
}

function numbered(list: readonly PublicEntry[]): ById<PublicEntry> {
  return Object.fromEntries(list.map((entry, i) => [`p${i + 1}`, entry]));
}
