/** Paired differences of one metric as a picture: an interval a row, the zone that counts as equal behind it. */
import { formatSigned, say, type Language } from '../../sim-core/text/index.ts';
import type { Compared, ComparisonResult, Metric } from '../batch/comparison.ts';
import type { StudyRow } from '../batch/study.ts';
import { differenceDecimalsOf } from './compare-table.ts';
import { escapeHtml } from './html.ts';

/** Pixels; a letter of a label takes at most so many. */
const LETTER = 8;
const PLOT = 560;
const ROW = 26;
const MARGIN = 12;

interface Drawn extends StudyRow {
  readonly low: number;
  readonly high: number;
}

/** Lines of SVG; none where there is nothing to draw, as with one seed or one mechanism. */
export function intervalPicture(
  { request, studies }: ComparisonResult<Compared>,
  metric: Metric,
  language: Language,
): string[] {
  const all = studies.get(metric.id)?.rows ?? [];
  const rows = all.filter(
    (row): row is Drawn => row.verdict !== 'baseline' && row.low !== null && row.high !== null,
  );
  const ends = rows.flatMap(({ low, high, delta }) => [low, high, -delta, delta, 0]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (rows.length === 0 || least === most) return [];

  const labels = rows.map(({ scenario, mechanism }) =>
    [
      ...(request.scenarios.length > 1 ? [request.scenarios[scenario].model.id] : []),
      request.mechanisms[mechanism].model.id,
    ].join(' · '),
  );
  const labelWidth = LETTER * Math.max(...labels.map(({ length }) => length));
  const x = (value: number): string =>
    (labelWidth + MARGIN + ((value - least) / (most - least)) * PLOT).toFixed(1);
  const width = labelWidth + PLOT + 2 * MARGIN;
  const height = (rows.length + 1) * ROW;
  const decimals = differenceDecimalsOf(all);
  const tick = (value: number, anchor: string): string =>
    `<text x="${x(value)}" y="${height - 8}" text-anchor="${anchor}">${formatSigned(value, decimals)}</text>`;
  const caption = say(language, 'experiment.picture');
  return [
    '<figure class="scroll">',
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${escapeHtml(caption)}">`,
    ...rows.flatMap((row, i) => {
      const { difference, low, high, delta, verdict } = row;
      const y = i * ROW + ROW / 2;
      const [left, right] = [Number(x(-delta)), Number(x(delta))];
      const fill = verdict === 'undecided' ? 'none' : 'currentColor';
      return [
        `<text x="${labelWidth}" y="${y + 5}" text-anchor="end">${escapeHtml(labels[i])}</text>`,
        `<rect class="zone" x="${left}" y="${y - ROW / 2}" width="${(right - left).toFixed(1)}" height="${ROW}"/>`,
        `<line x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}"/>`,
        `<circle cx="${x(difference)}" cy="${y}" r="5" fill="${fill}"/>`,
      ];
    }),
    `<line class="zero" x1="${x(0)}" x2="${x(0)}" y1="0" y2="${height - ROW}"/>`,
    tick(least, 'start'),
    tick(most, 'end'),
    '</svg>',
    `<figcaption class="small">${escapeHtml(caption)}</figcaption>`,
    '</figure>',
  ];
}
