import type { ComparisonRow } from '../../../exercise-server/protocol/workbench.ts';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { useSay } from '../use-say.ts';
import css from './comparison.module.css';
import { roundTicks, scaleFor, type Scale } from './numbers.ts';

const VERDICT_TONES: Readonly<Record<ComparisonRow['verdict'], Tone>> = {
  baseline: 'line',
  better: 'accent',
  worse: 'outside',
  equal: 'plain',
  undecided: 'plain',
};

interface Span {
  readonly low: number;
  readonly high: number;
  readonly at: (value: number) => string;
}

/** The mechanisms in order of their mean, with the paired interval of each against the baseline. */
export function Ranking({
  rows,
  direction,
  titleOf,
}: {
  readonly rows: readonly ComparisonRow[];
  readonly direction: 'lower' | 'higher';
  readonly titleOf: (mechanism: string) => string;
}) {
  const { say, language } = useSay();
  const sign = direction === 'lower' ? 1 : -1;
  const ordered = [...rows].sort((a, b) => sign * (a.mean - b.mean));
  const means = scaleFor(Math.max(...rows.map(({ mean }) => Math.abs(mean))), language);
  const span = spanOf(rows);
  const differences = scaleFor(Math.max(Math.abs(span.low), Math.abs(span.high)), language);
  return (
    <table className={css.ranking}>
      <thead>
        <tr>
          <th scope="col">{say('workbench.mechanisms')}</th>
          <th scope="col" className={css.number}>
            {say('workbench.mean')}
          </th>
          <th scope="col" className={css.number}>
            {say('workbench.difference')}
          </th>
          <th scope="col" className={css.plotHead}>
            <Axis span={span} scale={differences} />
          </th>
          <th scope="col">{say('workbench.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((row) => (
          <tr key={row.mechanism}>
            <th scope="row" className={css.name}>
              {titleOf(row.mechanism)}
            </th>
            <td className={css.number}>
              {means.of(row.mean)}
              {row.half_width === null ? null : (
                <span className={css.half}> ±{means.of(row.half_width)}</span>
              )}
            </td>
            <td className={css.number}>
              {row.verdict === 'baseline' ? '' : differences.signed(row.difference)}
            </td>
            <td className={css.plot}>
              <Interval row={row} span={span} scale={differences} />
            </td>
            <td>
              <Chip tone={VERDICT_TONES[row.verdict]}>
                {say(`workbench.verdict-${row.verdict}`)}
              </Chip>
              {row.verdict === 'undecided' && row.more_seeds !== null && row.more_seeds > 0 ? (
                <span className={css.more}>
                  {say('workbench.more-seeds', { count: row.more_seeds })}
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function spanOf(rows: readonly ComparisonRow[]): Span {
  const ends = rows.flatMap(({ difference_low, difference_high, difference, indifference }) => [
    difference_low ?? difference,
    difference_high ?? difference,
    -indifference,
    indifference,
  ]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const room = (high - low || 1) * 0.04;
  const from = low - room;
  const width = high + room - from;
  return { low, high, at: (value) => `${(100 * (value - from)) / width}%` };
}

function Axis({ span, scale }: { readonly span: Span; readonly scale: Scale }) {
  return (
    <span className={css.axis} aria-hidden="true">
      {roundTicks(span.low, span.high).map((tick) => (
        <span key={tick} className={css.tick} style={{ left: span.at(tick) }}>
          {scale.signed(tick)}
        </span>
      ))}
    </span>
  );
}

function Interval({
  row,
  span,
  scale,
}: {
  readonly row: ComparisonRow;
  readonly span: Span;
  readonly scale: Scale;
}) {
  const { say } = useSay();
  const { difference, difference_low: low, difference_high: high, indifference, verdict } = row;
  const width = (from: number, to: number): string => `calc(${span.at(to)} - ${span.at(from)})`;
  return (
    <span className={css.track}>
      <span
        className={css.zone}
        title={`${say('workbench.zone')} ±${scale.of(indifference)}`}
        style={{ left: span.at(-indifference), width: width(-indifference, indifference) }}
      />
      <span className={css.zero} style={{ left: span.at(0) }} />
      {verdict === 'baseline' || low === null || high === null ? null : (
        <span
          role="img"
          aria-label={`${scale.signed(difference)} (${scale.signed(low)}, ${scale.signed(high)})`}
          title={`${scale.signed(difference)} (${scale.signed(low)}, ${scale.signed(high)})`}
          className={css.bar}
          data-verdict={verdict}
          style={{ left: span.at(low), width: width(low, high) }}
        />
      )}
      {verdict === 'baseline' ? null : (
        <span className={css.dot} data-verdict={verdict} style={{ left: span.at(difference) }} />
      )}
    </span>
  );
}
