// Aim: what a run is made of has the same shape in every run, so that compiled code serves them all.
import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { HOUR } from '../../sim-core/base/time.ts';
import { readLibrary } from '../../sim-core/files/index.ts';
import { createRun } from '../../sim-core/index.ts';
import { drillOf, mechanismOf, shippedFiles } from '../kit/drill.ts';

setFlagsFromString('--allow-natives-syntax');
/** Whether two objects have one shape, and one that compiled code can rely on. */
const haveOneShape = runInThisContext(
  '((a, b) => %HaveSameMap(a, b) && %HasFastProperties(a))',
) as (a: object, b: object) => boolean;

const library = readLibrary(shippedFiles());
const scenario = drillOf(library);
const mechanism = mechanismOf(library, 'unified-platform');
const RUNS = 6;

function partsOf(seed: number): Readonly<Record<string, object>> {
  const run = createRun({ scenario, mechanism, seed: String(seed), spans: false });
  run.advance(24 * HOUR);
  const { sim } = run;
  const { state, world, hooks, tape, prepared, subjects } = sim;
  const view = sim.views.find((one) => one !== null);
  if (view === undefined || view === null) throw new Error('no desk was asked in a day');
  const [, lot] = state.lots;
  const [message] = state.messages.filter((one) => one !== null);
  const { hazards, units } = state;
  const { desk } = view;
  return { sim, state, world, hooks, tape, prepared, subjects, hazards, units, desk, lot, message };
}

describe('the shapes of a run', () => {
  it('are those of the run before', () => {
    const runs = Array.from({ length: RUNS }, (_, i) => partsOf(i + 1));
    // Shapes settle while the first runs show what their numbers are.
    const [before, after] = runs.slice(-2);
    const changed = Object.keys(before).filter((part) => !haveOneShape(before[part], after[part]));
    expect(changed).toEqual([]);
  });

  it('cannot be relied on for a literal with a getter: the check can fail', () => {
    const withGetter = (now: number): object => ({
      get now() {
        return now;
      },
    });
    const made = Array.from({ length: RUNS }, (_, i) => withGetter(i));
    expect(haveOneShape(made[RUNS - 2], made[RUNS - 1])).toBe(false);
  });
});
