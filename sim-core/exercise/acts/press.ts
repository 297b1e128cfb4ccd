import { refused } from '../verdict.ts';
import { believed, carry } from './carry.ts';
import type { Act } from './carry.ts';
import { publish } from './writing.ts';

export const press: Act<'press'> = (game, self, act) => {
  const incident = believed(game, self, act.incident);
  if (incident < 0) return refused('unknown-incident');
  const verdict = carry(game, [{ kind: 'press', actor: self, incident }]);
  const { text } = act;
  if (verdict.ok)
    publish(game, self, { kind: 'press', incident: act.incident, colour: null, text });
  return verdict;
};
