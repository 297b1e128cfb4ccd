/**
 * Aim: the ladder of known answers is climbed by a small sample at every commit, its judgement can tell
 * a wrong target from a right one, and the document it wrote hides no failure.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { manyDeskRows, tandemRow } from './desks.ts';
import { documentOf } from './document.ts';
import {
  analyticPassage,
  epidemicRows,
  finalSize,
  interdependenceRows,
  riverRows,
} from './hazards.ts';
import { ageRows, clockRows } from './information.ts';
import { controls, EXPLAINED, LADDER, WAITING } from './ladder.ts';
import { exact, FULL, sampled, verdictOf } from './row.ts';
import type { Row } from './row.ts';
import { unitRows } from './units.ts';
import { acceptanceRows, atLeast, decisionTimeRows, harmonic } from './votes.ts';

const DOCUMENT = join(fileURLToPath(import.meta.url), '..', '..', '..', 'docs', 'validation.md');
const SMALL = { share: 0.1 };

const target = {
  id: 'x',
  title: { zh: '目标', en: 'target' },
  unit: { zh: '小时', en: 'h' },
  expected: 10,
};

function verdicts(rows: readonly Row[]): readonly (readonly [string, string])[] {
  return rows.map((row) => [row.id, verdictOf(row)]);
}

function allPass(rows: readonly Row[]): readonly (readonly [string, string])[] {
  return rows.map(({ id }) => [id, 'pass']);
}

describe('the judgement of a row', () => {
  const around = (mean: number, half: number): readonly number[] =>
    Array.from({ length: 100 }, (_, i) => mean + (i % 2 === 0 ? half : -half));

  it('passes a mean within 3 standard errors and fails one beyond them', () => {
    // 100 values at a distance of 0.5: a standard error of 0.05.
    expect(verdictOf(sampled(target, around(10.14, 0.5), '', FULL))).toBe('pass');
    expect(verdictOf(sampled(target, around(10.16, 0.5), '', FULL))).toBe('fail');
  });

  it('fails a mean that is right but not known to 1 %, unless the sample was cut', () => {
    const values = around(10, 2);
    expect(verdictOf(sampled(target, values, '', FULL))).toBe('fail');
    expect(verdictOf(sampled(target, values, '', { share: 0.1 }))).toBe('pass');
    expect(verdictOf(sampled(target, values, '', FULL, 0.03))).toBe('pass');
  });

  it('gives a row without chance its tolerance and no more', () => {
    expect(verdictOf(exact(target, 10, 0, ''))).toBe('pass');
    expect(verdictOf(exact(target, 10.1, 0.05, ''))).toBe('fail');
    expect(verdictOf(exact(target, NaN, 1, ''))).toBe('fail');
  });
});

describe('the answers of theory', () => {
  it('are the published ones', () => {
    expect(harmonic(5)).toBeCloseTo(2.283333, 6);
    expect(harmonic(10)).toBeCloseTo(2.928968, 6);
    expect(atLeast(2, 3, 0.7)).toBeCloseTo(0.784, 12);
    expect(atLeast(3, 4, 0.8)).toBeCloseTo(0.8192, 12);
    expect(finalSize(1.5)).toBeCloseTo(0.582812, 6);
    expect(finalSize(2)).toBeCloseTo(0.796812, 6);
    const { peak, frontHours } = analyticPassage(100_000);
    expect(peak).toBeCloseTo(7.9813e-5, 9);
    expect(frontHours).toBeCloseTo(59.602, 2);
  });
});

describe('a small sample of the ladder', () => {
  it.each([
    ['queues at desks', () => [...manyDeskRows(SMALL), tandemRow({ share: 0.05 })]],
    ['queues at units', () => unitRows(SMALL)],
    ['decision rules', () => [...decisionTimeRows(SMALL), ...acceptanceRows(SMALL)]],
    ['age of information and statutory clocks', () => [...ageRows(SMALL), ...clockRows(SMALL)]],
    ['equations of hazards', () => [...riverRows(), ...interdependenceRows(), ...epidemicRows()]],
  ] as const)('passes: %s', (_name, rowsOf) => {
    const rows = rowsOf();
    expect(rows.length).toBeGreaterThan(2);
    expect(verdicts(rows)).toEqual(allPass(rows));
  });

  it('fails every target that is wrong on purpose', () => {
    const rows = [
      ...manyDeskRows({ share: 0.02 }),
      ...decisionTimeRows(SMALL),
      ...clockRows({ share: 0.01 }),
      ...riverRows(),
    ];
    const wrong = controls(rows);
    expect(verdicts(wrong)).toEqual(wrong.map(({ id }) => [id, 'fail']));
    expect(wrong.length).toBe(4);
  });
});

describe('the document', () => {
  const text = readFileSync(DOCUMENT, 'utf8');
  const rows = text.split('\n').filter((line) => /\| (pass|fail) \|$/.test(line));
  const idOf = (row: string): string => /^\| `([^`]+)`/.exec(row)?.[1] ?? '';

  it('names the commit measured and has a row for each target, a verdict in each', () => {
    expect(text).toMatch(/Commit 提交: `[0-9a-f]{40}`/);
    expect(text.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows);
    const ids = rows.map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of [...clockRows(SMALL), ...riverRows(), ...epidemicRows()]) {
      expect(ids).toContain(id);
    }
    for (const { title } of LADDER) expect(text).toContain(`## ${title.en} · ${title.zh}`);
    for (const { zh, en } of WAITING) expect(text).toContain(`- ${en} ${zh}`);
  });

  it('explains every row that fails, and the controls are among them', () => {
    const failed = rows.filter((row) => row.endsWith('| fail |')).map(idOf);
    for (const id of failed) expect(text).toContain(`- \`${id}\`: `);
    expect(failed).toEqual(expect.arrayContaining(Object.keys(EXPLAINED)));
  });

  it('would not hide a failure that nobody has explained', () => {
    const bad = exact({ ...target, id: 'bad' }, 11, 0, '1');
    const section = { title: { zh: '节', en: 'section' }, rows: [bad] };
    const written = documentOf({ commit: '', changed: false, sections: [section], controls: [] });
    expect(written).toContain('**0 / 1 `pass`**');
    expect(written).toMatch(/\| `bad` \|.*\| fail \|/);
    expect(written).not.toContain('- `bad`: ');
  });
});
