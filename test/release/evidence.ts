import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One finished piece of a release check; no date, so that equal work gives an equal line. */
export interface Evidence {
  /** The last commit that touched the sources of the check. */
  readonly commit: string;
  readonly check: string;
  readonly range: string;
  /** `incomplete`: nothing failed, but something the check asks for was not on the machine. */
  readonly result: 'pass' | 'fail' | 'incomplete';
  readonly detail: Readonly<Record<string, unknown>>;
  readonly machine: string;
}

export type Piece = Pick<Evidence, 'commit' | 'check' | 'range'>;

const FILE = fileURLToPath(new URL('../../docs/evidence/release.jsonl', import.meta.url));

/** All lines so far. @throws {SyntaxError} for a line that is not JSON. */
export function readEvidence(file = FILE): readonly Evidence[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Evidence);
}

export function append(evidence: Evidence, file = FILE): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(evidence)}\n`);
}

/** Whether the piece has passed; what failed or was incomplete is done again. */
export function isRecorded(lines: readonly Evidence[], piece: Piece): boolean {
  return lines.some(
    ({ commit, check, range, result }) =>
      commit === piece.commit &&
      check === piece.check &&
      range === piece.range &&
      result === 'pass',
  );
}

/** The kind of machine, without its name. */
export function machine(): string {
  return `${platform()} ${arch()}, ${cpus().length} cores, Node ${process.versions.node}`;
}
