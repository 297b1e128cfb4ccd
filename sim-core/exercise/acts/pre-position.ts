import { judge } from '../../engine/acting.ts';
import { readyUnits } from '../../engine/orders.ts';
import { refused } from '../verdict.ts';
import { carry } from './carry.ts';
import type { Act } from './carry.ts';

export const preposition: Act<'pre-position'> = (game, self, act) => {
  const { sim } = game.run;
  const owner = game.names.department(act.owner);
  if (owner < 0) return refused('not-own-units');
  const place = game.names.place(act.place);
  if (place < 0) return refused('unknown-place');
  const capability = game.names.capability(act.capability);
  const { amount } = act;
  const action = { kind: 'pre-position', actor: self, owner, capability, amount, place } as const;
  // Whose they are comes first: how many stand ready elsewhere is not this desk's to know.
  if (judge(sim, 'pre-position', action).standing === 'impossible') return carry(game, [action]);
  const movable =
    capability < 0
      ? []
      : readyUnits(sim, owner, capability).filter((u) => sim.state.units.place[u] !== place);
  if (movable.length === 0) return refused('none-ready');
  return carry(game, [action]);
};
