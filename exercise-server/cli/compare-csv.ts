import { METRICS } from '../../sim-core/index.ts';
import type { Compared, ComparisonResult } from '../batch/comparison.ts';
import { csvOf, type Cell } from './csv.ts';

export const COMPARISON_FILES = ['runs.csv', 'summary.csv'] as const;

/** `runs.csv`: one row a run with every metric. `summary.csv`: one row a scenario, mechanism and metric. */
export function comparisonFiles(
  result: ComparisonResult<Compared>,
): Readonly<Record<(typeof COMPARISON_FILES)[number], string>> {
  const scenarioIds = result.request.scenarios.map(({ model }) => model.id);
  const mechanismIds = result.request.mechanisms.map(({ model }) => model.id);
  const runs: Cell[][] = result.grid.flatMap((columns, scenario) =>
    columns.flatMap((rows, mechanism) =>
      rows.map((row, seed) => [
        scenarioIds[scenario],
        mechanismIds[mechanism],
        result.seeds[seed],
        ...METRICS.map(({ id }) => row.metrics[id]),
      ]),
    ),
  );
  const summary: Cell[][] = METRICS.flatMap(({ id, unit }) =>
    (result.studies.get(id)?.rows ?? []).map((row) => [
      scenarioIds[row.scenario],
      mechanismIds[row.mechanism],
      id,
      unit,
      result.seeds.length,
      row.mean,
      row.halfWidth,
      row.difference,
      row.low,
      row.high,
      row.varianceReduction,
      row.verdict,
      row.moreSeeds,
      row.delta,
    ]),
  );
  return {
    'runs.csv': csvOf(['scenario', 'mechanism', 'seed', ...METRICS.map(({ id }) => id)], runs),
    'summary.csv': csvOf(
      [
        'scenario',
        'mechanism',
        'metric',
        'unit',
        'seeds',
        'mean',
        'half_width',
        'difference',
        'difference_low',
        'difference_high',
        'variance_reduction',
        'verdict',
        'more_seeds',
        'indifference',
      ],
      summary,
    ),
  };
}
