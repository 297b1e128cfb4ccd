import type { ScenarioModel } from '../../sim-core/index.ts';

/** With this many times its own strength, no place ever needs its neighbours. */
const STRENGTH = 1000;

/**
 * The same place on a quiet day: one incident in one member, far within its own capacity, that
 * starts nothing else, threatens nobody, and in which nobody else can act. Linkage has nothing to do
 * here, so mechanisms must not differ. The incident is the first point incident with an onset of its
 * own in a member; what the place needs and does not own at all is given to its lead.
 */
export function localised(scenario: ScenarioModel): ScenarioModel {
  const { incidents, departments, kinds, protections } = scenario;
  const chosen = incidents.findIndex(
    ({ onset, field, jurisdiction }) =>
      onset !== null && field < 0 && isInMember(scenario, jurisdiction),
  );
  return {
    ...scenario,
    cascade: [],
    units: chosen < 0 ? scenario.units : ownUnits(scenario, incidents[chosen]),
    // A valve that a firm in another place must shut is linkage already.
    protections: protections.filter(
      ({ owner, incident }) => departments[owner].jurisdiction === incidents[incident].jurisdiction,
    ),
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

/** Units with those that give what the place needs and has none of in the hands of its lead. */
function ownUnits(
  { units, kinds, hazards, departments, jurisdictions }: ScenarioModel,
  { hazard, jurisdiction, place }: ScenarioModel['incidents'][number],
): ScenarioModel['units'] {
  const { lead } = jurisdictions[jurisdiction];
  const isOwn = (owner: number): boolean => departments[owner].jurisdiction === jurisdiction;
  const missing = hazards[hazard].need
    .map(({ capability }) => capability)
    .filter(
      (capability) =>
        !units.some(({ owner, kind }) => isOwn(owner) && kinds[kind].capabilities[capability] > 0),
    );
  if (lead < 0 || missing.length === 0) return units;
  return units.map((unit) =>
    missing.some((capability) => kinds[unit.kind].capabilities[capability] > 0)
      ? { ...unit, owner: lead, home: place }
      : unit,
  );
}

function isInMember({ jurisdictions }: ScenarioModel, place: number): boolean {
  for (let at = place; at >= 0; at = jurisdictions[at].parent) {
    if (jurisdictions[at].member) return true;
  }
  return false;
}
