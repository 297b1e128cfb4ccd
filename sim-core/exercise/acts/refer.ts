import { isReferred } from '../../engine/ownership.ts';
import { refused } from '../verdict.ts';
import { believed, carry } from './carry.ts';
import type { Act } from './carry.ts';

/** Asks a body to take what nobody owns; once for each incident. */
export const refer: Act<'refer'> = (game, self, act) => {
  const incident = believed(game, self, act.incident);
  if (incident < 0) return refused('unknown-incident');
  const to = game.names.department(act.to);
  if (to < 0) return refused('unknown-recipient');
  const { unowned } = game.run.sim.scenario.incidents[incident];
  if (unowned === true && isReferred(game.run.sim, self, incident)) return refused('already-so');
  return carry(game, [{ kind: 'refer', actor: self, incident, to }]);
};
