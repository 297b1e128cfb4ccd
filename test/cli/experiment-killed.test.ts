/** Aim: an experiment whose process is killed goes on to the same bytes, without doing a run again. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { liandong, ROOT } from './call.ts';
import { contentOf, smallExperiment } from './small-experiment.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'liandong-killed-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const SEEDS = 60;

function linesIn(folder: string): number {
  const file = join(FOLDER, folder, 'runs.jsonl');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0;
}

/** Starts the command as a process of its own and kills it, without warning, at this many lines. */
async function killedAt(lines: number, argv: readonly string[], folder: string): Promise<void> {
  const entry = join(ROOT, 'exercise-server', 'cli', 'entry.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...argv], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const ended = new Promise<string | null>((resolve) => {
    child.once('exit', (_, signal) => resolve(signal));
  });
  const watch = setInterval(() => {
    if (linesIn(folder) >= lines) child.kill('SIGKILL');
  }, 2);
  const signal = await ended;
  clearInterval(watch);
  expect(signal).toBe('SIGKILL');
}

test('killed twice, resumed to the same bytes', async () => {
  const names = smallExperiment(FOLDER, { seeds: String(SEEDS) });
  const out = ['--out', join(FOLDER, 'killed'), '--workers', '1'];
  const two = [...out.slice(0, 2), '--workers', '2'];
  await killedAt(5, ['experiment', ...names, ...out], 'killed');
  expect(existsSync(join(FOLDER, 'killed', 'manifest.json'))).toBe(false);
  const first = linesIn('killed');
  await killedAt(first + 5, ['experiment', ...names, ...two, '--resume'], 'killed');
  const done = linesIn('killed') - 1;
  expect(done).toBeGreaterThan(first);
  expect(done).toBeLessThan(SEEDS * 2);

  const resumed = await liandong(['experiment', ...names, ...out, '--resume']);
  expect(resumed.err).toContain(`${done} runs are there already`);
  await liandong(['experiment', ...names, '--out', join(FOLDER, 'whole'), '--workers', '1']);
  expect(contentOf(join(FOLDER, 'killed'))).toEqual(contentOf(join(FOLDER, 'whole')));
});
