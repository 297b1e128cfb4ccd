import { useMemo } from 'react';
import { formatShare, unitTitle } from '../../../sim-core/text/index.ts';
import { Plot } from '../../parts/charts/plot.tsx';
import { scaleFor } from '../../parts/comparison/numbers.ts';
import { useSay } from './use-say.ts';
import type { DryRun } from '../../source/studio/dry-run.ts';
import { choosePart } from '../../stores/studio.ts';
import { amountOf } from '../../text/numerals.ts';
import { Panel } from '../../ui/panel.tsx';
import { SeatLoads } from './seat-loads.tsx';
import stages from './stages.module.css';
import css from './dry-run.module.css';

/** What an author should know before anybody plays: what happens, what cannot bite, who is overrun. */
export function DryRunResults({
  result,
  tookMs,
}: {
  readonly result: DryRun;
  readonly tookMs: number;
}) {
  const { say, tell } = useSay();
  const { futures, rehearsal, titles } = result;
  const begins = Object.keys(titles.incidents).filter((id) =>
    futures.some(({ began }) => id in began),
  );
  const faults = rehearsal?.injects.filter(({ why }) => why !== null) ?? [];
  const overrun =
    rehearsal?.seats.filter(({ columns }) => columns.some(({ overload }) => overload > 0.5)) ?? [];
  return (
    <div className={css.results}>
      <p className={css.headline} role="status">
        {say('studio.headline', {
          futures: futures.length,
          seconds: (tookMs / 1000).toFixed(1),
          begun: begins.length,
          incidents: Object.keys(titles.incidents).length,
        })}{' '}
        {rehearsal === null
          ? say('studio.headline-no-exercise')
          : say('studio.headline-play', { faults: faults.length, overrun: overrun.length })}
      </p>
      <Measures result={result} />
      <div className={css.columns}>
        <Panel title={say('studio.what-happens')} note={say('studio.what-happens-note')}>
          <Starts result={result} />
        </Panel>
        <Panel title={say('studio.resilience')} note={say('studio.resilience-note')}>
          <div className={css.curve}>
            <Resilience result={result} />
          </div>
        </Panel>
      </div>
      {rehearsal === null ? null : (
        <>
          <Panel title={say('studio.faults')} count={faults.length}>
            {faults.length === 0 ? (
              <p className={css.good}>{say('studio.faults-none')}</p>
            ) : (
              <ul className={css.faults}>
                {faults.map(({ inject, why, comes, tells }) => (
                  <li key={inject}>
                    <button
                      type="button"
                      className={stages.link}
                      onClick={() => choosePart('msel', inject)}
                    >
                      {inject}
                    </button>
                    <span>
                      {say(`studio.fault-${why ?? 'never-comes'}`, {
                        comes: formatShare(comes),
                        tells: formatShare(tells),
                      })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          <Panel title={say('studio.loads')} note={say('studio.loads-note')}>
            <SeatLoads rehearsal={rehearsal} titleOf={(id) => tell(titles.departments[id] ?? id)} />
          </Panel>
        </>
      )}
    </div>
  );
}

function Measures({ result: { futures, titles } }: { readonly result: DryRun }) {
  const { say, tell, language } = useSay();
  return (
    <dl className={css.measures}>
      {Object.entries(titles.metrics).map(([id, { title, unit }]) => {
        const values = futures.map(({ metrics }) => metrics[id] ?? 0).sort((a, b) => a - b);
        const at = (share: number): number =>
          values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
        const scale = scaleFor(Math.max(1e-9, ...values.map(Math.abs)), language);
        return (
          <div key={id}>
            <dt>{tell(title)}</dt>
            <dd>
              <strong>{scale.of(at(0.5))}</strong> {unitTitle(unit, language)}
              <span className={css.range}>
                {say('studio.middle', { low: scale.of(at(0.1)), high: scale.of(at(0.9)) })}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** In how many futures each incident begins, and when. */
function Starts({ result: { futures, titles, horizonHours } }: { readonly result: DryRun }) {
  const { say, tell } = useSay();
  const rows = useMemo(
    () =>
      Object.entries(titles.incidents)
        .map(([id, title]) => {
          const hours = futures.flatMap(({ began }) => began[id] ?? []).sort((a, b) => a - b);
          const at = (share: number): number =>
            hours[Math.min(hours.length - 1, Math.floor(share * hours.length))] ?? Infinity;
          return {
            id,
            title,
            share: hours.length / futures.length,
            low: at(0),
            middle: at(0.5),
            high: at(1),
          };
        })
        .sort((a, b) => a.middle - b.middle),
    [futures, titles],
  );
  const x = (hour: number): string => `${(100 * Math.min(hour, horizonHours)) / horizonHours}%`;
  return (
    <table className={css.starts}>
      <thead>
        <tr>
          <th scope="col">{say('studio.incident')}</th>
          <th scope="col">{say('studio.share')}</th>
          <th scope="col">{say('studio.begins-at', { hours: horizonHours })}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, share, low, middle, high }) => (
          <tr key={id}>
            <th scope="row">{tell(title)}</th>
            <td>{formatShare(share)}</td>
            <td>
              {share === 0 ? (
                <span className={stages.quiet}>{say('studio.never')}</span>
              ) : (
                <span
                  className={css.track}
                  role="img"
                  aria-label={say('studio.begins-label', {
                    low: amountOf(low),
                    middle: amountOf(middle),
                    high: amountOf(high),
                  })}
                >
                  <i style={{ left: x(low), right: `calc(100% - ${x(high)})` }} />
                  <b style={{ left: x(middle) }} />
                  <span>{say('studio.hour', { hours: amountOf(middle) })}</span>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Resilience({ result: { futures } }: { readonly result: DryRun }) {
  const { say } = useSay();
  const { hours, low, middle, high } = useMemo(() => {
    const length = Math.min(...futures.map(({ unmet }) => unmet.length));
    const at = (share: number): readonly number[] =>
      Array.from({ length }, (_, hour) => {
        const values = futures.map(({ unmet }) => unmet[hour] ?? 0).sort((a, b) => a - b);
        return values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
      });
    return {
      hours: Array.from({ length }, (_, hour) => hour),
      low: at(0.1),
      middle: at(0.5),
      high: at(0.9),
    };
  }, [futures]);
  return (
    <Plot
      title={say('studio.unmet')}
      unit=""
      hours={hours}
      lines={[
        { name: say('studio.low'), values: low, tone: 'faint' },
        { name: say('studio.high'), values: high, tone: 'third' },
        { name: say('studio.median'), values: middle, tone: 'main' },
      ]}
      label={say('studio.unmet-label', {
        most: amountOf(Math.max(0, ...middle)),
        end: amountOf(middle.at(-1) ?? 0),
      })}
    />
  );
}
