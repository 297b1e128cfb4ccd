/** Aim: a run that fails ends with code 1, and says which run it was and which formula broke it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { brokenRiver } from './broken-river.ts';
import { isChinese, liandong } from './call.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liandong-'));
  brokenRiver(folder);
});

describe('a failed run', () => {
  test('prints nothing but what failed: scenario, mechanism, seed, file, line and values', async () => {
    const call = ['run', 'broken.yaml', '--mechanism', 'territorial', '--seed', '7', '--json'];
    const { code, out, err } = await liandong(call, { folder });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/scenario broken-river, mechanism territorial, seed 7/);
    expect(err).toMatch(/broken\.yaml:\d+:\d+/);
    expect(err).toMatch(/wind = \d/);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test.each(['1', '2'])('stops a comparison with %s workers, naming its first', async (workers) => {
    const call = ['compare', 'broken.yaml', '--mechanisms', 'territorial,zone-as-is'];
    const options = ['--seeds', '5-9', '--workers', workers];
    const { code, out, err } = await liandong([...call, ...options], { folder });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/scenario broken-river, mechanism territorial, seed 5/);
  });

  test('says so in Chinese', async () => {
    const call = ['run', 'broken.yaml', '--mechanism', 'territorial', '--lang', 'zh'];
    const { err } = await liandong(call, { folder });
    expect(err).toMatch(/^推演失败：情景 broken-river，机制 territorial，种子 1。/);
    expect(isChinese(err)).toBe(true);
  });
});
