import type { Sim } from '../engine/sim.ts';

/** Indices by id; -1 for what there is not. */
export interface Names {
  readonly department: (id: string) => number;
  readonly jurisdiction: (id: string) => number;
  readonly incident: (id: string) => number;
  readonly capability: (id: string) => number;
  readonly place: (id: string) => number;
  readonly protection: (id: string) => number;
  readonly unit: (id: string) => number;
  readonly departmentId: (index: number) => string;
}

export function namesOf(sim: Sim): Names {
  const { scenario, departments } = sim;
  const ids = departments.map(({ id }) => id);
  return {
    department: indexer(ids),
    jurisdiction: indexer(scenario.jurisdictions.map(({ id }) => id)),
    incident: indexer(scenario.incidents.map(({ id }) => id)),
    capability: indexer(scenario.capabilities),
    place: indexer(scenario.places.map(({ id }) => id)),
    protection: indexer(scenario.protections.map(({ id }) => id)),
    unit: indexer(scenario.units.map(({ id }) => id)),
    departmentId: (index) => ids[index] ?? '',
  };
}

function indexer(ids: readonly string[]): (id: string) => number {
  const known = new Map(ids.map((id, index) => [id, index]));
  return (id) => known.get(id) ?? -1;
}
