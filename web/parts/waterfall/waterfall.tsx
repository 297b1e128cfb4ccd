import type { WaterfallEntry } from '../../../sim-core/exercise/entries.ts';
import { PHASE_TITLES, PHASES } from '../../../sim-core/text/index.ts';
import { span, storyTime } from '../../text/time.ts';
import { Empty } from '../../ui/empty.tsx';
import { join } from '../../ui/panel.tsx';
import { useControl, useNowMs, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import { shadeOf, ticksOf } from './scale.ts';
import css from './waterfall.module.css';

/** Share of the axis from which a time no longer fits around its tick. */
const EDGE = 0.94;

/** Where the hours of each linkage case went, on one time axis. */
export function Waterfall() {
  const { say, language } = useSay();
  const nowMs = useNowMs();
  const rows = Object.entries(useControl('waterfalls') ?? {}).filter(
    ([, { phases }]) => phases.length > 0,
  );
  if (rows.length === 0) return <Empty icon="chart">{say('waterfall.empty')}</Empty>;
  const fromMs = Math.min(...rows.map(([, { phases }]) => phases[0]?.fromMs ?? nowMs));
  const toMs = Math.max(nowMs, fromMs + 60_000);
  const at = (ms: number): string => `${(100 * (ms - fromMs)) / (toMs - fromMs)}%`;
  return (
    <div className={css.chart}>
      {rows.map(([id, entry]) => (
        <Row key={id} entry={entry} at={at} nowMs={nowMs} />
      ))}
      <div className={css.axis} aria-hidden="true">
        {ticksOf(fromMs, toMs).map((tick) => (
          <span
            key={tick}
            className={join(css.tick, tick - fromMs > EDGE * (toMs - fromMs) && css.edge)}
            style={{ left: at(tick) }}
          >
            {storyTime(language, tick)}
          </span>
        ))}
      </div>
    </div>
  );
}

function Row({
  entry,
  at,
  nowMs,
}: {
  readonly entry: WaterfallEntry;
  readonly at: (ms: number) => string;
  readonly nowMs: number;
}) {
  const { say, language } = useSay();
  const titles = useTitles();
  const truth = useControl('truth')?.[entry.incident];
  const what = truth === undefined ? entry.incident : titles.text(truth.title);
  const capability = entry.capability === null ? '' : titles.capability(entry.capability);
  const phaseTitle = (phase: string): string => {
    const known = PHASES.find((one) => one === phase);
    return known === undefined ? phase : PHASE_TITLES[known][language];
  };
  const spoken = entry.phases
    .map(({ phase, fromMs, toMs }) => `${phaseTitle(phase)} ${span(language, toMs - fromMs)}`)
    .join(', ');
  return (
    <div className={css.row}>
      <span className={css.label}>
        <strong>{what}</strong>
        {titles.jurisdiction(entry.jurisdiction)} {capability}
        {entry.censored ? ` · ${say('waterfall.open')}` : ''}
      </span>
      <div
        className={css.track}
        role="img"
        aria-label={say('waterfall.label', { what, phases: spoken })}
      >
        {entry.phases.map(({ phase, fromMs, toMs, holder }, index) => {
          const endMs = Math.min(toMs, nowMs);
          const last = index === entry.phases.length - 1;
          return (
            <span
              key={index}
              className={join(css.span, last && entry.censored && css.open)}
              style={{
                left: at(fromMs),
                width: `calc(${at(endMs)} - ${at(fromMs)})`,
                backgroundColor: shadeOf(phase),
              }}
              title={`${phaseTitle(phase)} · ${span(language, endMs - fromMs)}${
                holder === null ? '' : ` · ${titles.department(holder)}`
              }`}
            >
              {phaseTitle(phase)}
            </span>
          );
        })}
      </div>
    </div>
  );
}
