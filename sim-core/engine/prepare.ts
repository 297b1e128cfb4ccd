import type { ScenarioModel } from '../model/scenario.ts';
import { linkScenario } from './hazards.ts';
import { createNetwork } from './network.ts';
import type { Prepared } from './sim.ts';

/** Works out once what every run of a scenario shares. */
export function prepare(scenario: ScenarioModel): Prepared {
  const width = scenario.capabilities.length;
  const capacity = new Float64Array(scenario.jurisdictions.length * width);
  const stock = new Float64Array(width);
  const unitsOf = scenario.jurisdictions.map((): number[] => []);
  scenario.units.forEach((unit, u) => {
    const { jurisdiction } = scenario.departments[unit.owner];
    unitsOf[jurisdiction].push(u);
    scenario.kinds[unit.kind].capabilities.forEach((amount, capability) => {
      capacity[jurisdiction * width + capability] += amount;
      stock[capability] += amount;
    });
  });
  const protectionsOf = scenario.departments.map((): number[] => []);
  scenario.protections.forEach(({ owner }, protection) => protectionsOf[owner].push(protection));
  return {
    scenario,
    linked: linkScenario(scenario),
    network: createNetwork(scenario),
    capacity,
    official: scenario.units.length,
    unitsOf,
    protectionsOf,
    stock,
  };
}
