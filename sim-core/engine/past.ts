import type { Belief } from '../model/belief.ts';
import type { PastGeneration } from '../model/past.ts';
import type { Sim } from './sim.ts';

/**
 * Before an incident breaks out again, what was known of its last outbreak is put away for the metrics:
 * beliefs and ownership go on to the next one. Nothing happens when it runs, or has never run.
 */
export function keepPast(sim: Sim, incident: number): void {
  const { groups, incidents } = sim.prepared.linked;
  const { hazards, past } = sim.state;
  if (hazards.active[incident] === 1 || hazards.generation[incident] === 0) return;
  for (const member of groups[incidents[incident].group]) past.push(pastOf(sim, member));
}

function pastOf({ state }: Sim, incident: number): PastGeneration {
  const { hazards, beliefs, ownership } = state;
  const generation = hazards.generation[incident];
  const each = (of: (belief: Belief) => number): Float64Array =>
    Float64Array.from(beliefs, ({ [incident]: belief }) =>
      belief?.generation === generation ? of(belief) : -1,
    );
  return {
    incident,
    startedMs: hazards.startedAt[incident],
    untilMs: state.now,
    firstMs: each(({ firstMs }) => firstMs),
    detailMs: each(({ detailMs }) => detailMs),
    takenMs: ownership?.generation[incident] === generation ? ownership.takenMs[incident] : -1,
  };
}
