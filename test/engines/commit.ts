import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Standing {
  /** The last commit that touched the sources; later ones left them as they are. */
  readonly commit: string;
  /** Whether the files on disk are those of the commit. */
  readonly clean: boolean;
}

/** @param sources paths below the root @throws {Error} outside a clone with its history */
export function standingOf(sources: readonly string[]): Standing {
  const commit = git('log', '-1', '--format=%H', '--', ...sources);
  if (commit === '') throw new Error('commit: the history of this clone does not reach far enough');
  return { commit, clean: git('status', '--porcelain', '--', ...sources) === '' };
}

function git(...parameters: readonly string[]): string {
  return execFileSync('git', parameters, { cwd: ROOT, encoding: 'utf8' }).trim();
}
