import type { Stimulus } from '../model/doctrine.ts';
import { apply } from './acting.ts';
import { viewOf } from './desk.ts';
import { byHand } from './people.ts';
import type { Sim } from './sim.ts';

/**
 * Puts a stimulus to a department's duties, in their order, and carries out what they decide. Doctrine is
 * not asked where people answer.
 */
export function tellDoctrine(sim: Sim, department: number, stimulus: Stimulus): void {
  if (byHand(sim, department)) return;
  const view = viewOf(sim, department);
  // A response that one duty ends is still wound up by those after it, also when an action of theirs
  // comes back to this desk.
  const outer = view.levelBefore;
  view.levelBefore = sim.state.responseLevel[view.desk.jurisdiction];
  for (const duty of sim.rules.duties(sim.departments[department].function, view.desk.lead)) {
    for (const action of duty(view.desk, stimulus)) {
      const { standing } = apply(sim, action);
      if (sim.hear !== null && standing !== 'impossible') sim.hear(action);
    }
  }
  view.levelBefore = outer;
}
