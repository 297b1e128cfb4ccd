import type { HazardState } from '../model/hazard-state.ts';
import type { LinkedScenario } from './linked.ts';

/**
 * The benchmark that nobody can beat: before each step of the hazards, help stands wherever truth
 * needs it, at once. Of each capability an incident has what it needs, or its share by need of the
 * region's whole stock when that is too small. A protection is in force from its threshold of true
 * severity of any incident that prompts it, and lifted when all of those are below the other.
 * @param stock amount of each capability in the whole region, aligned with the capabilities
 */
export function omniscientStep(
  linked: LinkedScenario,
  state: HazardState,
  stock: Float64Array | readonly number[],
): void {
  const { capabilities, incidents, protections } = linked.scenario;
  for (let capability = 0; capability < capabilities.length; capability++) {
    let total = 0;
    for (let i = 0; i < incidents.length; i++) {
      total += state.need[i * capabilities.length + capability];
    }
    const share = total > stock[capability] ? stock[capability] / total : 1;
    for (let i = 0; i < incidents.length; i++) {
      const at = i * capabilities.length + capability;
      state.working[at] = state.need[at] * share;
    }
  }
  protections.forEach(({ promptedBy, fromSeverity, liftBelow }, protection) => {
    let severity = 0;
    for (const incident of promptedBy) severity = Math.max(severity, state.severity[incident]);
    if (severity >= fromSeverity) state.protections[protection] = 1;
    else if (severity < liftBelow) state.protections[protection] = 0;
  });
}
