/** Shared by declare and coordinate: the fear of a false alarm. */
import type { Belief } from '../../model/belief.ts';
import type { Desk } from '../../model/doctrine.ts';

/** Reports after which a belief counts as confirmed: nobody fears a false alarm any more. */
const CONFIRMED_REPORTS = 3;
/** Per hour of the penalty, how much higher a threshold stands on an unconfirmed belief; an assumption. */
const RISE_PER_HOUR = 0.05;

/**
 * Factor (1 or more) on the threshold of a decision that may turn out to be a false alarm. Where two
 * neighbours settle by what crosses their border, the fear counts for less on whatever threatens the other.
 */
export function hesitation(desk: Desk, belief: Readonly<Belief>, incident: number): number {
  const { falseAlarmPenalty, supervision } = desk.hooks().evaluation;
  const { index } = desk.hooks().finance;
  const stake = index !== null && threatensOthers(desk, incident) ? index.stake : 0;
  const unconfirmed = Math.max(0, 1 - (belief.reports - 1) / (CONFIRMED_REPORTS - 1));
  return 1 + falseAlarmPenalty * supervision * RISE_PER_HOUR * unconfirmed * (1 - stake);
}

function threatensOthers(desk: Desk, incident: number): boolean {
  const { incidents } = desk.world.scenario;
  const { jurisdiction, threatens } = incidents[incident];
  return threatens.some((other) => incidents[other].jurisdiction !== jurisdiction);
}
