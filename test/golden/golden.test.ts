// Aim: a change of the model or of the drill never goes unnoticed; `npm run golden:accept` accepts one.
import { expect, it, vi } from 'vitest';
import { createRun } from '../../sim-core/index.ts';
import { goldenInputs, readGolden, runGolden } from './runs.ts';

const now = runGolden();
const golden = readGolden();

it('the drill gives the hashes that were accepted', () => {
  expect(now, 'if the change is meant: npm run golden:accept').toEqual(golden);
});

it('the hashes tell runs apart, and the world is one for all mechanisms of a seed', () => {
  const hashes = Object.values(now);
  expect(new Set(hashes.map(({ state }) => state)).size).toBe(hashes.length);
  expect(new Set(hashes.map(({ trace }) => trace)).size).toBe(hashes.length);
  // The lab, and two seeds of the drill.
  expect(new Set(hashes.map(({ exogenous }) => exogenous)).size).toBe(3);
  expect(new Set(hashes.map(({ unmitigated }) => unmitigated)).size).toBe(3);
});

it('the lab among them shows a square root that is one last bit wrong now and then', () => {
  const [name] = Object.keys(golden);
  const { scenarios, mechanisms, runs } = goldenInputs(1);
  const [{ scenario, mechanism, seed }] = runs;
  const exact = Math.sqrt;
  let calls = 0;
  const root = vi.spyOn(Math, 'sqrt').mockImplementation((x) => {
    calls++;
    return calls % 50 === 0 ? exact(x) * (1 + 2 ** -52) : exact(x);
  });
  const request = { scenario: scenarios[scenario], mechanism: mechanisms[mechanism], seed };
  const { hash } = createRun({ ...request, hashes: true }).finish();
  root.mockRestore();
  expect(calls).toBeGreaterThan(100);
  expect(hash?.state).not.toBe(golden[name].state);
  expect(hash?.unmitigated).not.toBe(golden[name].unmitigated);
});
