import { METRICS } from '../../sim-core/index.ts';
import { PHASES, type Text } from '../../sim-core/text/index.ts';
import type { CompiledMechanism, CompiledScenario, DimensionId } from './compiled.ts';
import { runGrid, runUntilPrecise, samplesOf, type Grid } from './grid.ts';
import type { Plan, RunRow } from './plan.ts';
import { sweepAssumed, type Robustness } from './robust.ts';
import type { BatchOptions } from './run-all.ts';
import { studyMetric, type Indifference, type Study } from './study.ts';

export type Metric = (typeof METRICS)[number];

/** What judging and telling need of a comparison: who took part, not what was run. */
export interface Compared {
  readonly scenarios: readonly {
    readonly model: { readonly id: string };
    readonly texts: { readonly title: Text };
    readonly quality: CompiledScenario['quality'];
  }[];
  readonly mechanisms: readonly {
    readonly model: Chosen;
    readonly quality: CompiledMechanism['quality'];
  }[];
  readonly seeds: readonly string[];
  /** Index of the mechanism that the others are compared with. */
  readonly baseline: number;
  /** The metrics to show; the first is the one that precision and robustness are about. */
  readonly metrics: readonly Metric[];
  /** Overrides the metrics' own indifference zones. */
  readonly equal: Indifference | null;
  /** γ of the stopping rule; null runs all seeds. */
  readonly precision: number | null;
  readonly robust: boolean;
}

/** A mechanism by its id and the option of each dimension. */
export interface Chosen {
  readonly id: string;
  readonly dimensions: Readonly<Record<DimensionId, { readonly option: string }>>;
}

/** What is compared, and how it is judged. */
export interface ComparisonRequest extends Compared {
  readonly scenarios: readonly CompiledScenario[];
  readonly mechanisms: readonly CompiledMechanism[];
}

/** Mean hours per phase of the slowest case, over the runs that had one. */
export interface MeanWaterfall {
  /** Aligned with PHASES. */
  readonly hours: readonly number[];
  /** Runs that opened a case. */
  readonly runs: number;
  /** Share of these whose need was not met by the horizon. */
  readonly censored: number;
}

export interface ComparisonResult<R extends Compared = ComparisonRequest> {
  readonly request: R;
  /** The seeds that were used, in order. */
  readonly seeds: readonly string[];
  readonly reached: boolean | null;
  readonly runs: number;
  readonly grid: Grid;
  /** By metric id; every metric of the product, not only those asked for. */
  readonly studies: ReadonlyMap<string, Study>;
  /** [scenario][mechanism]; null when no run opened a case. */
  readonly waterfalls: readonly (readonly (MeanWaterfall | null)[])[];
  /** Per mechanism: options that no run exercised. */
  readonly inert: readonly (readonly string[])[];
  /** Mechanisms that are nowhere worse, somewhere better and cost nothing. */
  readonly freeLunches: readonly number[];
  readonly robustness: Robustness | null;
}

export interface Watcher extends BatchOptions {
  /** A stage begins: how many runs it takes at most. */
  readonly onStage: (stage: 'comparing' | 'sweeping', runs: number) => void;
}

/** Runs and judges a whole comparison. @throws {RunFailure} for the first run that fails */
export async function compare(
  request: ComparisonRequest,
  watcher: Watcher,
): Promise<ComparisonResult> {
  const { scenarios, mechanisms, baseline, metrics, precision } = request;
  const plan: Plan = {
    scenarios: scenarios.map(({ model }) => model),
    mechanisms: mechanisms.map(({ model }) => model),
  };
  watcher.onStage('comparing', scenarios.length * mechanisms.length * request.seeds.length);
  const main = judgedAs(metrics[0], request.equal);
  const sequential =
    precision === null
      ? { grid: await runGrid(plan, request.seeds, watcher), seeds: request.seeds, reached: null }
      : await runUntilPrecise(
          plan,
          request.seeds,
          { metric: main, baseline, share: precision },
          watcher,
        );
  const { grid, seeds, reached } = sequential;
  const robustness = request.robust
    ? await sweepAssumed(plan, mechanisms, seeds, grid, baseline, main, {
        ...watcher,
        onPlanned: (runs) => watcher.onStage('sweeping', runs),
      })
    : null;
  const judged = judgeGrid(request, grid, seeds);
  return { ...judged, reached, robustness, runs: judged.runs + (robustness?.runs ?? 0) };
}

/** Judges the rows of a comparison, of all its seeds or of those that have been run so far. */
export function judgeGrid<R extends Compared>(
  request: R,
  grid: Grid,
  seeds: readonly string[],
): ComparisonResult<R> {
  const { scenarios, mechanisms, baseline, metrics } = request;
  const studies = new Map(
    METRICS.map((metric) => {
      const shown = metrics.some(({ id }) => id === metric.id);
      const judged = judgedAs(metric, shown ? request.equal : null);
      return [metric.id, studyMetric(samplesOf(grid, metric.id), baseline, judged)];
    }),
  );
  return {
    request,
    seeds,
    reached: null,
    runs: scenarios.length * mechanisms.length * seeds.length,
    grid,
    studies,
    waterfalls: grid.map((columns) => columns.map(waterfallOf)),
    inert: mechanisms.map((_, mechanism) => inertOf(grid.flatMap((column) => column[mechanism]))),
    freeLunches: freeLunchesOf(studies, mechanisms.length, baseline),
    robustness: null,
  };
}

function judgedAs({ id, direction, indifference }: Metric, equal: Indifference | null) {
  return { id, direction, indifference: equal ?? indifference };
}

function waterfallOf(rows: readonly RunRow[]): MeanWaterfall | null {
  const found = rows.flatMap(({ slowest }) => (slowest === null ? [] : [slowest]));
  if (found.length === 0) return null;
  return {
    hours: PHASES.map(
      (_, phase) => found.reduce((sum, { hours }) => sum + hours[phase], 0) / found.length,
    ),
    runs: found.length,
    censored: found.filter(({ censored }) => censored).length / found.length,
  };
}

function inertOf(rows: readonly RunRow[]): string[] {
  const [first, ...rest] = rows;
  return first.inert.filter((name) => rest.every(({ inert }) => inert.includes(name)));
}

function freeLunchesOf(
  studies: ReadonlyMap<string, Study>,
  mechanisms: number,
  baseline: number,
): number[] {
  const found: number[] = [];
  for (let mechanism = 0; mechanism < mechanisms; mechanism++) {
    if (mechanism === baseline) continue;
    const verdicts = [...studies.values()].flatMap(({ rows }) =>
      rows.filter((row) => row.mechanism === mechanism).map(({ verdict }) => verdict),
    );
    const nowhereWorse = verdicts.every((verdict) => verdict === 'better' || verdict === 'equal');
    if (nowhereWorse && verdicts.includes('better')) found.push(mechanism);
  }
  return found;
}
