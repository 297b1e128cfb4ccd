import { createRun } from '../../sim-core/index.ts';
import type { RunRecord, RunRequest } from '../../sim-core/index.ts';

/** The program of a worker thread that is given what decides a run and answers with its record. */
export default function runElsewhere(request: RunRequest): RunRecord {
  return createRun(request).finish();
}
