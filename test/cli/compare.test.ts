/** Aim: a comparison says which mechanism is better, by how much and how surely, and nothing more. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { METRICS } from '../../sim-core/index.ts';
import { documentOf, isChinese, liandong, mechanismFile, type Answer } from './call.ts';

const MECHANISMS = 'territorial,zone-as-is';
/** In this process: another worker starts longer than these runs take. */
const HERE = ['--workers', '1'];
const CALL = ['compare', 'taipu-river', '--mechanisms', MECHANISMS, '--seeds', '6', ...HERE];

interface Row {
  readonly scenario: string;
  readonly mechanism: string;
  readonly metric: string;
  readonly mean: number;
  readonly half_width: number;
  readonly difference: number;
  readonly difference_low: number;
  readonly difference_high: number;
  readonly variance_reduction: number | null;
  readonly verdict: string;
  readonly more_seeds: number | null;
}

interface ComparisonDocument {
  readonly scenarios: readonly string[];
  readonly mechanisms: readonly string[];
  readonly seeds: readonly string[];
  readonly baseline: string;
  readonly metric: string;
  readonly runs: number;
  readonly rows: readonly Row[];
  readonly best: Readonly<Record<string, readonly string[]>>;
}

describe('compare --json', () => {
  let answer: Answer;
  let found: ComparisonDocument;
  beforeAll(async () => {
    answer = await liandong([...CALL, '--json']);
    found = documentOf<ComparisonDocument>(answer);
  }, 60_000);

  test('says what was compared, in the order of the call', () => {
    expect(answer.code).toBe(0);
    expect(answer.err).toBe('');
    expect(found).toMatchObject({
      scenarios: ['taipu-river'],
      mechanisms: ['territorial', 'zone-as-is'],
      seeds: ['1', '2', '3', '4', '5', '6'],
      baseline: 'zone-as-is',
      metric: 'harm-people',
      runs: 12,
    });
  });

  test('has a row a mechanism, with the mean between the ends of what it says', () => {
    expect(found.rows.map(({ mechanism }) => mechanism)).toEqual(['territorial', 'zone-as-is']);
    const [territorial, zone] = found.rows;
    expect(zone).toMatchObject({ verdict: 'baseline', difference: 0, more_seeds: 0 });
    expect(territorial.difference).toBeCloseTo(territorial.mean - zone.mean, 6);
    expect(territorial.difference_low).toBeLessThanOrEqual(territorial.difference);
    expect(territorial.difference_high).toBeGreaterThanOrEqual(territorial.difference);
    expect(['better', 'worse', 'equal', 'undecided']).toContain(territorial.verdict);
    expect(found.best['harm-people'].length).toBeGreaterThan(0);
  });

  test('is the same with one worker and with two', async () => {
    const two = await liandong([...CALL, '--workers', '2', '--json']);
    expect(two.out).toBe(answer.out);
  });

  test('takes the first mechanism as baseline when zone-as-is is not listed', async () => {
    const { baseline } = documentOf<ComparisonDocument>(
      await liandong([
        'compare',
        'taipu-river',
        '--mechanisms',
        'unified-platform,territorial',
        '--seeds',
        '2',
        ...HERE,
        '--json',
      ]),
    );
    expect(baseline).toBe('unified-platform');
  });

  test('judges one metric unless told, and every metric when told all', async () => {
    expect(new Set(found.rows.map(({ metric }) => metric))).toEqual(new Set(['harm-people']));
    const all = documentOf<ComparisonDocument>(
      await liandong([...CALL, '--metric', 'all', '--seeds', '2', '--json']),
    );
    const ids = METRICS.map(({ id }) => id);
    expect(Object.keys(all.best)).toEqual(ids);
    expect([...new Set(all.rows.map(({ metric }) => metric))]).toEqual(ids);
  });

  test('calls everything equal within a zone as wide as the world', async () => {
    const wide = documentOf<ComparisonDocument>(
      await liandong([...CALL, '--equal', '1000000000', '--json']),
    );
    expect(wide.rows.map(({ verdict }) => verdict)).toEqual(['equal', 'baseline']);
  });

  test('stops adding seeds when the precision is reached', async () => {
    const { seeds } = documentOf<ComparisonDocument>(
      await liandong([
        ...CALL,
        '--seeds',
        '40',
        '--equal',
        '1000000000',
        '--precision',
        '90%',
        '--json',
      ]),
    );
    expect(seeds.length).toBe(15);
  });
});

describe('compare --out', () => {
  let folder: string;
  let runs: string[][];
  let summary: string[][];
  const read = (name: string): string => readFileSync(join(folder, 'out', name), 'utf8');
  const cells = (text: string): string[][] =>
    text
      .replace('\uFEFF', '')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'liandong-'));
    await liandong([...CALL, '--out', 'out'], { folder });
    runs = cells(read('runs.csv'));
    summary = cells(read('summary.csv'));
  }, 60_000);

  test('writes one row a run with every metric, marked as UTF-8', () => {
    expect(read('runs.csv').startsWith('\uFEFF')).toBe(true);
    expect(runs[0]).toEqual(['scenario', 'mechanism', 'seed', ...METRICS.map(({ id }) => id)]);
    expect(runs.length).toBe(1 + 12);
    for (const row of runs.slice(1)) expect(row.length).toBe(runs[0].length);
  });

  test('has in row k what `run --seed k` gives', async () => {
    const run = documentOf<{ metrics: Record<string, number> }>(
      await liandong(['run', 'taipu-river', '--mechanism', 'territorial', '--seed', '4', '--json']),
    );
    const row = runs.find(([, mechanism, seed]) => mechanism === 'territorial' && seed === '4');
    expect(row?.slice(3).map(Number)).toEqual(METRICS.map(({ id }) => run.metrics[id]));
  });

  test('writes one summary row a scenario, mechanism and metric', () => {
    expect(summary.length).toBe(1 + 2 * METRICS.length);
  });
});

describe('compare', () => {
  test('names verdicts in the user’s language and on what they stand', async () => {
    const zh = await liandong([...CALL, '--lang', 'zh']);
    const en = await liandong(CALL);
    expect(zh.out).toMatch(/^演练/);
    expect(zh.out).toMatch(/基线/);
    expect(zh.out).toMatch(/更好|更差|相当|未定/);
    expect(zh.out).toContain('预设取值');
    expect(en.out).toMatch(/^EXERCISE/);
    expect(en.out).toMatch(/better|worse|equal|undecided/);
    expect(en.out).toContain('preset values');
    expect(en.out).toMatch(/Assumed inputs: \d/);
    expect(isChinese(en.out)).toBe(false);
  });

  test('finds no difference at all between a mechanism and a renamed copy of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'liandong-'));
    writeFileSync(join(folder, 'copy.yaml'), mechanismFile('copy', 'zone-as-is'));
    const call = ['compare', 'taipu-river', '--mechanisms', 'zone-as-is,copy.yaml', '--seeds', '3'];
    const answer = await liandong([...call, '--metric', 'all', '--json'], { folder });
    expect(answer.err).toBe('');
    const { rows, mechanisms } = documentOf<ComparisonDocument>(answer);
    expect(mechanisms).toEqual(['zone-as-is', 'copy']);
    for (const { mechanism, difference, verdict } of rows) {
      expect(difference).toBe(0);
      expect(verdict).toBe(mechanism === 'copy' ? 'equal' : 'baseline');
    }
  });
});
