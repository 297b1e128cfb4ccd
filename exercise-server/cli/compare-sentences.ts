/** What a comparison comes to in words: verdicts, and what they stand on. */
import {
  formatNumber,
  formatShare,
  formatSigned,
  say,
  unitTitle,
  type Language,
} from '../../sim-core/text/index.ts';
import type { Compared, ComparisonResult, Metric } from '../batch/comparison.ts';
import type { StudyRow } from '../batch/study.ts';
import { assumedShare } from './assumed.ts';
import { differenceDecimalsOf } from './compare-table.ts';
import { sayInert } from './inert.ts';

/** The verdicts on the first metric in words, one sentence a contrast. */
export function verdictSentences(
  result: ComparisonResult<Compared>,
  metric: Metric,
  language: Language,
): string[] {
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

export function assumedLine({ request }: ComparisonResult<Compared>, language: Language): string[] {
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
export function inertLines(
  { request, inert }: ComparisonResult<Compared>,
  language: Language,
): string[] {
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

export function freeLunchLines(
  { request, freeLunches }: ComparisonResult<Compared>,
  language: Language,
): string[] {
  return freeLunches.map((mechanism) =>
    say(language, 'compare.free-lunch', { mechanism: request.mechanisms[mechanism].model.id }),
  );
}
