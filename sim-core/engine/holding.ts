/** Who may dispose of what: the common stock, and units that stand by away from home. */
import type { Force, HelpRequest } from '../model/mechanism/help-request.ts';
import type { LegalTerms } from '../model/mechanism/law.ts';
import { hooksBetween } from './scopes.ts';
import type { Sim } from './sim.ts';
import { STATUS } from './unit-events.ts';

/** What has been given already: no law stands between it and the place that needs it. */
const GIVEN: LegalTerms = { base: 1, permits: [], paper: null, binding: true };

/** Ready units of a donor that stand by in a place for its needs, in index order. */
export function standingBy(
  sim: Sim,
  donor: number,
  host: number,
  capability: number,
): readonly number[] {
  if (sim.hooks.resources.ahead === null || donor === host) return [];
  const { units, kinds } = sim.scenario;
  return sim.prepared.unitsOf[donor].filter(
    (u) =>
      sim.state.units.status[u] === STATUS.ready &&
      hostOf(sim, u) === host &&
      kinds[units[u].kind].capabilities[capability] > 0,
  );
}

/** Jurisdiction in whose place a unit stands by, -1 when it stands at home. */
export function hostOf(sim: Sim, unit: number): number {
  const place = sim.state.units.place[unit];
  return place === sim.scenario.units[unit].home ? -1 : sim.scenario.places[place].jurisdiction;
}

/** Whether what this donor has for this request was given to it before it asked. */
export function isGiven(sim: Sim, donor: number, request: HelpRequest): boolean {
  if (donor === sim.reserveHolder) return true;
  return standingBy(sim, donor, request.jurisdiction, request.capability).length > 0;
}

/** The terms on which a donor helps: those of the law, but for what has been given already. */
export function termsOf(sim: Sim, donor: number, request: HelpRequest, force: Force): LegalTerms {
  if (isGiven(sim, donor, request)) return GIVEN;
  return hooksBetween(sim, donor, request.jurisdiction).law.terms(sim.world, {
    donor,
    request,
    force,
  });
}
