import { WARNING_COLOURS } from '../act.ts';
import { refused } from '../verdict.ts';
import { believed, carry } from './carry.ts';
import type { Act } from './carry.ts';
import { publish } from './writing.ts';

export const warn: Act<'warn'> = (game, self, act) => {
  const incident = believed(game, self, act.incident);
  if (incident < 0) return refused('unknown-incident');
  const code = act.colour === null ? 0 : WARNING_COLOURS.indexOf(act.colour) + 1;
  const verdict = carry(game, [{ kind: 'warn', actor: self, incident, colour: code }]);
  const { colour, text } = act;
  if (verdict.ok) publish(game, self, { kind: 'warning', incident: act.incident, colour, text });
  return verdict;
};
