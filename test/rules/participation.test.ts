/** Aim: who stands beside the official units, how many, how surely, and at what price. */
import { describe, expect, it } from 'vitest';
import type { Parameters } from '../../sim-core/model/mechanism.ts';
import type { Helpers } from '../../sim-core/model/mechanism/participation.ts';
import { frozen } from './frozen.ts';

const helpersOf = (option: string, changed: Parameters = {}): readonly Helpers[] =>
  frozen({ participation: [option, changed] }).hooks.participation.helpers;

it("'government-only' adds nobody", () => {
  expect(helpersOf('government-only')).toEqual([]);
});

describe.each(['enterprises', 'volunteers', 'market'])("'%s'", (id) => {
  it('is one group with the volume, delay and reliability that were chosen', () => {
    const [group, ...others] = helpersOf(id, { volume: 0.5, reliability: 0.85 });
    expect(others).toEqual([]);
    expect(group).toMatchObject({ id, volume: 0.5, reliability: 0.85 });
  });

  it('is nobody without a volume', () => {
    expect(helpersOf(id, { volume: 0 })).toEqual([]);
  });
});

it('only volunteers come uncalled, and only firms go to neighbours', () => {
  const [firms] = helpersOf('enterprises');
  const [crowd] = helpersOf('volunteers', { unregistered: 0.6, congestion: 0.1 });
  const [sellers] = helpersOf('market', { price: 3 });
  expect(crowd).toMatchObject({ unregistered: 0.6, congestion: 0.1, lendable: false });
  expect(firms).toMatchObject({ unregistered: 0, congestion: 0, lendable: true });
  expect(sellers).toMatchObject({ unregistered: 0, lendable: false, price: 3 });
});

it("'multi-actor' is all three, each with its own volume", () => {
  const groups = helpersOf('multi-actor', { enterprises: 0.1, volunteers: 0.2, market: 0 });
  expect(groups.map(({ id, volume }) => [id, volume])).toEqual([
    ['enterprises', 0.1],
    ['volunteers', 0.2],
  ]);
});
