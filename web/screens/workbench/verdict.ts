import type { ComparisonRow, MetricBody } from '../../../exercise-server/protocol/workbench.ts';
import { scaleFor } from '../../parts/comparison/numbers.ts';
import type { Speech } from '../../parts/use-say.ts';

/** The verdict in plain sentences: who is better than the baseline, by how much, how surely. */
export function verdictSentences(
  rows: readonly ComparisonRow[],
  metric: MetricBody,
  titleOf: (mechanism: string) => string,
  { say, tell, language }: Speech,
): readonly string[] {
  const baseline = titleOf(rows.find(({ verdict }) => verdict === 'baseline')?.mechanism ?? '');
  const sign = metric.direction === 'lower' ? 1 : -1;
  const better = rows
    .filter(({ verdict }) => verdict === 'better')
    .sort((a, b) => sign * (a.mean - b.mean));
  if (better.length === 0) {
    return [say('workbench.sentence-none', { metric: tell(metric.title), baseline })];
  }
  const scale = scaleFor(Math.max(...rows.map(({ difference }) => Math.abs(difference))), language);
  const unit = tell(metric.unit);
  return better.slice(0, 3).map((row) =>
    say('workbench.sentence-better', {
      name: titleOf(row.mechanism),
      baseline,
      metric: tell(metric.title),
      difference: `${scale.signed(row.difference)} ${unit}`,
      low: scale.signed(row.difference_low ?? row.difference),
      high: scale.signed(row.difference_high ?? row.difference),
    }),
  );
}
