/** Aim: a writer of files learns what is wrong, where, and what was expected. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentOf, isChinese, liandong, mechanismFile } from './call.ts';

const BAD = mechanismFile('mine', 'joint-meeting', ['information: { option: hubb }']);
/** Where the misspelt word stands. */
const PLACE = /mine\.yaml:11:24/;

function folderWith(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'liandong-'));
  writeFileSync(join(folder, name), text);
  return folder;
}

describe('validate', () => {
  test('passes a shipped file', async () => {
    const call = ['validate', 'scenarios/drills/taipu-river/scenario.yaml'];
    const { code, out } = await liandong(call);
    expect(out).toContain('no faults');
    expect(code).toBe(0);
  });

  test('names file, line, column, token and the nearest name, with code 2', async () => {
    const folder = folderWith('mine.yaml', BAD);
    const en = await liandong(['validate', 'mine.yaml'], { folder });
    expect(en.code).toBe(2);
    expect(en.out).toMatch(PLACE);
    expect(en.out).toContain('hubb');
    expect(en.out).toContain('hub');
    const zh = await liandong(['validate', 'mine.yaml', '--lang', 'zh'], { folder });
    expect(isChinese(zh.out)).toBe(true);
  });

  test('with --json lists the problems of each file', async () => {
    const folder = folderWith('mine.yaml', BAD);
    const answer = await liandong(['validate', 'mine.yaml', '--json'], { folder });
    expect(answer.code).toBe(2);
    const [found] =
      documentOf<{ file: string; valid: boolean; problems: { line: number }[] }[]>(answer);
    expect(found).toMatchObject({ file: 'mine.yaml', valid: false });
    expect(found.problems[0].line).toBe(11);
  });

  test('of a file that a run needs stops the run with the same words and code 2', async () => {
    const folder = folderWith('mine.yaml', BAD);
    const call = ['run', 'taipu-river', '--mechanism', 'mine.yaml'];
    const { code, out, err } = await liandong(call, { folder });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(PLACE);
  });
});
