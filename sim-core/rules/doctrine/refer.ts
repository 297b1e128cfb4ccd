import type { Action } from '../../model/action.ts';
import type { Duty } from '../../model/doctrine.ts';

/**
 * A lead that knows of an incident here which is nobody's puts it, once, before whoever the mechanism
 * names for such; where it names nobody, the incident stays what it is.
 */
export const refer: Duty = (desk) => {
  if (!desk.lead) return [];
  const { world, self, hooks } = desk;
  const actions: Action[] = [];
  for (const incident of desk.believed()) {
    if (world.scenario.incidents[incident].jurisdiction !== desk.jurisdiction) continue;
    if (desk.ownership(incident) !== 'nobody') continue;
    if ((desk.belief(incident)?.severity ?? 0) < 1) continue;
    if (hooks.organisation.residualOwner(world, incident) < 0) continue;
    actions.push({ kind: 'refer', actor: self, incident });
  }
  return actions;
};
