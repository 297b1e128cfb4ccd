import type { Belief } from '../model/belief.ts';
import type { Fact } from '../model/message.ts';
import type { Sim } from './sim.ts';

/** Grade band of a severity: 0 below the alarm, 1 to 4 for grades IV to I. */
export function bandOf(severity: number): number {
  if (severity < 1) return 0;
  if (severity < 2) return 1;
  if (severity < 4) return 2;
  return severity < 8 ? 3 : 4;
}

/** What a department that holds this belief would tell now. */
export function factOf(belief: Belief, incident: number): Fact {
  return {
    incident,
    generation: belief.generation,
    severity: belief.severity,
    need: belief.need,
    asOfMs: belief.asOfMs,
    origin: belief.origin,
    detail: belief.detail,
  };
}

/** Outbreak of an incident that is going on, or was the last; what is said before any is of the first. */
export function generationOf({ state }: Sim, incident: number): number {
  return Math.max(1, state.hazards.generation[incident]);
}

/** What a department holds of the present outbreak; null when it holds nothing, or of an earlier one. */
export function presentBelief(sim: Sim, department: number, incident: number): Belief | null {
  const belief = sim.state.beliefs[department][incident];
  return belief !== null && belief.generation === generationOf(sim, incident) ? belief : null;
}

/** What somebody who stands there sees now, with a factor for the error of the eye. */
export function sight(sim: Sim, department: number, incident: number, factor: number): Fact {
  const { hazards, now } = sim.state;
  const definition = sim.scenario.hazards[sim.scenario.incidents[incident].hazard];
  const width = sim.scenario.capabilities.length;
  return {
    incident,
    generation: generationOf(sim, incident),
    severity: hazards.severity[incident] * factor,
    need: definition.need.map(
      ({ capability }) => hazards.need[incident * width + capability] * factor,
    ),
    asOfMs: now,
    origin: department,
    detail: presentBelief(sim, department, incident)?.detail ?? false,
  };
}
