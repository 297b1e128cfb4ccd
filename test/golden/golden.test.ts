// Aim: a change of the model or of the drill never goes unnoticed; `npm run golden:accept` accepts one.
import { expect, it } from 'vitest';
import { readGolden, runGolden } from './runs.ts';

const now = runGolden();
const golden = readGolden();

it('the drill gives the hashes that were accepted', () => {
  expect(now, 'if the change is meant: npm run golden:accept').toEqual(golden);
});

it('the hashes tell runs apart, and the world is one for all mechanisms of a seed', () => {
  const hashes = Object.values(now);
  expect(new Set(hashes.map(({ state }) => state)).size).toBe(hashes.length);
  expect(new Set(hashes.map(({ trace }) => trace)).size).toBe(hashes.length);
  expect(new Set(hashes.map(({ exogenous }) => exogenous)).size).toBe(2);
  expect(new Set(hashes.map(({ unmitigated }) => unmitigated)).size).toBe(2);
});
