/** Aim: a sweep moves each assumed parameter alone and names the one that changes a verdict. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CompiledMechanism } from '../../exercise-server/batch/compiled.ts';
import { runGrid, type Grid } from '../../exercise-server/batch/grid.ts';
import type { Plan } from '../../exercise-server/batch/plan.ts';
import { sweepAssumed, type Robustness } from '../../exercise-server/batch/robust.ts';
import { renamed } from '../../exercise-server/batch/variants.ts';
import { mechanismNamed, openShelf, scenarioNamed } from '../../exercise-server/cli/inputs.ts';
import { METRICS } from '../../sim-core/index.ts';
import { QUIET } from '../cli/call.ts';

const SEEDS = ['1', '2', '3', '4'];
const BATCH = { workers: 1, onRun: () => {} };
const METRIC = METRICS.find(({ id }) => id === 'onset-to-requested');

let plan: Plan;
let base: CompiledMechanism;
let grid: Grid;
beforeAll(async () => {
  const shelf = openShelf();
  base = mechanismNamed(shelf, 'zone-as-is', QUIET);
  plan = {
    scenarios: [scenarioNamed(shelf, 'taipu-river', QUIET).model],
    mechanisms: [base.model, renamed(base.model, 'copy')],
  };
  grid = await runGrid(plan, SEEDS, BATCH);
}, 60_000);

/** Sweeps a mechanism and its copy, where only some assumptions of each are in doubt. */
async function sweep(
  mine: CompiledMechanism['assumed'],
  copys: CompiledMechanism['assumed'],
  zone: number,
): Promise<Robustness & { readonly planned: number }> {
  if (METRIC === undefined) throw new Error('the metric is gone');
  const mechanisms = [
    { ...base, assumed: mine },
    { ...base, model: plan.mechanisms[1], assumed: copys },
  ];
  let planned = 0;
  const found = await sweepAssumed(
    plan,
    mechanisms,
    SEEDS,
    grid,
    0,
    { id: METRIC.id, direction: 'lower', indifference: { value: zone, relative: false } },
    {
      ...BATCH,
      onPlanned: (runs) => {
        planned = runs;
      },
    },
  );
  return { ...found, planned };
}

const THRESHOLD = { path: 'awareness.threshold', low: 0.5, high: 100 } as const;

describe('a sweep', () => {
  test('names the parameter that changes a verdict, its end and its value', async () => {
    const { flips, parameters, runs, planned } = await sweep([], [THRESHOLD], 0.25);
    expect(parameters).toEqual(['awareness.threshold']);
    expect(runs).toBe(2 * SEEDS.length);
    expect(planned).toBe(runs);
    expect(flips.length).toBeGreaterThan(0);
    for (const flip of flips) {
      expect(flip).toMatchObject({ path: 'awareness.threshold', mechanism: 1, before: 'equal' });
      expect(flip.value).toBe(flip.end === 'low' ? 0.5 : 100);
    }
  });

  test('moves an assumption that both make in both, so that a copy stays equal', async () => {
    const { flips, runs } = await sweep([THRESHOLD], [THRESHOLD], 0.25);
    expect(runs).toBe(2 * 2 * SEEDS.length);
    expect(flips).toEqual([]);
  });

  test('finds nothing where no difference matters', async () => {
    expect((await sweep([], [THRESHOLD], 1e9)).flips).toEqual([]);
  });

  test('runs nothing when nothing is assumed', async () => {
    expect(await sweep([], [], 0.25)).toMatchObject({ runs: 0, parameters: [], flips: [] });
  });
});
