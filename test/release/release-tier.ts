import { build } from '../../exercise-server/cli/build.mjs';
import { standingOf } from '../engines/commit.ts';
import { CHECKS, type ReleaseCheck } from './checks.ts';
import { append, isRecorded, machine, readEvidence, type Evidence } from './evidence.ts';

export interface ReleaseRequest {
  /** Only the check of this name; null for all. */
  readonly check: string | null;
  /** No piece is begun after this time. */
  readonly minutes: number;
}

/**
 * Runs the pieces that have no evidence yet, in order, and appends each as it ends.
 * @throws {Error} for an unknown check, and where the sources of a check differ from their commit:
 *   evidence about files that nobody else has would prove nothing
 */
export async function releaseTier(request: ReleaseRequest): Promise<{ readonly failed: number }> {
  const chosen = CHECKS.filter(({ name }) => request.check === null || name === request.check);
  if (chosen.length === 0) {
    throw new Error(`unknown check; there are: ${CHECKS.map(({ name }) => name).join(', ')}`);
  }
  await build();
  const startedMs = performance.now();
  const isLate = (): boolean => performance.now() - startedMs > request.minutes * 60_000;
  let failed = 0;
  let left = 0;
  for (const check of chosen) {
    const commit = commitOf(check);
    for (const range of check.ranges) {
      const piece = { commit, check: check.name, range };
      if (isRecorded(readEvidence(), piece)) continue;
      if (isLate()) {
        left += 1;
        continue;
      }
      console.log(`--- ${check.name} ${range}`);
      const evidence: Evidence = {
        ...piece,
        ...(await outcomeOf(check, range)),
        machine: machine(),
      };
      if (commitOf(check) !== commit)
        throw new Error(`${check.name}: the sources changed meanwhile`);
      append(evidence);
      if (evidence.result === 'fail') failed += 1;
      console.log(`--- ${check.name} ${range}: ${evidence.result}`);
    }
  }
  console.log(`${failed} failed, ${left} left for another time`);
  return { failed };
}

async function outcomeOf(
  check: ReleaseCheck,
  range: string,
): Promise<Pick<Evidence, 'result' | 'detail'>> {
  try {
    return await check.run(range);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { result: 'fail', detail: { why: why.slice(0, 500) } };
  }
}

function commitOf(check: ReleaseCheck): string {
  const sources = check.sources();
  const { commit, clean } = standingOf(sources);
  if (!clean) throw new Error(`${check.name}: commit the changes of what it runs first`);
  return commit;
}
