import { formatNumber, formatShare, say, type Language } from '../../sim-core/text/index.ts';
import type { Compared, ComparisonResult } from '../batch/comparison.ts';
import { assumedLine, freeLunchLines, inertLines, verdictSentences } from './compare-sentences.ts';
import { standing } from './compare-standing.ts';
import { metricTable, type MetricTable } from './compare-table.ts';
import { table } from './table.ts';
import { waterfalls } from './waterfall.ts';
import { wrap } from './width.ts';

/** What `compare` prints for people. */
export function comparisonReport(
  result: ComparisonResult<Compared>,
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
    ...metrics.flatMap((metric) => ['', ...tableLines(metricTable(result, metric, language))]),
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
  { request, reached, seeds }: ComparisonResult<Compared>,
  language: Language,
): string[] {
  if (reached === null || request.precision === null) return [];
  const values = { precision: formatShare(request.precision), seeds: seeds.length };
  return [
    say(language, reached ? 'compare.precision' : 'compare.precision-missed', values),
    ...(reached ? [say(language, 'compare.sequential')] : []),
  ];
}

function tableLines(found: MetricTable | null): string[] {
  if (found === null) return [];
  return [found.heading, table(found.columns, found.rows, '  '), `  ${found.best}`];
}
