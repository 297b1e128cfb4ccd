import type { ComparisonResultBody } from '../../../exercise-server/protocol/workbench.ts';
import { useSay } from '../use-say.ts';
import css from './comparison.module.css';
import { roundTicks, scaleFor } from './numbers.ts';
import { colourOf, dashOf } from './palette.ts';

const WIDTH = 720;
const HEIGHT = 260;
const LEFT = 48;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 26;

type Curve = ComparisonResultBody['curves'][number];

/** Unmet need by the hour under each mechanism, with its band. */
export function Curves({
  curves,
  label,
  titleOf,
  indexOf,
}: {
  readonly curves: readonly Curve[];
  readonly label: string;
  readonly titleOf: (mechanism: string) => string;
  /** Place of a mechanism among those chosen: its colour. */
  readonly indexOf: (mechanism: string) => number;
}) {
  const { language } = useSay();
  const hours = Math.max(1, ...curves.map(({ mean }) => mean.length - 1));
  const highest = Math.max(0, ...curves.flatMap(({ high }) => high));
  const most = highest > 0 ? highest : 1;
  const scale = scaleFor(most, language);
  const x = (hour: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * hour) / hours;
  const y = (value: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / most);
  const line = (values: readonly number[]): string =>
    values.map((value, hour) => `${x(hour).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return (
    <figure className={css.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={css.svg} role="img" aria-label={label}>
        {roundTicks(0, most).map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} className={css.gridLine} />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" className={css.gridText}>
              {scale.of(tick)}
            </text>
          </g>
        ))}
        {roundTicks(0, hours).map((tick) => (
          <text key={tick} x={x(tick)} y={HEIGHT - 8} textAnchor="middle" className={css.gridText}>
            {tick}
          </text>
        ))}
        {curves.map(({ mechanism, low, high }) => (
          <polygon
            key={mechanism}
            points={`${line(high)} ${line(low).split(' ').reverse().join(' ')}`}
            fill={colourOf(indexOf(mechanism))}
            opacity="0.08"
          />
        ))}
        {curves.map(({ mechanism, mean }) => (
          <polyline
            key={mechanism}
            points={line(mean)}
            fill="none"
            stroke={colourOf(indexOf(mechanism))}
            strokeDasharray={dashOf(indexOf(mechanism))}
            strokeWidth="2"
            strokeLinejoin="round"
          />
        ))}
      </svg>
      <Legend
        mechanisms={curves.map(({ mechanism }) => mechanism)}
        titleOf={titleOf}
        indexOf={indexOf}
      />
    </figure>
  );
}

export function Legend({
  mechanisms,
  titleOf,
  indexOf,
}: {
  readonly mechanisms: readonly string[];
  readonly titleOf: (mechanism: string) => string;
  readonly indexOf: (mechanism: string) => number;
}) {
  return (
    <figcaption className={css.legend}>
      {mechanisms.map((mechanism) => (
        <span key={mechanism}>
          <i style={{ backgroundColor: colourOf(indexOf(mechanism)) }} />
          {titleOf(mechanism)}
        </span>
      ))}
    </figcaption>
  );
}
