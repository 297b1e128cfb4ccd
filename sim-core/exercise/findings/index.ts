import type { CasePath } from '../../model/record.ts';
import type { Game } from '../game.ts';
import { caseDelays } from './case-delay.ts';
import { darkTimes } from './dark-time.ts';
import type { Finding } from './finding.ts';
import { lateReports } from './late-report.ts';
import { orderedMeasures } from './measure.ts';
import { missedActions } from './missed-action.ts';
import { offRecord } from './off-record.ts';
import { outsideActs } from './outside.ts';
import { unansweredDecisions } from './unanswered.ts';

export { EVIDENCE_KINDS, FINDING_KINDS } from './finding.ts';
export type { Evidence, Finding } from './finding.ts';

/**
 * All findings of a group so far, the largest first within a kind.
 * @param paths critical paths of the run, where they are at hand
 */
export function findingsOf(game: Game, paths?: readonly CasePath[]): readonly Finding[] {
  return [
    ...darkTimes(game),
    ...caseDelays(game, paths),
    ...lateReports(game),
    ...unansweredDecisions(game),
    ...missedActions(game),
    ...offRecord(game),
    ...outsideActs(game),
    ...orderedMeasures(game),
  ];
}
