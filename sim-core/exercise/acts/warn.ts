import { WARNING_COLOURS } from '../act.ts';
import { refused } from '../verdict.ts';
import { believed, carry } from './carry.ts';
import type { Act } from './carry.ts';

export const warn: Act<'warn'> = (game, self, act) => {
  const incident = believed(game, self, act.incident);
  if (incident < 0) return refused('unknown-incident');
  const colour = act.colour === null ? 0 : WARNING_COLOURS.indexOf(act.colour) + 1;
  return carry(game, [{ kind: 'warn', actor: self, incident, colour }]);
};
