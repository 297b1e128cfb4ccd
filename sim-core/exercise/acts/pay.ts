import type { Text } from '../../base/text.ts';
import { refused } from '../verdict.ts';
import { carry } from './carry.ts';
import type { Act } from './carry.ts';
import { tellNow } from './writing.ts';

/** To another place's purse, named by any of its departments, which is told of it. */
export const pay: Act<'pay'> = (game, self, act, by) => {
  const to = game.names.department(act.to);
  if (to < 0) return refused('unknown-recipient');
  const { jurisdiction } = game.run.sim.departments[to];
  const verdict = carry(game, [{ kind: 'pay', actor: self, jurisdiction, yuan: act.yuan }]);
  if (verdict.ok) tellNow(game, self, by, to, act.note, { title: paid(act.yuan) });
  return verdict;
};

function paid(yuan: number): Text {
  return { zh: `来款 ${yuan} 元`, en: `A payment of ${yuan} yuan` };
}
