import type { Action } from '../../model/action.ts';
import type { Duty } from '../../model/doctrine.ts';

/**
 * Inside one's own place: a lead that learns of something tells its own departments whom it concerns
 * (the desks that must hold the decisive fact, and the owners of protections that it prompts).
 */
export const distribute: Duty = (desk, stimulus) => {
  if (stimulus.kind !== 'learned' || !stimulus.material || !desk.lead) return [];
  const { incident } = stimulus;
  const belief = desk.belief(incident);
  if (belief === null) return [];
  const { world, self, jurisdiction } = desk;
  const { scenario } = world;
  const concerned = new Set<number>(scenario.incidents[incident].decisiveFor);
  for (const protection of scenario.protections) {
    if (protection.promptedBy.includes(incident)) concerned.add(protection.owner);
  }
  const actions: Action[] = [];
  for (const to of [...concerned].sort((a, b) => a - b)) {
    if (to === self || to === belief.source) continue;
    if (scenario.departments[to].jurisdiction !== jurisdiction) continue;
    actions.push({
      kind: 'notify',
      actor: self,
      to,
      incident,
      delay: scenario.jurisdictions[jurisdiction].clocks.internal,
      loss: 0,
      line: 'internal',
      pulled: false,
    });
  }
  return actions;
};
