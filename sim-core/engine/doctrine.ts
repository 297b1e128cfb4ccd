import type { Stimulus } from '../model/doctrine.ts';
import { apply } from './acting.ts';
import { deskOf } from './desk.ts';
import { byHand } from './people.ts';
import type { Sim } from './sim.ts';

/**
 * Puts a stimulus to a department's duties, in their order, and carries out what they decide. Doctrine is
 * not asked where people answer.
 */
export function tellDoctrine(sim: Sim, department: number, stimulus: Stimulus): void {
  if (byHand(sim, department)) return;
  const desk = deskOf(sim, department);
  for (const duty of sim.rules.duties(sim.departments[department].function)) {
    for (const action of duty(desk, stimulus)) apply(sim, action);
  }
}
