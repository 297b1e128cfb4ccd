/** Aim: an errand that cannot begin fails by itself, and says why; the next one is done. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const STAGE = fileURLToPath(new URL('errands-stage.ts', import.meta.url));

it('goes on after a moment in which the system lets no process begin', () => {
  const command = `ulimit -n 80; exec "${process.execPath}" --import tsx "${STAGE}"`;
  const said = execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8' });
  const [before, without, after] = JSON.parse(said) as readonly unknown[];
  expect(before).toEqual({ n: 1 });
  expect(without).toMatch(/EMFILE/);
  expect(after).toEqual({ n: 3 });
});
