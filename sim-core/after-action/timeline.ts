import { actMoments } from './timeline-acts.ts';
import { doctrineMoments } from './timeline-doctrine.ts';
import { knownMoments } from './timeline-knowledge.ts';
import { stepMoments } from './timeline-steps.ts';
import { worldMoments } from './timeline-world.ts';
import type { Placed, Told } from './moment.ts';
import type { Knowledge, Moment } from './report.ts';

/**
 * Everything of note, by story time and, at one instant, as one thing brought about another. What decides
 * nothing is left out: reading, receipts, drafts, notes, the going of the clock and its speed.
 */
export function timelineOf(told: Told, knowledge: readonly Knowledge[]): readonly Moment[] {
  // An act stands before what the trace says from its row on.
  const placed: readonly Placed[] = [
    ...stepMoments(told),
    ...actMoments(told),
    ...worldMoments(told),
    ...knownMoments(told, knowledge),
    ...doctrineMoments(told),
  ];
  return [...placed]
    .sort((a, b) => a.when.atMs - b.when.atMs || a.when.row - b.when.row)
    .map(({ moment }) => moment);
}
