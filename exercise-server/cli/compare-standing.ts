import type { ParameterValue } from '../batch/compiled.ts';
import { formatNumber, HOUR, MINUTE, say, type Language } from '../../sim-core/text/index.ts';
import type { Compared, ComparisonResult } from '../batch/comparison.ts';

/** On what the verdicts stand: preset values, or every assumed parameter moved without a change. */
export function standing(
  { request, robustness }: ComparisonResult<Compared>,
  language: Language,
): string[] {
  const metric = request.metrics[0].title[language];
  if (robustness === null) return [say(language, 'compare.preset')];
  if (robustness.parameters.length === 0) return [say(language, 'compare.robust-nothing')];
  if (robustness.flips.length === 0) {
    return [say(language, 'compare.robust', { count: robustness.parameters.length, metric })];
  }
  return [
    say(language, 'compare.fragile', { metric }),
    ...robustness.flips.map(
      (flip) =>
        `- ${say(language, 'compare.flip', {
          parameter: flip.path,
          value: sayParameter(flip.value),
          mechanism: request.mechanisms[flip.mechanism].model.id,
          scenario: request.scenarios[flip.scenario].model.id,
          before: say(language, `verdict.${flip.before}`),
          after: say(language, `verdict.${flip.after}`),
        })}`,
    ),
  ];
}

/** A parameter's value as a file would write it. */
export function sayParameter(value: ParameterValue): string {
  if (typeof value !== 'object') return String(value);
  if (!('kind' in value)) return `[${value.join(', ')}]`;
  switch (value.kind) {
    case 'constant':
      return duration(value.value);
    case 'uniform':
      return `uniform(${duration(value.low)}, ${duration(value.high)})`;
    case 'triangular':
      return `triangular(${duration(value.low)}, ${duration(value.mode)}, ${duration(value.high)})`;
    case 'exponential':
      return `exponential(${duration(value.mean)})`;
    case 'lognormal':
      return `lognormal(${duration(value.median)}, ${value.sigma})`;
    case 'erlang':
      return `erlang(${value.shape}, ${duration(value.mean)})`;
    case 'hyperexponential':
      return `hyperexponential(${value.p}, ${duration(value.mean1)}, ${duration(value.mean2)})`;
  }
}

function duration(timeMs: number): string {
  if (timeMs === 0) return '0 min';
  if (timeMs < MINUTE) return `${formatNumber(timeMs / 1000, 1)} s`;
  return timeMs < 3 * HOUR ? `${trimmed(timeMs / MINUTE)} min` : `${trimmed(timeMs / HOUR)} h`;
}

function trimmed(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1);
}
