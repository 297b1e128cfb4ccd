import { useSay } from '../use-say.ts';
import css from './comparison.module.css';
import { roundTicks, scaleFor } from './numbers.ts';
import { colourOf } from './palette.ts';

export interface CostEffectPoint {
  readonly mechanism: string;
  readonly cost: number;
  readonly effect: number;
  readonly half: number;
}

const WIDTH = 720;
const HEIGHT = 280;
const LEFT = 72;
const RIGHT = 150;
const TOP = 14;
const BOTTOM = 40;

/** Each mechanism by what it costs to have and what comes of it; those on the front are filled. */
export function CostEffect({
  points,
  direction,
  effectTitle,
  titleOf,
  indexOf,
}: {
  readonly points: readonly CostEffectPoint[];
  readonly direction: 'lower' | 'higher';
  readonly effectTitle: string;
  readonly titleOf: (mechanism: string) => string;
  readonly indexOf: (mechanism: string) => number;
}) {
  const { say, language } = useSay();
  const costs = Math.max(1, ...points.map(({ cost }) => cost));
  const low = Math.min(...points.map(({ effect, half }) => effect - half));
  const high = Math.max(...points.map(({ effect, half }) => effect + half));
  const room = (high - low || 1) * 0.08;
  const x = (cost: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * cost) / costs;
  const y = (effect: number): number =>
    TOP + (HEIGHT - TOP - BOTTOM) * (1 - (effect - low + room) / (high - low + 2 * room));
  const money = scaleFor(costs, language);
  const scale = scaleFor(Math.max(Math.abs(low), Math.abs(high)), language);
  const sign = direction === 'lower' ? 1 : -1;
  const isBeaten = (one: CostEffectPoint): boolean =>
    points.some(
      (other) =>
        other !== one &&
        other.cost <= one.cost &&
        sign * (other.effect - one.effect) <= 0 &&
        (other.cost < one.cost || other.effect !== one.effect),
    );
  return (
    <figure className={css.figure}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={css.svg}
        role="img"
        aria-label={points
          .map(({ mechanism, cost, effect }) => {
            return `${titleOf(mechanism)}: ${money.of(cost)}, ${scale.of(effect)}`;
          })
          .join('; ')}
      >
        {roundTicks(low, high).map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} className={css.gridLine} />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" className={css.gridText}>
              {scale.of(tick)}
            </text>
          </g>
        ))}
        {roundTicks(0, costs).map((tick) => (
          <text key={tick} x={x(tick)} y={HEIGHT - 22} textAnchor="middle" className={css.gridText}>
            {money.of(tick)}
          </text>
        ))}
        <text
          x={(LEFT + WIDTH - RIGHT) / 2}
          y={HEIGHT - 4}
          textAnchor="middle"
          className={css.gridText}
        >
          {say('workbench.cost-axis')}
        </text>
        <text x={LEFT - 60} y={TOP} className={css.gridText}>
          {effectTitle}
        </text>
        {points.map((point) => {
          const colour = colourOf(indexOf(point.mechanism));
          return (
            <g key={point.mechanism}>
              <line
                x1={x(point.cost)}
                x2={x(point.cost)}
                y1={y(point.effect - point.half)}
                y2={y(point.effect + point.half)}
                stroke={colour}
                strokeWidth="1.5"
              />
              <circle
                cx={x(point.cost)}
                cy={y(point.effect)}
                r="5"
                stroke={colour}
                strokeWidth="2"
                fill={isBeaten(point) ? 'var(--surface)' : colour}
              />
              <text x={x(point.cost) + 9} y={y(point.effect) + 4} className={css.pointText}>
                {titleOf(point.mechanism)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
