import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BURST, SHORT, UNIT } from './hold.ts';
import { HEIGHT, INSIDE, TAIL, WIDTH } from './ziggurat.ts';

/** What the C reference shares with the TypeScript one, as a header. */
export function header(): string {
  return [
    ...Object.entries({ TAIL, UNIT, BURST, SHORT }).map(([name, is]) => `#define ${name} ${is}`),
    `static const int32_t INSIDE[] = {${INSIDE.join()}};`,
    `static const double WIDTH[] = {${WIDTH.join()}};`,
    `static const double HEIGHT[] = {${HEIGHT.join()}};`,
    '',
  ].join('\n');
}

/**
 * Compiles test/bench/reference/hold.c into a folder.
 * @returns the program, or null when there is no C compiler called `cc`
 * @throws {Error} when the compiler refuses the source
 */
export function compileHold(root: string, folder: string): string | null {
  if (spawnSync('cc', ['--version']).status !== 0) return null;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'ziggurat.h'), header());
  const program = join(folder, 'hold');
  const source = join(root, 'test', 'bench', 'reference', 'hold.c');
  const options = ['-O3', '-march=native', '-std=c11', '-I', folder, '-o', program];
  const compiled = spawnSync('cc', [...options, source, '-lm'], { encoding: 'utf8' });
  if (compiled.status !== 0) throw new Error(`hold.c does not compile:\n${compiled.stderr}`);
  return program;
}

/** @returns an interpreter that can import SimPy, or null */
export function pythonWithSimpy(): string | null {
  const candidates = ['python3', '/usr/bin/python3', 'python'];
  return (
    candidates.find((python) => spawnSync(python, ['-c', 'import simpy']).status === 0) ?? null
  );
}
