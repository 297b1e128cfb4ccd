/**
 * Aim: `replay --method behavioural` takes an exported exercise from file to table and document: the claim
 * that it makes, what each habit rests on, paired differences, and what it will not do.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { writeArchive, type Archive } from '../../exercise-server/archive/archive.ts';
import { chain, headOf } from '../../exercise-server/room/chain.ts';
import { writeEntry } from '../../exercise-server/room/entry.ts';
import { HOUR } from '../../sim-core/base/time.ts';
import { DOCTRINAL, HABITUAL_INPUT, playedBy } from '../kit/habitual.ts';
import { documentOf, isChinese, liandong } from './call.ts';

const folder = mkdtempSync(join(tmpdir(), 'liandong-'));
const GROUP = 'group-a';

/** An exercise as `export` writes it. @param engine that its group is pinned to; null = run from source */
function archiveOf(engine: string | null): Archive {
  const log = playedBy(DOCTRINAL, { untilMs: 14 * HOUR });
  const input = serialize(HABITUAL_INPUT);
  const bodies = log.map(({ wallMs, attempt }) =>
    writeEntry({ at: wallMs, phaseMs: 0, attempt }, 'salt'),
  );
  const digest = createHash('sha256').update(input).digest('hex');
  return {
    kind: 'liandong-exercise',
    version: 1,
    mark: '演练 EXERCISE',
    exercise: { id: 'small', groups: [GROUP] },
    engines: {},
    map: null,
    groups: [
      {
        document: { id: GROUP, input: digest, engine },
        input: input.toString('base64'),
        records: [...chain(headOf(GROUP), 1, bodies)],
        damage: null,
      },
    ],
    left: [],
  };
}

writeFileSync(join(folder, 'small.json'), writeArchive(archiveOf(null)));
const replay = (...words: readonly string[]) =>
  liandong(['replay', 'small.json', '--method', 'behavioural', ...words], { folder });

interface Document {
  readonly method: string;
  readonly seeds: readonly string[];
  readonly groups: readonly {
    readonly same_disaster: boolean;
    readonly diverged_ms: number | null;
    readonly habits: readonly Record<string, unknown>[];
    readonly metrics: readonly {
      readonly metric: string;
      readonly difference: number;
      readonly difference_low: number | null;
      readonly difference_high: number | null;
      readonly bounds: readonly { readonly incentives: number }[];
    }[];
  }[];
}

describe('replay --method behavioural', () => {
  it('gives one document: habits with what they rest on, and paired differences', async () => {
    const answer = await replay('--mechanism', 'body', '--seeds', '3', '--bounds', '--json');
    expect(answer).toMatchObject({ code: 0, err: '' });
    const { groups, ...rest } = documentOf<Document>(answer);
    expect(rest).toEqual({ exercise: 'small', method: 'behavioural', seeds: ['1', '2', '3'] });
    const [group] = groups;
    expect(group).toMatchObject({
      group: GROUP,
      end_ms: 14 * HOUR,
      same_disaster: true,
      diverged_ms: expect.any(Number),
      mechanisms: { played: 'meeting', replayed: 'body' },
      rulings: { made: 0, played: 0, replayed: 0 },
    });
    expect(group.habits).toMatchObject([
      { habit: 'handling', function: 'emergency-management', doctrine: 1, left_out: 0 },
      { habit: 'willingness', function: 'emergency-management' },
    ]);
    for (const { n, prior_share: share, low, estimate, high } of group.habits) {
      expect(n).toBeGreaterThan(0);
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
      expect(low).toBeLessThan(estimate as number);
      expect(estimate).toBeLessThan(high as number);
    }
    const harm = group.metrics.find(({ metric }) => metric === 'harm-people');
    expect(harm?.difference_low).toBeLessThan(harm?.difference ?? -Infinity);
    expect(harm?.difference).toBeLessThan(harm?.difference_high ?? -Infinity);
    expect(harm?.bounds.map(({ incentives }) => incentives)).toEqual([0.5, 2]);
    expect(await replay('--mechanism', 'body', '--seeds', '3', '--bounds', '--json')).toEqual(
      answer,
    );
  });

  it('says what it takes for granted, in both languages', async () => {
    const en = await replay('--mechanism', 'body', '--seeds', '2');
    expect(en).toMatchObject({ code: 0, err: '' });
    expect(en.out).toContain('if these people kept the habits they showed');
    expect(en.out).toContain('incentives act as assumed');
    expect(en.out).toMatch(/nothing is different up to \d+:/);
    expect(en.out).toContain('emergency management');
    const zh = await replay('--mechanism', 'body', '--seeds', '2', '--lang', 'zh');
    expect(zh.out).toContain('如果这些人保持所显示的习惯');
    for (const line of zh.out.split('\n')) {
      if (/[a-z]{4} [a-z]{4}/.test(line)) expect(isChinese(line)).toBe(true);
    }
  });

  it('finds no difference under the mechanism that was played', async () => {
    const { groups } = documentOf<Document>(await replay('--seeds', '2', '--json'));
    for (const one of groups[0].metrics) {
      expect([one.difference, one.difference_low, one.difference_high]).toEqual([0, 0, 0]);
    }
  });

  it('refuses what it cannot do, and says so', async () => {
    writeFileSync(join(folder, 'old.json'), writeArchive(archiveOf('ab'.repeat(32))));
    const old = ['replay', 'old.json', '--method', 'behavioural'];
    expect(await liandong(old, { folder })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('pinned to the engine abababababab'),
    });
    expect(await liandong([...old, '--lang', 'zh'], { folder })).toMatchObject({
      code: 2,
      err: expect.stringContaining('固定在引擎 abababababab'),
    });
    expect(await replay('--mechanism', 'no-such')).toMatchObject({
      code: 2,
      err: expect.stringContaining('meeting, body, territorial'),
    });
    expect(await replay('--acts')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--acts goes with --method literal alone'),
    });
    const literal = await liandong(['replay', 'small.json', '--seeds', '3'], { folder });
    expect(literal).toMatchObject({ code: 2, err: expect.stringContaining('behavioural') });
    expect(await replay('--seeds', 'many')).toMatchObject({ code: 2, out: '' });
  });
});
