import type { Belief } from '../../model/belief.ts';
import type { Desk, Duty } from '../../model/doctrine.ts';
import { hesitation } from './hesitation.ts';

/** Lower bounds of severity of the response levels IV to I. */
const LEVEL_FROM = [1, 2, 4, 8];

/**
 * The lead starts, raises and ends the response of its place by what it believes of incidents there.
 * It hesitates over the first step while its belief is unconfirmed; automatic activation does not.
 */
export const declare: Duty = (desk) => {
  if (!desk.lead) return [];
  let worst = 0;
  let worstBelief: Readonly<Belief> | null = null;
  let worstIncident = -1;
  for (const incident of desk.believed()) {
    const belief = desk.belief(incident);
    const here = desk.world.scenario.incidents[incident].jurisdiction === desk.jurisdiction;
    if (belief === null || !here || belief.severity <= worst || !desk.mayAct(incident)) continue;
    worst = belief.severity;
    worstBelief = belief;
    worstIncident = incident;
  }
  const level = worstBelief === null ? 0 : levelOf(desk, worstBelief, worstIncident);
  if (level === desk.responseLevel()) return [];
  return [{ kind: 'declare', actor: desk.self, level }];
};

function levelOf(desk: Desk, belief: Readonly<Belief>, incident: number): number {
  const { automaticFrom } = desk.hooks().law;
  const automatic = automaticFrom !== null && belief.severity >= automaticFrom;
  const { threshold } = desk
    .hooks()
    .awareness(desk.world.scenario.jurisdictions[desk.jurisdiction].id);
  const starts = desk.responseLevel() > 0 || automatic;
  // An attitude that asks late also starts late; the threshold of 1 is the plan's own.
  const bar = starts ? 1 : Math.max(1, threshold * hesitation(desk, belief, incident));
  let level = 0;
  LEVEL_FROM.forEach((from, index) => {
    if (belief.severity >= from * bar) level = 4 - index;
  });
  return level;
}
