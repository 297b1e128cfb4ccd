import { refused } from '../verdict.ts';
import { carry } from './carry.ts';
import type { Act } from './carry.ts';

export const declare: Act<'declare'> = (game, self, { level }) => {
  const { sim } = game.run;
  const { jurisdiction } = sim.departments[self];
  if (sim.state.responseLevel[jurisdiction] === level) return refused('already-so');
  return carry(game, [{ kind: 'declare', actor: self, level }]);
};
