/** Aim: a run that fails ends with code 1, and says which run it was and which formula broke it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isChinese, liandong, ROOT } from './call.ts';

/** The shipped drill with a division by zero in it, which no check before the run can see. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liandong-'));
  const shipped = readFileSync(join(ROOT, 'scenarios/drills/taipu-river/scenario.yaml'), 'utf8');
  const broken = shipped
    .replace(/^id: taipu-river$/m, 'id: broken-river')
    .replace(
      "'driver(discharge)'",
      "'driver(discharge) / (driver(wind) - driver(wind)) * driver(wind)'",
    );
  writeFileSync(join(folder, 'broken.yaml'), broken);
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
