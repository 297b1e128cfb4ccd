// Aim: verdicts err as seldom as they promise, over 2,000 synthetic studies each (T18).
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../sim-core/base/math.ts';
import { identityOf } from '../../sim-core/base/identity.ts';
import { createDraws, rootOf } from '../../sim-core/base/random.ts';
import { moreSeeds } from '../../sim-core/experiment/verdict.ts';
import { compareWithBaseline, type Comparison } from '../../sim-core/experiment/comparison.ts';

const ALPHA = 0.05;
const STUDIES = 2000;
const SEEDS = 12;
/** Two standard errors of a share of alpha over the studies. */
const SLACK = 2 * Math.sqrt((ALPHA * (1 - ALPHA)) / STUDIES);

const draws = createDraws(rootOf('T18', 'world'), null);
const disaster = identityOf('disaster');

/**
 * Treatments with these true differences from the baseline: every seed has a large common part (the
 * same disaster) and each mechanism a part of its own, so contrasts depend on each other through
 * the baseline, as they do in practice. Differences have a standard deviation of sqrt(2).
 */
function studies(truths: readonly number[], delta: number, seeds = SEEDS): Comparison[][] {
  const rows = STUDIES * seeds;
  const common = Array.from(
    { length: rows },
    (_, i) => 10 * normalQuantile(draws.uniform(1, disaster, i)),
  );
  const samples = [0, ...truths].map((truth, k) => {
    const who = identityOf(`mechanism ${k}`);
    return common.map((part, i) => part + truth + normalQuantile(draws.uniform(2, who, i)));
  });
  return Array.from({ length: STUDIES }, (_, s) => {
    const [baseline, ...treatments] = samples.map((all) => all.slice(s * seeds, (s + 1) * seeds));
    return compareWithBaseline(treatments, baseline, { direction: 'lower', delta, alpha: ALPHA });
  });
}

function share(rows: readonly Comparison[][], holds: (study: readonly Comparison[]) => boolean) {
  return rows.filter(holds).length / rows.length;
}

describe('five mechanisms that are all the same', () => {
  const rows = studies([0, 0, 0, 0, 0], 0);

  test('are seldom called better or worse, over the whole family', () => {
    const better = share(rows, (study) => study.some(({ verdict }) => verdict === 'better'));
    const either = share(rows, (study) =>
      study.some(({ verdict }) => verdict === 'better' || verdict === 'worse'),
    );
    expect(better).toBeLessThanOrEqual(ALPHA + SLACK);
    expect(either).toBeLessThanOrEqual(ALPHA + SLACK);
    // Not by never saying anything.
    expect(either).toBeGreaterThan(ALPHA / 3);
  });

  test('the control: judged one by one they would be called different far too often', () => {
    const naive = share(rows, (study) => study.some(({ p }) => p < ALPHA));
    expect(naive).toBeGreaterThan(2 * ALPHA);
  });
});

describe('some real differences among false ones', () => {
  const rows = studies([-3, 0, 4, 0, 0], 0);

  test('do not make the false ones pass for real', () => {
    const wrong = share(rows, (study) =>
      [1, 3, 4].some((k) => study[k].verdict === 'better' || study[k].verdict === 'worse'),
    );
    expect(wrong).toBeLessThanOrEqual(ALPHA + SLACK);
  });

  test('are found', () => {
    expect(share(rows, (study) => study[0].verdict === 'better')).toBeGreaterThan(0.95);
    expect(share(rows, (study) => study[2].verdict === 'worse')).toBeGreaterThan(0.95);
  });
});

describe('equivalence', () => {
  test('a difference at the edge of the zone is called equal at most as often as alpha', () => {
    for (const truth of [1.5, -1.5]) {
      const rows = studies([truth], 1.5);
      const equal = share(rows, (study) => study[0].verdict === 'equal');
      expect(equal).toBeLessThanOrEqual(ALPHA + SLACK);
      expect(equal).toBeGreaterThan(0);
    }
  });

  test('no difference within a wide zone is mostly called equal', () => {
    const rows = studies([0], 1.5);
    expect(share(rows, (study) => study[0].verdict === 'equal')).toBeGreaterThan(0.7);
  });

  test('the control: taking "not significant" for equal errs far too often', () => {
    const rows = studies([1], 1);
    expect(share(rows, (study) => study[0].p > ALPHA)).toBeGreaterThan(2 * ALPHA);
  });
});

test('intervals cover the truth at least as often as promised, each by itself', () => {
  const truths = [-1, 0.5, 2];
  const rows = studies(truths, 0);
  for (const [k, truth] of truths.entries()) {
    const covered = share(rows, (study) => {
      const interval = study[k].interval;
      return interval !== null && interval.low <= truth && truth <= interval.high;
    });
    expect(covered).toBeGreaterThanOrEqual(1 - ALPHA - SLACK);
  }
});

test('the seeds asked for settle about half of the studies, when the estimates are right', () => {
  const paired = { n: 5, difference: 1, sd: Math.SQRT2, p: 1, varianceReduction: null };
  const planned = 5 + (moreSeeds(paired, ALPHA, 0) ?? NaN);
  const settled = (seeds: number): number =>
    share(studies([1], 0, seeds), (study) => study[0].verdict === 'worse');
  expect(settled(planned)).toBeGreaterThan(0.4);
  expect(settled(planned)).toBeLessThan(0.65);
  // The control: the five seeds of the start settle far fewer.
  expect(settled(5)).toBeLessThan(0.3);
});
