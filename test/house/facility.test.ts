/**
 * Aim: no scenario discloses where a real facility stands or speaks of armed forces. Every data
 * file and README under scenarios is read.
 */
import { describe, expect, it } from 'vitest';
import { armedForcesFaults, coordinateFaults, isScenarioFile } from './facilities.ts';
import { allFiles } from './tree.ts';

const scenarios = allFiles().filter(isScenarioFile);

describe('the scenarios', () => {
  it('give no coordinate finer than a hundredth of a degree', () => {
    expect(scenarios.flatMap(coordinateFaults)).toEqual([]);
  });

  it('speak of no armed forces', () => {
    expect(scenarios.flatMap(armedForcesFaults)).toEqual([]);
  });
});

describe('the rule about coordinates', () => {
  const faultsOf = (text: string): readonly string[] =>
    coordinateFaults({ path: 'scenarios/regions/planted.yaml', text });

  it.each([
    'places: [{ id: intake, at: [31.023, 120.91] }]',
    'places: [{ id: intake, at: [120.9, 31.0234] }]',
    'line: [[120.91, 31.02], [120.912, 31.02]]',
    'depot: { latitude: 31.0251, longitude: 120.9 }',
    "note: 'the gate at 31.0251, 120.9130'",
  ])('finds %s', (text) => {
    expect(faultsOf(text)).not.toEqual([]);
  });

  it.each([
    'places: [{ id: qingpu, at: [31.15, 121.12] }]',
    "leak: { value: '0.0125 kg/h', range: [0.001, 0.005] }",
    'share: { value: 3.125, range: [1.125, 12.625] }',
  ])('lets pass %s', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it('reads prose too', () => {
    const text = 'The intake stands at 31.02345 N, 120.91234 E.';
    expect(coordinateFaults({ path: 'scenarios/drills/x/README.md', text })).toHaveLength(1);
  });
});

describe('the rule about armed forces', () => {
  it('finds units in both languages and passes fire brigades', () => {
    const faultsOf = (text: string): readonly string[] =>
      armedForcesFaults({ path: 'scenarios/regions/planted.yaml', text });
    expect(faultsOf('title: { zh: 某部队, en: A garrison }')).toHaveLength(1);
    expect(faultsOf('title: { en: An army engineer battalion }')).toHaveLength(1);
    expect(faultsOf('title: { zh: 消防救援大队, en: Fire brigade }')).toEqual([]);
  });
});
