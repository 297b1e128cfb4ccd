/** Aim: a campaign runs from a file, tells people and programs the same, and a faulty one is refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { documentOf, isChinese, liandong } from './call.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'liandong-campaign-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

function campaignFile(name: string, lines: readonly string[] = []): string {
  const path = join(FOLDER, `${name}.yaml`);
  const text = [
    'kind: campaign',
    `id: ${name}`,
    'title: { zh: 两次泄漏, en: Two spills }',
    'summary: { zh: 两次, en: Two }',
    'sources: { mine: { zh: 假设, en: assumption } }',
    'quality: assumed',
    'source: mine',
    ...(lines.length > 0 ? lines : ['scenarios: [taipu-river]', 'events: 2']),
    'interval: 0.5 yr',
    'forgetting: 0.05',
    'trust: { served: 0.02, refused: 0.1, fading: 0.1 }',
    '',
  ].join('\n');
  writeFileSync(path, text);
  return path;
}

interface Study {
  readonly campaign: string;
  readonly runs: number;
  readonly rows: readonly {
    readonly mechanism: string;
    readonly by_event: readonly number[];
    readonly early: number;
    readonly late: number;
    readonly change: number;
    readonly change_low: number | null;
  }[];
}

describe('campaign', () => {
  const path = campaignFile('two-spills');
  const call = ['campaign', path, '--mechanisms', 'territorial', '--seeds', '1'];

  test('--json is one document with the mean of each event', async () => {
    const answer = await liandong([...call, '--json']);
    expect([answer.code, answer.err]).toEqual([0, '']);
    const { campaign, runs, rows } = documentOf<Study>(answer);
    expect([campaign, runs]).toEqual(['two-spills', 2]);
    const [row] = rows;
    expect(row.by_event).toHaveLength(2);
    expect(row.change).toBeCloseTo(row.by_event[1] - row.by_event[0], 9);
    expect(row.change_low).toBeNull();
  });

  test('says it in Chinese', async () => {
    const answer = await liandong([...call, '--lang', 'zh']);
    expect(answer.code).toBe(0);
    expect(isChinese(answer.out)).toBe(true);
    expect(answer.out).toContain('两次泄漏');
  });

  test('refuses an unknown scenario and an unknown campaign with the nearest name', async () => {
    const wrong = campaignFile('wrong', ['scenarios: [taipu-rivr]', 'events: 2']);
    const refused = await liandong(['campaign', wrong]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('taipu-river');
    const unknown = await liandong(['campaign', 'spills-over-the-yers']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('spills-over-the-years');
  });

  test('the shipped one is valid', async () => {
    const file = 'scenarios/experiments/spills-over-the-years.yaml';
    expect((await liandong(['validate', file])).code).toBe(0);
  });
});
