import { refused } from '../verdict.ts';
import { carry } from './carry.ts';
import type { Act } from './carry.ts';

/** A protection of another body is refused like one that does not exist: what there is, is its owner's to know. */
export const protect: Act<'protect'> = (game, self, { protection: id, on }) => {
  const { sim } = game.run;
  const protection = game.names.protection(id);
  if (protection < 0 || sim.scenario.protections[protection].owner !== self) {
    return refused('not-competent');
  }
  if ((sim.state.protecting[protection] !== 0) === on) return refused('already-so');
  return carry(game, [{ kind: 'protect', actor: self, protection, on }]);
};
