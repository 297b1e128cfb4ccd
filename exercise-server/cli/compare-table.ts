/** The table of one metric as data: `compare` prints it, and a report lays it out. */
import {
  decimalsFor,
  formatNumber,
  formatShare,
  formatSigned,
  say,
  unitTitle,
  type Language,
} from '../../sim-core/text/index.ts';
import type { Compared, ComparisonResult, Metric } from '../batch/comparison.ts';
import type { StudyRow } from '../batch/study.ts';
import type { Column } from './table.ts';

export interface MetricTable {
  readonly heading: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Who leads, in words. */
  readonly best: string;
}

/** Digits that show the smallest half-width of a metric with two figures. */
function decimalsOf(rows: readonly StudyRow[]): number {
  const widths = rows.flatMap(({ halfWidth }) =>
    halfWidth === null || halfWidth === 0 ? [] : [halfWidth],
  );
  const largest = Math.max(...rows.map(({ mean }) => Math.abs(mean)));
  return decimalsFor(widths.length === 0 ? largest : Math.min(...widths), 2);
}

/** Digits for differences: their smallest interval with two figures, but no more than four in all. */
export function differenceDecimalsOf(rows: readonly StudyRow[]): number {
  const widths = rows.flatMap(({ low, high }) =>
    low === null || high === null || high === low ? [] : [(high - low) / 2],
  );
  const largest = Math.max(...rows.map(({ difference }) => Math.abs(difference)));
  const fine = decimalsFor(widths.length === 0 ? largest : Math.min(...widths), 2);
  return largest === 0 ? fine : Math.min(fine, decimalsFor(largest, 4));
}

/** Above this a factor of variance only says that hardly any noise is left. */
const REDUCTION_SHOWN_MAX = 10_000;

function reductionCell(factor: number | null): string {
  if (factor === null) return '';
  return factor > REDUCTION_SHOWN_MAX
    ? `> ${formatNumber(REDUCTION_SHOWN_MAX, 0)}`
    : formatNumber(factor, 1);
}

/** Null for a metric that was not studied. */
export function metricTable(
  result: ComparisonResult<Compared>,
  metric: Metric,
  language: Language,
): MetricTable | null {
  const { scenarios, mechanisms, equal } = result.request;
  const study = result.studies.get(metric.id);
  if (study === undefined) return null;
  const decimals = decimalsOf(study.rows);
  const fine = differenceDecimalsOf(study.rows);
  const several = scenarios.length > 1;
  const undecided = study.rows.some(({ verdict }) => verdict === 'undecided');
  const zone = equal ?? metric.indifference;
  const heading = say(language, 'compare.metric', {
    title: metric.title[language],
    unit: unitTitle(metric.unit, language),
    direction: say(language, metric.direction === 'lower' ? 'compare.lower' : 'compare.higher'),
    delta: zone.relative ? formatShare(zone.value) : String(zone.value),
  });
  const rows = study.rows.map((row) => [
    ...(several ? [scenarios[row.scenario].model.id] : []),
    mechanisms[row.mechanism].model.id,
    formatNumber(row.mean, decimals),
    row.halfWidth === null ? '' : `± ${formatNumber(row.halfWidth, decimals)}`,
    row.verdict === 'baseline' ? '' : formatSigned(row.difference, fine),
    row.verdict === 'baseline' ? '' : interval(row, fine),
    reductionCell(row.varianceReduction),
    say(language, `verdict.${row.verdict}`),
    ...(undecided ? [moreSeedsCell(row)] : []),
  ]);
  const best = study.best.map((mechanism) => mechanisms[mechanism].model.id);
  return {
    heading,
    columns: [
      ...(several ? [{ title: '', side: 'left' } as const] : []),
      { title: say(language, 'compare.mechanism'), side: 'left' },
      { title: say(language, 'compare.mean'), side: 'right' },
      { title: say(language, 'compare.half-width'), side: 'left' },
      { title: say(language, 'compare.difference'), side: 'right' },
      { title: say(language, 'compare.interval'), side: 'left' },
      { title: say(language, 'compare.reduction'), side: 'right' },
      { title: say(language, 'compare.verdict'), side: 'left' },
      ...(undecided
        ? [{ title: say(language, 'compare.more-seeds'), side: 'right' } as const]
        : []),
    ],
    rows,
    best: leaders(best, language),
  };
}

function leaders(best: readonly string[], language: Language): string {
  if (best.length === 0) return say(language, 'compare.best-none');
  const code = best.length === 1 ? 'compare.best' : 'compare.best-several';
  return say(language, code, { names: best.join(', ') });
}

function interval({ low, high }: StudyRow, decimals: number): string {
  if (low === null || high === null) return '';
  return `[${formatSigned(low, decimals)}, ${formatSigned(high, decimals)}]`;
}

function moreSeedsCell({ verdict, moreSeeds }: StudyRow): string {
  if (verdict !== 'undecided') return '';
  return moreSeeds === null ? '-' : formatNumber(moreSeeds, 0);
}
