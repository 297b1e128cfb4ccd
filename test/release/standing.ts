import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { standingOf, type Standing } from '../engines/commit.ts';
import { installedFor, type Lock } from './lock.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOCK = 'package-lock.json';
const PACKAGE = 'npm:';

/**
 * The last commit that touched the sources of a check, and whether they are as it left them.
 * @param sources paths below the root, and `npm:<name>` for a package with all that it needs
 * @throws {Error} outside a clone with its history
 */
export function standingOfSources(sources: readonly string[]): Standing {
  const files = standingOf(sources.filter((source) => !source.startsWith(PACKAGE)));
  const names = sources.flatMap((one) =>
    one.startsWith(PACKAGE) ? one.slice(PACKAGE.length) : [],
  );
  if (names.length === 0) return files;
  const packages = standingOfPackages(names);
  return {
    commit: isAncestor(files.commit, packages.commit) ? packages.commit : files.commit,
    clean: files.clean && packages.clean,
  };
}

function standingOfPackages(names: readonly string[]): Standing {
  const needed = (text: string): string =>
    JSON.stringify(installedFor(JSON.parse(text) as Lock, names));
  const [last, ...earlier] = git('log', '--format=%H', '--', LOCK).split('\n');
  const now = needed(git('show', `${last}:${LOCK}`));
  let commit = last;
  for (const one of earlier) {
    if (needed(git('show', `${one}:${LOCK}`)) !== now) break;
    commit = one;
  }
  return { commit, clean: needed(readFileSync(join(ROOT, LOCK), 'utf8')) === now };
}

function isAncestor(commit: string, of: string): boolean {
  try {
    git('merge-base', '--is-ancestor', commit, of);
    return true;
  } catch {
    return false;
  }
}

function git(...parameters: readonly string[]): string {
  // A lock file is longer than the buffer that is usual.
  const maxBuffer = 64 * 1024 * 1024;
  return execFileSync('git', parameters, { cwd: ROOT, encoding: 'utf8', maxBuffer }).trim();
}
