import { useId, useState, type PointerEvent } from 'react';
import { roundTicks, scaleFor } from '../comparison/numbers.ts';
import { useSay } from '../use-say.ts';
import css from './plot.module.css';

export interface PlotLine {
  readonly name: string;
  readonly values: readonly number[];
  readonly tone: 'main' | 'second' | 'third' | 'faint';
}

export interface PlotProps {
  readonly title: string;
  readonly unit: string;
  /** Hours of the values. */
  readonly hours: readonly number[];
  readonly lines: readonly PlotLine[];
  /** Level lines with a word, such as the bounds of grades. */
  readonly levels?: readonly { readonly at: number; readonly word: string }[];
  /** Instants with a word. */
  readonly marks?: readonly { readonly hour: number; readonly word: string }[];
  /** Everything in one sentence, for those who do not see it. */
  readonly label: string;
}

const WIDTH = 360;
const HEIGHT = 150;
const LEFT = 56;
const RIGHT = 10;
const TOP = 12;
const BOTTOM = 22;

/** A small chart over the hours; under the pointer it tells its values. */
export function Plot({ title, unit, hours, lines, levels = [], marks = [], label }: PlotProps) {
  const id = useId();
  const { language } = useSay();
  const [at, setAt] = useState<number | null>(null);
  const end = Math.max(1e-9, (hours.at(-1) ?? 0) + (hours[1] ?? 1) - (hours[0] ?? 0));
  const highest = Math.max(0, ...lines.flatMap(({ values }) => values));
  const most = highest > 0 ? highest * 1.06 : 1;
  const scale = scaleFor(most, language);
  const x = (hour: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * hour) / end;
  const y = (value: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / most);
  const shownAt = at ?? hours.length - 1;
  const follow = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const hour = (((event.clientX - box.left) / box.width) * WIDTH - LEFT) / (WIDTH - LEFT - RIGHT);
    setAt(Math.min(hours.length - 1, Math.max(0, Math.round(hour * hours.length))));
  };
  return (
    <figure className={css.plot}>
      <figcaption className={css.head}>
        <span className={css.title}>{title}</span>
        {unit === '' ? null : <span className={css.unit}>{unit}</span>}
        <span className={css.values} aria-hidden="true">
          {lines.map(({ name, values, tone }) => (
            <span key={name} className={css.value}>
              <i className={`${css.swatch} ${css[tone]}`} />
              {lines.length > 1 ? `${name} ` : ''}
              {scale.of(values[shownAt] ?? 0)}
            </span>
          ))}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={css.svg}
        role="img"
        aria-labelledby={id}
        onPointerMove={follow}
        onPointerLeave={() => setAt(null)}
      >
        <title id={id}>{label}</title>
        {(highest > 0 ? roundTicks(0, most) : [0]).slice(0, 5).map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} className={css.grid} />
            <text x={LEFT - 5} y={y(tick) + 4} textAnchor="end" className={css.tick}>
              {scale.of(tick)}
            </text>
          </g>
        ))}
        {roundTicks(0, end).map((tick) => (
          <text key={tick} x={x(tick)} y={HEIGHT - 6} textAnchor="middle" className={css.tick}>
            {tick}
          </text>
        ))}
        {levels
          .filter((level) => level.at <= most)
          .map((level) => (
            <g key={level.word}>
              <line
                x1={LEFT}
                x2={WIDTH - RIGHT}
                y1={y(level.at)}
                y2={y(level.at)}
                className={css.level}
              />
              <text x={WIDTH - RIGHT} y={y(level.at) - 3} textAnchor="end" className={css.word}>
                {level.word}
              </text>
            </g>
          ))}
        {marks.map((mark, index) => (
          <g key={mark.word}>
            <line
              x1={x(mark.hour)}
              x2={x(mark.hour)}
              y1={TOP}
              y2={HEIGHT - BOTTOM}
              className={css.mark}
            />
            <text x={x(mark.hour) + 3} y={TOP + 9 + 12 * (index % 4)} className={css.word}>
              {mark.word}
            </text>
          </g>
        ))}
        {lines.map(({ name, values, tone }) => (
          <polyline
            key={name}
            className={`${css.line} ${css[tone]}`}
            points={values
              .map((value, i) => `${x(hours[i] ?? 0).toFixed(1)},${y(value).toFixed(1)}`)
              .join(' ')}
          />
        ))}
        {at === null ? null : (
          <line
            x1={x(hours[at] ?? 0)}
            x2={x(hours[at] ?? 0)}
            y1={TOP}
            y2={HEIGHT - BOTTOM}
            className={css.cursor}
          />
        )}
      </svg>
    </figure>
  );
}
