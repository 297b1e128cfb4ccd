import { HOUR } from '../base/time.ts';
import type { HazardState } from '../model/hazard-state.ts';
import { evaluate } from './evaluate.ts';
import type { LinkedScenario, LinkedTrigger } from './linked.ts';
import { delayOf, potentialOf } from './tape.ts';
import type { Tape } from './tape.ts';

/** A cascade edge that has fired: its target starts at `atMs` unless it is running by then. */
export interface Fire {
  readonly edge: number;
  /** Integer, ms since the start; never before the step in which it fired. */
  readonly atMs: number;
  /** Root incident of the source, which the target inherits. */
  readonly root: number;
}

/**
 * Carries the potential events of one running incident over [now, now + step) and appends those that
 * fire. The condition holds for an incident when it holds in one of its cells; the intensity is the
 * greatest among those cells, so it does not depend on how finely a river is cut. Both are taken as
 * they are at `now`. An edge fires once per generation of its source.
 */
export function integrateTriggers(
  linked: LinkedScenario,
  tape: Tape,
  state: HazardState,
  incident: number,
  now: number,
  fires: Fire[],
): void {
  const { stepMs, cascade } = linked.scenario;
  const { hazard, edges } = linked.incidents[incident];
  const generation = state.generation[incident];
  for (const edge of edges) {
    if (state.fired[edge] === generation) continue;
    const trigger = hazard.triggers[cascade[edge].trigger];
    if (!holds(linked, state, incident, trigger, now)) {
      state.heldMs[edge] = 0;
      continue;
    }
    const heldMs = state.heldMs[edge];
    state.heldMs[edge] = heldMs + stepMs;
    const waitMs = Math.max(0, trigger.heldMs - heldMs);
    if (waitMs >= stepMs) continue;

    let firedMs = now + waitMs;
    if (trigger.ratePerHour !== null) {
      const rate = intensity(linked, state, incident, trigger, now);
      const before = state.accumulated[edge];
      const after = before + (rate * (stepMs - waitMs)) / HOUR;
      state.accumulated[edge] = after;
      const potential = potentialOf(tape, edge, generation);
      if (after < potential) continue;
      firedMs += Math.round(((potential - before) / rate) * HOUR);
    }
    state.fired[edge] = generation;
    const atMs = firedMs + delayOf(tape, edge, generation);
    fires.push({ edge, atMs, root: state.root[incident] });
  }
}

function holds(
  linked: LinkedScenario,
  { env }: HazardState,
  incident: number,
  { when }: LinkedTrigger,
  now: number,
): boolean {
  for (const cell of linked.incidents[incident].cells) {
    if (evaluate(linked, env, cell, when, now) !== 0) return true;
  }
  return false;
}

/** Events per hour, never negative. */
function intensity(
  linked: LinkedScenario,
  { env }: HazardState,
  incident: number,
  { when, ratePerHour }: LinkedTrigger,
  now: number,
): number {
  let greatest = 0;
  if (ratePerHour === null) return greatest;
  for (const cell of linked.incidents[incident].cells) {
    if (evaluate(linked, env, cell, when, now) === 0) continue;
    greatest = Math.max(greatest, evaluate(linked, env, cell, ratePerHour, now));
  }
  return greatest;
}
