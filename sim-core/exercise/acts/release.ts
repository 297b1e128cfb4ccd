import { refused } from '../verdict.ts';
import { believed, carry } from './carry.ts';
import type { Act } from './carry.ts';

export const release: Act<'release'> = (game, self, act) => {
  const incident = believed(game, self, act.incident);
  if (incident < 0) return refused('unknown-incident');
  const capability = game.names.capability(act.capability);
  if (capability < 0) return refused('unknown-capability');
  const { amount } = act;
  return carry(game, [{ kind: 'release', actor: self, incident, capability, amount }]);
};
