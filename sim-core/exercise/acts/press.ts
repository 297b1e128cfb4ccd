import { refused } from '../verdict.ts';
import { believed, carry } from './carry.ts';
import type { Act } from './carry.ts';

export const press: Act<'press'> = (game, self, act) => {
  const incident = believed(game, self, act.incident);
  if (incident < 0) return refused('unknown-incident');
  return carry(game, [{ kind: 'press', actor: self, incident }]);
};
