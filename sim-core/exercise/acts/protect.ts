import { bodiesOf, refusedTo } from '../competence.ts';
import { refused } from '../verdict.ts';
import { carry } from './carry.ts';
import type { Act } from './carry.ts';

/**
 * A protection of another body is refused like one that does not exist: what there is, is its owner's to
 * know. The lead of the place, who may reach all of them, is named in its stead.
 */
export const protect: Act<'protect'> = (game, self, { protection: id, on }) => {
  const { sim } = game.run;
  const protection = game.names.protection(id);
  if (protection < 0 || sim.scenario.protections[protection].owner !== self) {
    const lead = sim.world.leadOf(sim.departments[self].jurisdiction);
    return refusedTo('not-competent', bodiesOf(game, self, [lead]));
  }
  if ((sim.state.protecting[protection] !== 0) === on) return refused('already-so');
  return carry(game, [{ kind: 'protect', actor: self, protection, on }]);
};
