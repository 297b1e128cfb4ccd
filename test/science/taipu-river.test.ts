/** Aim: the first drill is what it says it is: its region, its size, its ladder and its cascade. */
import { describe, expect, test } from 'vitest';
import { createRun, hops } from '../../sim-core/index.ts';
import { drillOf, mechanismOf, shippedLibrary } from '../kit/drill.ts';

const library = shippedLibrary();
const model = drillOf(library);
const HOUR = 3_600_000;

function jurisdiction(id: string): number {
  const found = model.jurisdictions.findIndex((one) => one.id === id);
  expect(found).toBeGreaterThanOrEqual(0);
  return found;
}

describe('taipu-river', () => {
  test('lasts 72 hours, with at least 30 departments and 150 units', () => {
    expect(model.horizonMs).toBe(72 * HOUR);
    expect(model.departments.length).toBeGreaterThanOrEqual(30);
    expect(model.units.length).toBeGreaterThanOrEqual(150);
  });

  test('has three members under three provincial governments, at unequal distance from the top', () => {
    const members = model.jurisdictions.filter((one) => one.member).map((one) => one.id);
    expect(members).toEqual(['jiashan', 'qingpu', 'wujiang']);
    const top = model.jurisdictions.findIndex((one) => one.parent < 0);
    const up = (id: string): number => hops(model, jurisdiction(id), top);
    expect([up('qingpu'), up('wujiang'), up('jiashan')]).toEqual([2, 3, 3]);
    expect(hops(model, jurisdiction('qingpu'), jurisdiction('wujiang'))).toBe(5);
    expect(hops(model, jurisdiction('wujiang'), jurisdiction('jiashan'))).toBe(6);
  });

  test('lets at least six types of hazard occur in most disasters when nobody responds', () => {
    let full = 0;
    const seeds = 20;
    for (let seed = 1; seed <= seeds; seed++) {
      const run = createRun({
        scenario: model,
        mechanism: mechanismOf(library, 'territorial'),
        seed: String(seed),
        response: 'none',
        spans: false,
      });
      run.finish();
      const types = new Set<number>();
      model.incidents.forEach((incident, i) => {
        if (run.sim.state.hazards.generation[i] > 0) types.add(incident.hazard);
      });
      if (types.size >= 6) full++;
    }
    expect(full).toBeGreaterThan(seeds / 2);
  });
});
