import {
  decimalsFor,
  formatNumber,
  formatShare,
  formatSigned,
  say,
  unitTitle,
  type Language,
} from '../../sim-core/text/index.ts';
import type { ComparisonResult, Metric } from '../batch/comparison.ts';
import type { StudyRow } from '../batch/study.ts';
import { assumedShare } from './assumed.ts';
import { sayInert } from './inert.ts';
import { standing } from './compare-standing.ts';
import { table } from './table.ts';
import { waterfalls } from './waterfall.ts';
import { wrap } from './width.ts';

/** What `compare` prints for people. */
export function comparisonReport(
  result: ComparisonResult,
  language: Language,
  columns: number,
): string[] {
  const { request, seeds } = result;
  const { scenarios, mechanisms, metrics, baseline } = request;
  const paragraph = (text: string): string[] => wrap(text, columns);
  return [
    ...paragraph(
      say(language, 'compare.title', {
        scenarios: scenarios.map(({ texts }) => texts.title[language]).join(' · '),
      }),
    ),
    ...paragraph(
      say(language, 'compare.design', {
        mechanisms: mechanisms.length,
        seeds: formatNumber(seeds.length, 0),
        runs: formatNumber(result.runs, 0),
        baseline: mechanisms[baseline].model.id,
      }),
    ),
    ...precisionLines(result, language).flatMap(paragraph),
    ...metrics.flatMap((metric) => ['', ...metricTable(result, metric, language)]),
    '',
    ...verdictSentences(result, metrics[0], language).flatMap(paragraph),
    '',
    ...paragraph(say(language, 'compare.intervals')),
    ...standing(result, language).flatMap(paragraph),
    ...assumedLine(result, language).flatMap(paragraph),
    ...inertLines(result, language).flatMap(paragraph),
    ...freeLunchLines(result, language).flatMap(paragraph),
    ...scenarios.flatMap(({ model, texts }, scenario) => [
      '',
      ...waterfalls(
        result.waterfalls[scenario],
        mechanisms.map(({ model }) => model.id),
        scenarios.length > 1 ? model.id : texts.title[language],
        language,
        columns,
      ),
    ]),
    '',
    ...paragraph(say(language, 'compare.prices')),
    ...paragraph(say(language, 'run.disclaimer')),
  ];
}

function precisionLines(
  { request, reached, seeds }: ComparisonResult,
  language: Language,
): string[] {
  if (reached === null || request.precision === null) return [];
  const values = { precision: formatShare(request.precision), seeds: seeds.length };
  return [
    say(language, reached ? 'compare.precision' : 'compare.precision-missed', values),
    ...(reached ? [say(language, 'compare.sequential')] : []),
  ];
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
function differenceDecimalsOf(rows: readonly StudyRow[]): number {
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

function metricTable(result: ComparisonResult, metric: Metric, language: Language): string[] {
  const { scenarios, mechanisms, equal } = result.request;
  const study = result.studies.get(metric.id);
  if (study === undefined) return [];
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
  return [
    heading,
    table(
      [
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
      '  ',
    ),
    best.length === 0
      ? `  ${say(language, 'compare.best-none')}`
      : `  ${say(language, 'compare.best', { names: best.join(', ') })}`,
  ];
}

function interval({ low, high }: StudyRow, decimals: number): string {
  if (low === null || high === null) return '';
  return `[${formatSigned(low, decimals)}, ${formatSigned(high, decimals)}]`;
}

function moreSeedsCell({ verdict, moreSeeds }: StudyRow): string {
  if (verdict !== 'undecided') return '';
  return moreSeeds === null ? '-' : formatNumber(moreSeeds, 0);
}

/** The verdicts on the first metric in words, one sentence a contrast. */
function verdictSentences(result: ComparisonResult, metric: Metric, language: Language): string[] {
  const { scenarios, mechanisms, baseline } = result.request;
  const rows = result.studies.get(metric.id)?.rows ?? [];
  const decimals = differenceDecimalsOf(rows);
  return rows
    .filter(({ verdict }) => verdict !== 'baseline')
    .map((row) => {
      const names = {
        metric: metric.title[language],
        mechanism: mechanisms[row.mechanism].model.id,
        baseline: mechanisms[baseline].model.id,
      };
      const scenario = scenarios[row.scenario].model.id;
      const place = scenarios.length > 1 ? say(language, 'sentence.in-scenario', { scenario }) : '';
      return place + sentence(row, names, unitTitle(metric.unit, language), decimals, language);
    });
}

function sentence(
  row: StudyRow,
  names: { readonly metric: string; readonly mechanism: string; readonly baseline: string },
  unit: string,
  decimals: number,
  language: Language,
): string {
  const { low, high, verdict } = row;
  if (low === null || high === null) return say(language, 'sentence.one-seed', names);
  const ends = { low: formatSigned(low, decimals), high: formatSigned(high, decimals), unit };
  switch (verdict) {
    case 'better':
    case 'worse':
      return say(language, `sentence.${verdict}`, {
        ...names,
        ...ends,
        amount: formatNumber(Math.abs(row.difference), decimals),
        change: say(language, row.difference < 0 ? 'change.less' : 'change.more'),
      });
    case 'equal':
      return say(language, 'sentence.equal', {
        ...names,
        ...ends,
        delta: formatNumber(row.delta, decimals),
      });
    default:
      return say(language, 'sentence.undecided', {
        ...names,
        ...ends,
        advice:
          row.moreSeeds === null
            ? say(language, 'advice.hopeless')
            : say(language, 'advice.more-seeds', { count: formatNumber(row.moreSeeds, 0) }),
      });
  }
}

function assumedLine({ request }: ComparisonResult, language: Language): string[] {
  const { assumed, total, share } = assumedShare(
    [...request.scenarios, ...request.mechanisms].map(({ quality }) => quality),
  );
  return [
    say(language, 'compare.assumed', {
      share: formatShare(share),
      assumed: formatNumber(assumed, 0),
      total: formatNumber(total, 0),
    }),
  ];
}

/** One line for all mechanisms with the same list, which is mostly one line in all. */
function inertLines({ request, inert }: ComparisonResult, language: Language): string[] {
  const lists = new Map<string, string[]>();
  request.mechanisms.forEach(({ model }, i) => {
    if (inert[i].length === 0) return;
    const options = sayInert(inert[i], model, language);
    lists.set(options, [...(lists.get(options) ?? []), model.id]);
  });
  return [...lists].map(([options, ids]) =>
    ids.length === request.mechanisms.length && ids.length > 1
      ? say(language, 'compare.inert-all', { options })
      : say(language, 'compare.inert', { mechanism: ids.join(', '), options }),
  );
}

function freeLunchLines({ request, freeLunches }: ComparisonResult, language: Language): string[] {
  return freeLunches.map((mechanism) =>
    say(language, 'compare.free-lunch', { mechanism: request.mechanisms[mechanism].model.id }),
  );
}
