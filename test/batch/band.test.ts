/** Aim: a band is the mean and the middle nine tenths, hour by hour. */
import { expect, test } from 'vitest';
import { bandOf } from '../../exercise-server/batch/band.ts';

test('a band of equal curves is the curve', () => {
  const curve = [1, 4, 2];
  expect(bandOf([curve, curve, curve])).toEqual({ mean: curve, low: curve, high: curve });
});

test('a band leaves out a twentieth at each end', () => {
  const curves = Array.from({ length: 101 }, (_, i) => [i]);
  expect(bandOf(curves)).toEqual({ mean: [50], low: [5], high: [95] });
});

test('an hour that some runs did not reach is taken over the others', () => {
  expect(bandOf([[1, 1], [3]])).toMatchObject({ mean: [2, 1] });
  expect(bandOf([])).toEqual({ mean: [], low: [], high: [] });
});
