// Aim: a table of contrasts is consistent in itself.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWithBaseline } from '../../sim-core/experiment/comparison.ts';

const baseline = [10, 12, 9, 11, 13, 10, 12, 11, 9, 10];
const shifted = (by: number, spread: number): number[] =>
  baseline.map((value, i) => value + by + (((i * 7) % 10) - 4.5) * spread);

test('judges each treatment in the family', () => {
  const rows = compareWithBaseline(
    [shifted(-5, 0.2), shifted(5, 0.2), shifted(0.05, 0.02), shifted(1, 2), [...baseline]],
    baseline,
    { direction: 'lower', delta: 0.5 },
  );
  expect(rows.map(({ verdict }) => verdict)).toEqual([
    'better',
    'worse',
    'equal',
    'undecided',
    'equal',
  ]);
  expect(rows.map(({ moreSeeds }) => moreSeeds !== null && moreSeeds > 0)).toEqual([
    false,
    false,
    false,
    true,
    false,
  ]);
  expect(rows[0].difference).toBeCloseTo(-5, 12);
  expect(rows[4]).toMatchObject({ difference: 0, interval: { low: 0, high: 0 }, adjustedP: 1 });
});

test('one treatment alone has the plain paired interval', () => {
  const [row] = compareWithBaseline([[5, 6, 8]], [4, 4, 5], { direction: 'higher', delta: 0 });
  // Differences 1, 2, 3: mean 2, standard error 1 / sqrt(3), t(2) = 4.302653.
  expect(row.interval?.low).toBeCloseTo(2 - 4.302653 / Math.sqrt(3), 5);
  expect(row.verdict).toBe('undecided');
});

test('one seed leaves every contrast undecided', () => {
  const rows = compareWithBaseline([[1], [5]], [3], { direction: 'lower', delta: 1 });
  expect(rows.map(({ verdict, interval }) => [verdict, interval])).toEqual([
    ['undecided', null],
    ['undecided', null],
  ]);
});

test('the two directions mirror each other', () => {
  const sample = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 6, maxLength: 6 });
  const mirrored = { better: 'worse', worse: 'better', equal: 'equal', undecided: 'undecided' };
  fc.assert(
    fc.property(fc.array(sample, { minLength: 1, maxLength: 4 }), sample, (treatments, base) => {
      const low = compareWithBaseline(treatments, base, { direction: 'lower', delta: 1 });
      const high = compareWithBaseline(treatments, base, { direction: 'higher', delta: 1 });
      expect(high.map(({ verdict }) => verdict)).toEqual(
        low.map(({ verdict }) => mirrored[verdict]),
      );
    }),
  );
});
