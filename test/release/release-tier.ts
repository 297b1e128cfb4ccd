import { CHECKS, type ReleaseCheck } from './checks.ts';
import { append, isRecorded, machine, readEvidence, type Evidence } from './evidence.ts';
import { standingOfSources } from './standing.ts';

export interface ReleaseRequest {
  /** Only the check of this name; null for all. */
  readonly check: string | null;
  /** Only the piece of this name; null for all. */
  readonly range: string | null;
  /** No piece is begun after this time. */
  readonly minutes: number;
  /** Where several processes share the pieces: every `of`-th, from the `nth` (from 1). */
  readonly share: { readonly nth: number; readonly of: number };
}

/**
 * Runs the pieces that have no evidence yet, in order, and appends each as it ends.
 * @throws {Error} for an unknown check or piece, and where the sources of a check differ from their commit:
 *   evidence about files that nobody else has would prove nothing
 */
export async function releaseTier(request: ReleaseRequest): Promise<{ readonly failed: number }> {
  const chosen = CHECKS.filter(({ name }) => request.check === null || name === request.check);
  if (chosen.length === 0) {
    throw new Error(`unknown check; there are: ${CHECKS.map(({ name }) => name).join(', ')}`);
  }
  const startedMs = performance.now();
  const isLate = (): boolean => performance.now() - startedMs > request.minutes * 60_000;
  let failed = 0;
  let left = 0;
  for (const check of chosen) {
    const commit = commitOf(check);
    for (const range of rangesOf(check, request)) {
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

/** @throws {Error} for a piece that the check does not have */
export function rangesOf(
  { name, ranges }: Pick<ReleaseCheck, 'name' | 'ranges'>,
  { range, share }: Pick<ReleaseRequest, 'range' | 'share'>,
): readonly string[] {
  if (range !== null && !ranges.includes(range)) {
    throw new Error(`unknown piece of ${name}; there are: ${ranges.join(', ')}`);
  }
  const chosen = range === null ? ranges : [range];
  return chosen.filter((_, i) => i % share.of === share.nth - 1);
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
  const { commit, clean } = standingOfSources(check.sources());
  if (!clean) throw new Error(`${check.name}: commit the changes of what it runs first`);
  return commit;
}
