/** Shared by coordinate: what is on its way to one's own place. */
import type { Belief } from '../../model/belief.ts';
import type { Desk } from '../../model/doctrine.ts';

/** Share of what is needed upstream that a place gets ready for before it arrives; an assumption. */
const CARRIED = 0.5;

export interface Expectation {
  /** Belief about the incident elsewhere that it rests on. */
  readonly belief: Readonly<Belief>;
  /** Amount per entry of the hazard's needs. */
  readonly need: readonly number[];
}

/**
 * What a lead expects at an incident of its own place from the same hazard elsewhere that threatens it
 * (the reach above it on a river): the largest by severity of what it believes; null when nothing comes.
 */
export function expectationOf(desk: Desk, incident: number): Expectation | null {
  const { incidents } = desk.world.scenario;
  const { hazard, jurisdiction } = incidents[incident];
  let worst: Readonly<Belief> | null = null;
  for (const other of desk.believed()) {
    if (other === incident || incidents[other].hazard !== hazard) continue;
    if (incidents[other].jurisdiction === jurisdiction) continue;
    if (!incidents[other].threatens.includes(incident)) continue;
    const belief = desk.belief(other);
    if (belief !== null && belief.severity >= 1 && belief.severity > (worst?.severity ?? 0)) {
      worst = belief;
    }
  }
  if (worst === null) return null;
  return { belief: worst, need: worst.need.map((amount) => amount * CARRIED) };
}
