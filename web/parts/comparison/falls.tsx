import type { ComparisonResultBody } from '../../../exercise-server/protocol/workbench.ts';
import { formatNumber, formatShare, PHASE_TITLES, PHASES } from '../../../sim-core/text/index.ts';
import { useSay } from '../use-say.ts';
import { shadeOf } from '../waterfall/scale.ts';
import css from './comparison.module.css';

type Fall = ComparisonResultBody['waterfalls'][number];

/** Waterfalls side by side: mean hours of each phase of the slowest case, all on one scale. */
export function Falls({
  falls,
  titleOf,
}: {
  readonly falls: readonly Fall[];
  readonly titleOf: (mechanism: string) => string;
}) {
  const { say, language } = useSay();
  const total = (fall: Fall): number =>
    PHASES.reduce((sum, phase) => sum + (fall.mean_hours[phase] ?? 0), 0);
  const longest = Math.max(1e-9, ...falls.map(total));
  const shown = PHASES.filter((phase) => falls.some((fall) => (fall.mean_hours[phase] ?? 0) > 0));
  return (
    <div className={css.falls}>
      {falls.map((fall) => (
        <div key={fall.mechanism} className={css.fall}>
          <span className={css.fallName}>
            {titleOf(fall.mechanism)}
            <small>
              {say('workbench.hours', { count: formatNumber(total(fall), 1) })}
              {fall.censored_share === null
                ? ''
                : ` · ${say('workbench.falls-unmet', { share: formatShare(fall.censored_share) })}`}
            </small>
          </span>
          <span
            className={css.fallTrack}
            role="img"
            aria-label={shown
              .map((phase) => {
                const hours = formatNumber(fall.mean_hours[phase] ?? 0, 1);
                return `${PHASE_TITLES[phase][language]} ${say('workbench.hours', { count: hours })}`;
              })
              .join(', ')}
          >
            {shown.map((phase) => {
              const hours = fall.mean_hours[phase] ?? 0;
              return (
                <span
                  key={phase}
                  className={css.fallPart}
                  style={{
                    width: `${(100 * hours) / longest}%`,
                    backgroundColor: shadeOf(phase),
                  }}
                  title={`${PHASE_TITLES[phase][language]} ${say('workbench.hours', { count: formatNumber(hours, 1) })}`}
                >
                  {hours / longest > 0.04 ? formatNumber(hours, 1) : ''}
                </span>
              );
            })}
          </span>
        </div>
      ))}
      <p className={css.legend}>
        {shown.map((phase) => (
          <span key={phase}>
            <i style={{ backgroundColor: shadeOf(phase) }} />
            {PHASE_TITLES[phase][language]}
          </span>
        ))}
      </p>
    </div>
  );
}
