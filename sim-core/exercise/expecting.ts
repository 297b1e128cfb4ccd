import type { Game } from './game.ts';

/**
 * The incident in a department's own place that help is asked for: the one believed, when it is there, or
 * the one that an incident elsewhere of the same kind threatens to bring; -1 when its place has none.
 */
export function expectedAt(game: Game, self: number, believed: number): number {
  const { scenario, departments } = game.run.sim;
  const own = departments[self].jurisdiction;
  const { jurisdiction, hazard, threatens } = scenario.incidents[believed];
  if (jurisdiction === own) return believed;
  const expected = threatens.find((other) => {
    const there = scenario.incidents[other];
    return there.jurisdiction === own && there.hazard === hazard;
  });
  return expected ?? -1;
}
