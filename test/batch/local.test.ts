/** Aim: the quiet day of the local null is quiet, and still has an incident to deal with. */
import { beforeAll, describe, expect, test } from 'vitest';
import { localised } from '../../exercise-server/batch/local.ts';
import { mechanismNamed, openShelf, scenarioNamed } from '../../exercise-server/cli/inputs.ts';
import { createRun, type MechanismModel, type ScenarioModel } from '../../sim-core/index.ts';
import { QUIET } from '../cli/call.ts';

let scenario: ScenarioModel;
let mechanism: MechanismModel;
beforeAll(() => {
  const shelf = openShelf();
  scenario = scenarioNamed(shelf, 'taipu-river', QUIET).model;
  mechanism = mechanismNamed(shelf, 'territorial', QUIET).model;
});

function kindsOf(model: ScenarioModel): Map<string, number> {
  const run = createRun({ scenario: model, mechanism, seed: '1', hashes: true });
  run.finish();
  const kinds = new Map<string, number>();
  for (const { kind } of run.trace()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return kinds;
}

describe('a local day', () => {
  test('has one incident that is met by own forces, and no request', () => {
    const kinds = kindsOf(localised(scenario));
    expect(kinds.get('started')).toBe(1);
    expect(kinds.get('arrived')).toBeGreaterThan(0);
    expect(kinds.get('requested')).toBeUndefined();
  });

  test('is not the day of the scenario, which has many and asks for help', () => {
    const kinds = kindsOf(scenario);
    expect(kinds.get('started')).toBeGreaterThan(3);
    expect(kinds.get('requested')).toBeGreaterThan(0);
  });
});
