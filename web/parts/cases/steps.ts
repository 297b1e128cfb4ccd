import { PHASES, type Phase } from '../../../sim-core/text/index.ts';

/** Phases that one who asked can follow, from the asking on. */
export const CASE_STEPS = [
  'requested',
  'deliberated',
  'authorised',
  'committed',
  'mobilised',
  'arrived',
  'released',
] as const satisfies readonly Phase[];

/** Where a case stands on its bar; -1 for a status that is no phase, such as an end without help. */
export function stepOf(status: string): number {
  const phase = PHASES.find((one) => one === status);
  if (phase === undefined) return -1;
  const reached = PHASES.indexOf(phase);
  return CASE_STEPS.findLastIndex((step) => PHASES.indexOf(step) <= reached);
}
