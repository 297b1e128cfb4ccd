import { refused } from '../verdict.ts';
import { carry } from './carry.ts';
import type { Act } from './carry.ts';

/** To another place's purse, named by any of its departments. */
export const pay: Act<'pay'> = (game, self, act) => {
  const to = game.names.department(act.to);
  if (to < 0) return refused('unknown-recipient');
  const { jurisdiction } = game.run.sim.departments[to];
  return carry(game, [{ kind: 'pay', actor: self, jurisdiction, yuan: act.yuan }]);
};
