import type { CaseEntry } from '../../../sim-core/exercise/entries.ts';

/** How far a request has come, as the one who asked can tell. */
export const CASE_STEPS = ['requested', 'deliberated', 'inquired', 'promised', 'arrived'] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

/** What the rules call a request that is under way. */
const STEP_OF: Readonly<Record<string, CaseStep>> = {
  submitted: 'requested',
  convening: 'deliberated',
  voting: 'deliberated',
  asking: 'inquired',
  waiting: 'inquired',
};

/** What has been promised and has arrived says more than where the papers are. */
export function stepOf({ status, promised, arrived }: CaseEntry): CaseStep {
  if (arrived > 0) return 'arrived';
  if (promised > 0) return 'promised';
  return STEP_OF[status] ?? 'requested';
}

/** A word about a request that is over or stuck; null while it moves. */
export function outcomeOf({ status }: CaseEntry): 'waiting' | 'closed' | 'withdrawn' | null {
  return status === 'waiting' || status === 'closed' || status === 'withdrawn' ? status : null;
}
