/** Aim: the quiet day of the local null is quiet, and still has an incident to deal with. */
import { beforeAll, describe, expect, test } from 'vitest';
import { localised } from '../../exercise-server/batch/local.ts';
import { mechanismNamed, openShelf, scenarioNamed } from '../../exercise-server/cli/inputs.ts';
import { createRun, type MechanismModel, type ScenarioModel } from '../../sim-core/index.ts';
import { QUIET } from '../cli/call.ts';

let scenario: ScenarioModel;
/** Its gas firm is the city's, and so are the only crews that can mend a main. */
let elsewhere: ScenarioModel;
let mechanism: MechanismModel;
let other: MechanismModel;
beforeAll(() => {
  const shelf = openShelf();
  scenario = scenarioNamed(shelf, 'taipu-river', QUIET).model;
  elsewhere = scenarioNamed(shelf, 'old-town-gas-explosion', QUIET).model;
  mechanism = mechanismNamed(shelf, 'territorial', QUIET).model;
  const { dimensions } = mechanismNamed(shelf, 'permanent-body', QUIET).model;
  const { awareness, participation } = mechanism.dimensions;
  other = { ...mechanism, dimensions: { ...dimensions, awareness, participation } };
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

  test('is one where help would have to come from elsewhere, once the place has it itself', () => {
    const kinds = kindsOf(localised(elsewhere));
    expect(kinds.get('arrived')).toBeGreaterThan(0);
    expect(kinds.get('requested')).toBeUndefined();
    const harm = (model: ScenarioModel, under: MechanismModel): number =>
      createRun({ scenario: model, mechanism: under, seed: '1' }).finish().metrics['harm-people'];
    const quiet = localised(elsewhere);
    expect(harm(quiet, other)).toBe(harm(quiet, mechanism));
    expect(harm(elsewhere, other)).not.toBe(harm(elsewhere, mechanism));
  });

  test('is not the day of the scenario, which has many and asks for help', () => {
    const kinds = kindsOf(scenario);
    expect(kinds.get('started')).toBeGreaterThan(3);
    expect(kinds.get('requested')).toBeGreaterThan(0);
  });
});
