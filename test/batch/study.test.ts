/** Aim: a study's rows, family and leaders follow from its samples alone, and say what they show. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studyMetric, type StudyMetric } from '../../exercise-server/batch/study.ts';

const LOWER: StudyMetric = {
  id: 'harm',
  direction: 'lower',
  indifference: { value: 0.02, relative: true },
};

/** Noise shared by all mechanisms of a seed, and a little of their own. */
function sample(mean: number, own: number, n = 40): number[] {
  return Array.from({ length: n }, (_, i) => {
    const shared = ((i * 7919) % 101) - 50;
    return mean + shared + (((i * 104_729 + own * 31) % 11) - 5) / 10;
  });
}

describe('a study of one scenario', () => {
  const samples = [[sample(100, 1), sample(80, 2), sample(120, 3), sample(100.1, 4)]];
  const { rows, best } = studyMetric(samples, 0, LOWER);

  test('has a row for every mechanism, the baseline without a contrast', () => {
    expect(rows.map(({ mechanism }) => mechanism)).toEqual([0, 1, 2, 3]);
    expect(rows[0]).toMatchObject({
      verdict: 'baseline',
      difference: 0,
      low: 0,
      high: 0,
      varianceReduction: null,
      moreSeeds: 0,
    });
  });

  test('takes differences as mechanism - baseline', () => {
    expect(rows[1].difference).toBeCloseTo(-20, 0);
    expect(rows[2].difference).toBeCloseTo(20, 0);
  });

  test('calls less harm better, more worse, and a difference inside the zone equal', () => {
    expect(rows.map(({ verdict }) => verdict)).toEqual(['baseline', 'better', 'worse', 'equal']);
  });

  test('turns the words round when higher is better', () => {
    const higher = studyMetric(samples, 0, { ...LOWER, direction: 'higher' });
    expect(higher.rows.map(({ verdict }) => verdict)).toEqual([
      'baseline',
      'worse',
      'better',
      'equal',
    ]);
    expect(higher.best).toEqual([2]);
  });

  test('names who leads', () => {
    expect(best).toEqual([1]);
  });

  test('reads a relative zone as a share of the baseline’s mean, an absolute one as it is', () => {
    expect(rows[1].delta).toBeCloseTo(0.02 * rows[0].mean, 10);
    const absolute = studyMetric(samples, 0, {
      ...LOWER,
      indifference: { value: 30, relative: false },
    });
    expect(absolute.rows.map(({ verdict }) => verdict)).toEqual([
      'baseline',
      'equal',
      'equal',
      'equal',
    ]);
  });
});

test('a renamed copy differs by exactly 0 and is equal even with a zone of 0', () => {
  const zone = { value: 0, relative: false };
  const { rows, best } = studyMetric([[sample(5, 1), sample(5, 1)]], 0, {
    ...LOWER,
    indifference: zone,
  });
  expect(rows[1]).toMatchObject({ difference: 0, low: 0, high: 0, verdict: 'equal' });
  expect(best).toEqual([0, 1]);
});

test('one seed decides nothing', () => {
  const { rows, best } = studyMetric([[[100], [1]]], 0, LOWER);
  expect(rows[1]).toMatchObject({ low: null, high: null, halfWidth: null, verdict: 'undecided' });
  expect(best).toEqual([0, 1]);
});

test('one mechanism alone is a study without contrasts', () => {
  const { rows, best } = studyMetric([[sample(100, 1)]], 0, LOWER);
  expect(rows.map(({ verdict }) => verdict)).toEqual(['baseline']);
  expect(best).toEqual([0]);
});

describe('a study of several scenarios', () => {
  const better = [sample(100, 1), sample(80, 2)];
  const worse = [sample(100, 1), sample(120, 3)];

  test('leads only who leads in each of them', () => {
    expect(studyMetric([better, better], 0, LOWER).best).toEqual([1]);
    expect(studyMetric([better, worse], 0, LOWER).best).toEqual([]);
  });

  test('pays for the larger family with wider intervals', () => {
    const width = ({ low, high }: { low: number | null; high: number | null }): number =>
      (high ?? 0) - (low ?? 0);
    const alone = studyMetric([better], 0, LOWER).rows[1];
    const inFamily = studyMetric([better, better, better], 0, LOWER).rows[1];
    expect(width(inFamily)).toBeGreaterThan(width(alone));
  });
});

test('the order of mechanisms changes nothing but the order of rows', () => {
  const column = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(column, column, column, (a, b, c) => {
      const straight = studyMetric([[a, b, c]], 0, LOWER);
      const turned = studyMetric([[c, b, a]], 2, LOWER);
      const numbered = turned.rows.map((row) => ({ ...row, mechanism: 2 - row.mechanism }));
      expect(numbered.reverse()).toEqual(straight.rows);
    }),
  );
});

test('the leaders never contradict the table when the baseline is the best', () => {
  const column = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(column, column, column, column, (a, b, c, d) => {
      const sum = (values: readonly number[]): number => values.reduce((x, y) => x + y, 0);
      fc.pre(sum(a) <= sum(b) && sum(c) <= sum(d));
      const samples = [
        [a, b],
        [c, d],
      ];
      const { rows, best } = studyMetric(samples, 0, LOWER);
      const worse = rows.some(({ mechanism, verdict }) => mechanism === 1 && verdict === 'worse');
      expect(best.includes(1)).toBe(!worse);
    }),
  );
});
