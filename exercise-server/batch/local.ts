import type { ScenarioModel } from '../../sim-core/index.ts';

/** With this many times its own strength, no place ever needs its neighbours. */
const STRENGTH = 1000;

/**
 * The same place on a quiet day: one incident in one member, far within its own capacity, that
 * starts nothing else and threatens nobody. Linkage has nothing to do here, so mechanisms must not
 * differ. The incident is the first point incident with an onset of its own in a member.
 */
export function localised(scenario: ScenarioModel): ScenarioModel {
  const { incidents, departments, kinds } = scenario;
  const chosen = incidents.findIndex(
    ({ onset, field, jurisdiction }) =>
      onset !== null && field < 0 && isInMember(scenario, jurisdiction),
  );
  return {
    ...scenario,
    cascade: [],
    kinds: kinds.map((kind) => ({
      ...kind,
      capabilities: kind.capabilities.map((amount) => amount * STRENGTH),
    })),
    incidents: incidents.map((incident, i) => ({
      ...incident,
      onset: i === chosen ? incident.onset : null,
      threatens: [],
      decisiveFor: incident.decisiveFor.filter(
        (department) => departments[department].jurisdiction === incident.jurisdiction,
      ),
    })),
  };
}

function isInMember({ jurisdictions }: ScenarioModel, place: number): boolean {
  for (let at = place; at >= 0; at = jurisdictions[at].parent) {
    if (jurisdictions[at].member) return true;
  }
  return false;
}
