import { refused } from '../verdict.ts';
import { wayTo } from '../ways.ts';
import { believed, carry } from './carry.ts';
import type { Act } from './carry.ts';

export const offer: Act<'offer'> = (game, self, act) => {
  const incident = believed(game, self, act.incident);
  if (incident < 0) return refused('unknown-incident');
  const to = game.names.department(act.to);
  if (to < 0) return refused('unknown-recipient');
  const capability = game.names.capability(act.capability);
  if (capability < 0) return refused('unknown-capability');
  const { delay } = wayTo(game.run.sim, self, to, -1, 'letter');
  const { amount } = act;
  return carry(game, [{ kind: 'offer', actor: self, to, incident, capability, amount, delay }]);
};
