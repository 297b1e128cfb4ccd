import { bodiesOf, refusedTo } from '../competence.ts';
import { refused } from '../verdict.ts';
import { expectedAt } from '../expecting.ts';
import { PAPERS } from '../words.ts';
import { believed, carry } from './carry.ts';
import type { Act } from './carry.ts';
import { writeOn } from './writing.ts';

/** Help for one's own place: for what is there, or for what an incident elsewhere will bring. */
export const request: Act<'request'> = (game, self, act, by) => {
  const known = believed(game, self, act.incident);
  if (known < 0) return refused('unknown-incident');
  const incident = expectedAt(game, self, known);
  if (incident < 0) {
    const { incidents } = game.run.sim.scenario;
    const lead = game.run.sim.world.leadOf(incidents[known].jurisdiction);
    return refusedTo('not-own-incident', bodiesOf(game, self, [lead]));
  }
  const capability = game.names.capability(act.capability);
  if (capability < 0) return refused('unknown-capability');
  const { amount } = act;
  const made = game.run.sim.state.lots.length;
  const verdict = carry(game, [{ kind: 'request', actor: self, incident, capability, amount }]);
  if (verdict.ok) writeOn(game, self, by, PAPERS.request(made), act.note);
  return verdict;
};
