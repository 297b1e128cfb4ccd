/**
 * Aim: what holds by construction holds, and few seeds contradict nothing of what emerged: a refuted
 * hypothesis stays on record as refuted. The release tier decides what emerges, by 200 seeds that nobody
 * looked at.
 */
import { describe, expect, it, test } from 'vitest';
import { examine } from './hypotheses/hypothesis.ts';
import type { ClaimResult, Hypothesis } from './hypotheses/hypothesis.ts';
import { readEvidence } from '../release/evidence.ts';
import { hypothesesPage, PAGES, pageText } from './hypotheses-page.ts';
import { HYPOTHESES } from './hypotheses/index.ts';

const seedsUpTo = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => String(i + 1));

describe('the hypotheses', () => {
  it('are all thirteen, each with an id of its own', () => {
    const ids = HYPOTHESES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const numbers = ids.map((id) => Number(/^h(\d+)-/.exec(id)?.[1]));
    expect([...new Set(numbers)]).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
  });

  it('that must hold by construction are recorded as holding', () => {
    expect(HYPOTHESES.filter(({ kind, verdict }) => kind === 'K' && verdict !== 'holds')).toEqual(
      [],
    );
  });
});

describe('the judgement of a claim', () => {
  /** Values of one arm by seed: two less, on average `mean`, with an interval of about ± 1.8. */
  const judged = (mean: number, is: Hypothesis['claims'][number]['is']): ClaimResult => {
    const text = { zh: '试', en: 'tried' };
    const values = [mean - 2, mean, mean, mean, mean + 2];
    const arms = { a: (seed: string) => ({ x: values[Number(seed) - 1] ?? 0 }) };
    const claims = [{ says: text, unit: '1', sum: [[1, 'a', 'x'] as const], is }];
    const hypothesis: Hypothesis = {
      id: 'tried',
      kind: 'E',
      statement: text,
      design: text,
      arms,
      claims,
      verdict: 'holds',
      seeds: 5,
    };
    return examine(hypothesis, seedsUpTo(5)).claims[0];
  };
  const one = (...asked: Parameters<typeof judged>): boolean => judged(...asked).holds;

  it('asks the whole interval', () => {
    expect([1, 3].map((mean) => one(mean, { above: 0 }))).toEqual([false, true]);
    expect([1, 3].map((mean) => one(mean, { notAbove: 0 }))).toEqual([true, false]);
    expect([-1, -3].map((mean) => one(mean, { notBelow: 0 }))).toEqual([true, false]);
    expect([0, 1].map((mean) => one(mean, { within: 2 }))).toEqual([true, false]);
    expect(one(4, { within: 2, of: 4 })).toBe(true);
  });

  it('is contradicted where none of the interval is as it says', () => {
    const no = (...asked: Parameters<typeof judged>): boolean => judged(...asked).isContradicted;
    expect([-1, -3].map((mean) => no(mean, { above: 0 }))).toEqual([false, true]);
    expect([1, 3].map((mean) => no(mean, { notAbove: 0 }))).toEqual([false, true]);
    expect([-1, -3].map((mean) => no(mean, { notBelow: 0 }))).toEqual([false, true]);
    expect([3, 4].map((mean) => no(mean, { within: 2 }))).toEqual([false, true]);
  });
});

test.each(PAGES)('the page in $language is as `npm run hypotheses` would write it', (page) => {
  expect(pageText(page.file)).toBe(hypothesesPage(readEvidence(), page.language));
});

test.each(HYPOTHESES)('$id ($kind): $statement.en', (hypothesis) => {
  const { claims, verdict } = examine(hypothesis, seedsUpTo(hypothesis.seeds));
  if (hypothesis.kind === 'E' && hypothesis.verdict === 'holds') {
    expect(claims.filter(({ isContradicted }) => isContradicted)).toEqual([]);
  } else {
    expect(verdict).toBe(hypothesis.verdict);
  }
});
