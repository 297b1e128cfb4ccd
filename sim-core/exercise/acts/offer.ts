import { peopleOf } from '../../engine/people.ts';
import { refused } from '../verdict.ts';
import { wayTo } from '../ways.ts';
import { PAPERS } from '../words.ts';
import { believed, carry } from './carry.ts';
import type { Act } from './carry.ts';
import { writeOn } from './writing.ts';

export const offer: Act<'offer'> = (game, self, act, by) => {
  const incident = believed(game, self, act.incident);
  if (incident < 0) return refused('unknown-incident');
  const to = game.names.department(act.to);
  if (to < 0) return refused('unknown-recipient');
  const capability = game.names.capability(act.capability);
  if (capability < 0) return refused('unknown-capability');
  const { delay } = wayTo(game.run.sim, self, to, -1, 'letter');
  const { amount } = act;
  const made = peopleOf(game.run.sim).offers.length;
  const verdict = carry(game, [
    { kind: 'offer', actor: self, to, incident, capability, amount, delay },
  ]);
  if (verdict.ok) writeOn(game, self, by, PAPERS.offer(made), act.note);
  return verdict;
};
