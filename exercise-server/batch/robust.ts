import type { CompiledMechanism, ParameterValue } from './compiled.ts';
import { samplesOf, type Grid } from './grid.ts';
import { wholeRun, type Plan, type Task } from './plan.ts';
import { runAll, type BatchOptions } from './run-all.ts';
import { studyMetric, type StudyMetric, type StudyRow } from './study.ts';
import { sweepsOf, type Sweep } from './variants.ts';

/** A verdict that an assumed parameter changes. */
export interface Flip {
  readonly path: string;
  readonly end: 'low' | 'high';
  readonly value: ParameterValue;
  readonly scenario: number;
  readonly mechanism: number;
  readonly before: StudyRow['verdict'];
  readonly after: StudyRow['verdict'];
}

export interface Robustness {
  /** Paths of the assumed parameters that were swept. */
  readonly parameters: readonly string[];
  readonly runs: number;
  /** Empty = robust. */
  readonly flips: readonly Flip[];
}

/**
 * Moves every assumed parameter of the mechanisms to its low and to its high value, one at a time,
 * under the same seeds, and tells which verdicts on the metric do not stay the same word. A parameter
 * of an option that no run exercised cannot change anything and is not run.
 */
export async function sweepAssumed(
  plan: Plan,
  mechanisms: readonly CompiledMechanism[],
  seeds: readonly string[],
  grid: Grid,
  baseline: number,
  metric: StudyMetric,
  options: BatchOptions & { readonly onPlanned: (runs: number) => void },
): Promise<Robustness> {
  const all = sweepsOf(mechanisms);
  const sweeps = all.map((sweep) => withoutInert(sweep, grid));
  const wider: Plan = {
    scenarios: plan.scenarios,
    mechanisms: sweeps.flatMap(({ variants }) => variants.map(({ model }) => model)),
  };
  const tasks: Task[] = [];
  for (let mechanism = 0; mechanism < wider.mechanisms.length; mechanism++) {
    for (let scenario = 0; scenario < plan.scenarios.length; scenario++) {
      for (const seed of seeds) tasks.push(wholeRun(scenario, mechanism, seed));
    }
  }
  options.onPlanned(tasks.length);
  const rows = await runAll(wider, tasks, options);
  const before = studyMetric(samplesOf(grid, metric.id), baseline, metric).rows;
  const flips: Flip[] = [];
  let next = 0;
  for (const { path, end, value, variants } of sweeps) {
    const swept = grid.map((columns) => [...columns]);
    for (const { mechanism } of variants) {
      for (const columns of swept) columns[mechanism] = rows.slice(next, (next += seeds.length));
    }
    if (variants.length === 0) continue;
    const after = studyMetric(samplesOf(swept, metric.id), baseline, metric).rows;
    after.forEach((row, i) => {
      if (row.verdict === before[i].verdict) return;
      const { scenario, mechanism } = row;
      const words = { before: before[i].verdict, after: row.verdict };
      flips.push({ path, end, value, scenario, mechanism, ...words });
    });
  }
  return { parameters: [...new Set(all.map(({ path }) => path))], runs: tasks.length, flips };
}

function withoutInert(sweep: Sweep, grid: Grid): Sweep {
  const dimension = sweep.path.split('.')[0];
  const used = (mechanism: number): boolean =>
    grid.some((mechanisms) =>
      mechanisms[mechanism].some(
        ({ inert }) => !inert.some((name) => name.split('.')[0] === dimension),
      ),
    );
  return { ...sweep, variants: sweep.variants.filter(({ mechanism }) => used(mechanism)) };
}
