import type { Action } from '../../model/action.ts';
import type { Duty } from '../../model/doctrine.ts';

/**
 * Protective actions on one's own belief: taken from the declared severity of anything that prompts
 * them, lifted when all of it is believed to be below the other. Allowed under every mechanism: knowing
 * saves lives without a single truck.
 */
export const protect: Duty = (desk) => {
  const actions: Action[] = [];
  for (const protection of desk.protections) {
    const {
      incident: about,
      promptedBy,
      fromSeverity,
      liftBelow,
    } = desk.world.scenario.protections[protection];
    if (!desk.mayAct(about)) continue;
    let worst = 0;
    for (const incident of promptedBy) {
      worst = Math.max(worst, desk.belief(incident)?.severity ?? 0);
    }
    const idle = desk.protecting(protection) === 0;
    if (idle && worst >= fromSeverity) {
      actions.push({ kind: 'protect', actor: desk.self, protection, on: true });
    } else if (!idle && worst < liftBelow) {
      actions.push({ kind: 'protect', actor: desk.self, protection, on: false });
    }
  }
  return actions;
};
