/** Aim: one run is told in full, the same every time, and keeps its promises about its output. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { METRICS } from '../../sim-core/index.ts';
import { documentOf, isChinese, liandong } from './call.ts';

const CALL = ['run', 'taipu-river', '--mechanism', 'zone-as-is', '--seed', '3'];

interface RunDocument {
  readonly scenario: string;
  readonly mechanism: string;
  readonly seed: string;
  readonly version: string;
  readonly hash: Readonly<Record<'state' | 'trace' | 'exogenous' | 'unmitigated', string>>;
  readonly simulated_ms: number;
  readonly events: number;
  readonly metrics: Readonly<Record<string, number>>;
  readonly cases: readonly {
    readonly id: string;
    readonly phases: readonly {
      readonly phase: string;
      readonly from_ms: number;
      readonly to_ms: number;
      readonly holder: string | null;
    }[];
    readonly spans: readonly unknown[];
  }[];
}

describe('run --json', () => {
  test('prints one document with everything a program needs', async () => {
    const answer = await liandong([...CALL, '--json']);
    expect(answer.code).toBe(0);
    expect(answer.err).toBe('');
    const run = documentOf<RunDocument>(answer);
    expect(run).toMatchObject({
      scenario: 'taipu-river',
      mechanism: 'zone-as-is',
      seed: '3',
      version: '0.1.0',
      simulated_ms: 72 * 3_600_000,
    });
    for (const kind of ['state', 'trace', 'exogenous', 'unmitigated'] as const) {
      expect(run.hash[kind]).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(run.events).toBeGreaterThan(0);
    expect(Object.keys(run.metrics).sort()).toEqual(METRICS.map(({ id }) => id).sort());
    for (const value of Object.values(run.metrics)) expect(Number.isFinite(value)).toBe(true);
  });

  test('has cases whose phases follow each other without gap or overlap', async () => {
    const { cases } = documentOf<RunDocument>(await liandong([...CALL, '--json']));
    expect(cases.length).toBeGreaterThan(0);
    for (const { phases } of cases) {
      phases.forEach(({ from_ms, to_ms }, i) => {
        expect(to_ms).toBeGreaterThanOrEqual(from_ms);
        if (i > 0) expect(from_ms).toBe(phases[i - 1].to_ms);
      });
    }
  });

  test('is the same document when it is run again, and another for another seed', async () => {
    const first = await liandong([...CALL, '--json']);
    const again = await liandong([...CALL, '--json']);
    expect(again.out).toBe(first.out);
    const other = documentOf<RunDocument>(
      await liandong(['run', 'taipu-river', '--mechanism', 'zone-as-is', '--seed', '4', '--json']),
    );
    expect(other.hash.exogenous).not.toBe(documentOf<RunDocument>(first).hash.exogenous);
  });

  test('has the disaster of its world seed, whatever the seed of conduct', async () => {
    const split = [...CALL, '--conduct-seed', '99', '--json'];
    const mine = documentOf<RunDocument>(await liandong([...CALL, '--json']));
    const theirs = documentOf<RunDocument>(await liandong(split));
    expect(theirs.hash.exogenous).toBe(mine.hash.exogenous);
    expect(theirs.hash.state).not.toBe(mine.hash.state);
    const world = [...CALL, '--world-seed', '99', '--json'];
    const elsewhere = documentOf<RunDocument>(await liandong(world));
    expect(elsewhere.hash.exogenous).not.toBe(mine.hash.exogenous);
  });

  test('stops at --until', async () => {
    const short = documentOf<RunDocument>(await liandong([...CALL, '--until', '6h', '--json']));
    expect(short.simulated_ms).toBe(6 * 3_600_000);
    const long = documentOf<RunDocument>(await liandong([...CALL, '--until', '900h', '--json']));
    expect(long.simulated_ms).toBe(72 * 3_600_000);
  });
});

describe('run', () => {
  test('writes every event to --trace, one JSON object a line, in order of time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'liandong-'));
    const { code, err } = await liandong([...CALL, '--until', '24h', '--trace', 't.jsonl'], {
      folder,
    });
    expect(code).toBe(0);
    const lines = readFileSync(join(folder, 't.jsonl'), 'utf8').trimEnd().split('\n');
    expect(err).toContain(String(lines.length));
    const rows = lines.map((line) => JSON.parse(line) as { t: number; kind: string });
    expect(new Set(rows.map(({ kind }) => kind)).size).toBeGreaterThan(3);
    rows.forEach(({ t }, i) => expect(t).toBeGreaterThanOrEqual(i === 0 ? 0 : rows[i - 1].t));
  });

  test('tells people the metrics, the cases and where the hours went, in their language', async () => {
    const zh = await liandong([...CALL, '--lang', 'zh']);
    const en = await liandong(CALL);
    expect(zh.code + en.code).toBe(0);
    expect(zh.out).toMatch(/^演练/);
    expect(en.out).toMatch(/^EXERCISE/);
    expect(zh.out).toContain('模型推演，不作考核问责依据');
    expect(isChinese(en.out)).toBe(false);
    for (const { id } of METRICS) expect(en.out).toContain(id);
  });

  test('does not praise forces that nothing ever called on', async () => {
    // Whatever the seed, nothing begins before the second hour of this drill.
    const early = [...CALL, '--until', '1h'];
    const en = await liandong(early);
    expect(en.out).toContain('no incident began');
    expect(en.out).not.toContain('own forces');
    expect((await liandong([...early, '--lang', 'zh'])).out).toContain('没有事件发生');
  });

  test('says every seed that it was given, and wraps its sentences', async () => {
    const call = [...CALL, '--until', '6h', '--world-seed', '8', '--conduct-seed', '9'];
    const { out } = await liandong(call);
    expect(out).toMatch(/seed 3\nSeed of the disaster: 8\nSeed of conduct: 9\n/);
    const [, inert] = out.split('Options that this run never exercised');
    expect(inert.split('\n').length).toBeGreaterThan(3);
    for (const line of inert.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    const zh = await liandong([...call, '--lang', 'zh']);
    expect(zh.out).toMatch(/灾害的种子：8\n各方行为的种子：9\n/);
  });

  test('takes a file as well as an id, and shows it by the file’s id', async () => {
    const path = 'scenarios/drills/taipu-river/scenario.yaml';
    const byPath = await liandong([
      'run',
      path,
      '--mechanism',
      'scenarios/mechanisms/zone-as-is.yaml',
      '--seed',
      '3',
      '--json',
    ]);
    expect(byPath.err).toBe('');
    expect(byPath.out).toBe((await liandong([...CALL, '--json'])).out);
  });
});
