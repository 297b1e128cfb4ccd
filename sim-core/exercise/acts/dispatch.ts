import { judge } from '../../engine/acting.ts';
import { readyUnits } from '../../engine/orders.ts';
import type { Judgement } from '../../model/action.ts';
import { refused } from '../verdict.ts';
import { believed, carry } from './carry.ts';
import type { Act } from './carry.ts';

export const dispatch: Act<'dispatch'> = (game, self, act) => {
  const { sim } = game.run;
  const incident = believed(game, self, act.incident);
  if (incident < 0) return refused('unknown-incident');
  const owner = game.names.department(act.owner);
  const capability = game.names.capability(act.capability);
  if (owner < 0) return refused('not-own-units');
  const { amount } = act;
  const action = { kind: 'dispatch', actor: self, owner, incident, capability, amount } as const;
  // Whose they are comes first: how many stand ready elsewhere is not this desk's to know.
  if (judge(sim, 'dispatch', action).standing === 'impossible') return carry(game, [action]);
  if (capability < 0 || readyUnits(sim, owner, capability).length === 0) {
    return refused('none-ready');
  }
  const own = sim.departments[self].jurisdiction;
  const abroad = !sim.world.within(sim.scenario.incidents[incident].jurisdiction, own);
  const besides: readonly Judgement[] = abroad
    ? [{ standing: 'outside', reason: 'unasked-abroad' }]
    : [];
  return carry(game, [action], besides);
};
