/** What a measurement was made of, and on what. */
import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** The commit measured, and whether the files are those of the commit. */
export function commit(root: string): string {
  const git = (...args: string[]): string =>
    spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.trim();
  const head = git('rev-parse', '--verify', '--quiet', 'HEAD');
  if (head === '') return 'none yet';
  const changed = git('status', '--porcelain')
    .split('\n')
    .filter((line) => line !== '' && !line.includes('docs/performance'));
  return changed.length === 0 ? head : `${head} with ${changed.length} changed files`;
}

export function machine(): string {
  const processors = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${processors.length} cores, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}
