import type { Action } from '../../model/action.ts';
import type { Duty } from '../../model/doctrine.ts';

/**
 * A department with units of its own goes where it has seen for itself that it is needed in its own place;
 * what others have reported waits for the lead's order.
 */
export const respond: Duty = (desk, stimulus) => {
  if (stimulus.kind !== 'learned' || desk.lead) return [];
  const { incident } = stimulus;
  const belief = desk.belief(incident);
  const { world, self, jurisdiction } = desk;
  const { hazard, jurisdiction: place } = world.scenario.incidents[incident];
  if (belief === null || belief.origin !== self || place !== jurisdiction) return [];
  if (!desk.mayAct(incident)) return [];
  const actions: Action[] = [];
  world.scenario.hazards[hazard].need.forEach(({ capability }, entry) => {
    const missing =
      belief.need[entry] -
      desk.assigned(incident, capability) -
      desk.outstanding(incident, capability);
    if (missing <= 0) return;
    const own = desk.ready(capability).find(({ owner }) => owner === self);
    if (own === undefined) return;
    const amount = Math.min(missing, own.amount);
    actions.push({ kind: 'dispatch', actor: self, owner: self, incident, capability, amount });
  });
  return actions;
};
