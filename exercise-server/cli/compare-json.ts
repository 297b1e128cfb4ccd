import { PHASES } from '../../sim-core/text/index.ts';
import type { Compared, ComparisonResult } from '../batch/comparison.ts';
import { assumedShare } from './assumed.ts';
import { programVersion } from './version.ts';

/** The document of `compare --json`; keys are part of the product's interface. */
export function comparisonDocument(result: ComparisonResult<Compared>): object {
  const { request, studies, robustness } = result;
  const { scenarios, mechanisms, metrics } = request;
  const scenarioIds = scenarios.map(({ model }) => model.id);
  const mechanismIds = mechanisms.map(({ model }) => model.id);
  const assumed = assumedShare([...scenarios, ...mechanisms].map(({ quality }) => quality));
  return {
    scenarios: scenarioIds,
    mechanisms: mechanismIds,
    seeds: result.seeds,
    baseline: mechanismIds[request.baseline],
    metric: metrics.length === 1 ? metrics[0].id : 'all',
    runs: result.runs,
    version: programVersion(),
    rows: metrics.flatMap(({ id }) =>
      (studies.get(id)?.rows ?? []).map((row) => ({
        scenario: scenarioIds[row.scenario],
        mechanism: mechanismIds[row.mechanism],
        metric: id,
        mean: row.mean,
        half_width: row.halfWidth,
        difference: row.difference,
        difference_low: row.low,
        difference_high: row.high,
        variance_reduction: row.varianceReduction,
        verdict: row.verdict,
        more_seeds: row.moreSeeds,
        indifference: row.delta,
      })),
    ),
    best: Object.fromEntries(
      metrics.map(({ id }) => [
        id,
        (studies.get(id)?.best ?? []).map((mechanism) => mechanismIds[mechanism]),
      ]),
    ),
    precision_reached: result.reached,
    assumed_inputs: assumed,
    inert: Object.fromEntries(mechanismIds.map((id, i) => [id, result.inert[i]])),
    free_lunch: result.freeLunches.map((mechanism) => mechanismIds[mechanism]),
    waterfalls: result.waterfalls.flatMap((row, scenario) =>
      row.map((waterfall, mechanism) => ({
        scenario: scenarioIds[scenario],
        mechanism: mechanismIds[mechanism],
        runs: waterfall?.runs ?? 0,
        censored_share: waterfall?.censored ?? null,
        mean_hours: Object.fromEntries(PHASES.map((phase, i) => [phase, waterfall?.hours[i] ?? 0])),
      })),
    ),
    standing: robustness === null ? 'preset' : robustness.flips.length === 0 ? 'robust' : 'fragile',
    robustness:
      robustness === null
        ? null
        : {
            parameters: robustness.parameters,
            flips: robustness.flips.map((flip) => ({
              parameter: flip.path,
              end: flip.end,
              value: flip.value,
              scenario: scenarioIds[flip.scenario],
              mechanism: mechanismIds[flip.mechanism],
              before: flip.before,
              after: flip.after,
            })),
          },
  };
}
