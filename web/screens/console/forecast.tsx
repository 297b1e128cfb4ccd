import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ForecastMessage } from '../../../exercise-server/protocol/socket.ts';
import type { CurveEntry } from '../../../sim-core/exercise/entries.ts';
import type { ChartOption } from '../../parts/charts/chart.tsx';
import { inkOf } from '../../parts/charts/ink.ts';
import { useControl } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { FUTURES } from '../../source/lists.ts';
import { forecast } from '../../stores/game.ts';
import { uiStore } from '../../stores/ui.ts';
import { amountOf } from '../../text/numerals.ts';
import { storyTime } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import css from './dialogs.module.css';

const Chart = lazy(() => import('../../parts/charts/chart.tsx'));
const TICK_MS = 12 * 3_600_000;
const NOTHING: ForecastMessage = { done: 0, count: FUTURES, bands: [], failed: false };

/** A hundred futures from now, under doctrine, as a fan that grows while they come in. */
export function ForecastDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSay();
  const [round, setRound] = useState(1);
  return (
    <Dialog
      open
      width={860}
      title={say('forecast.title')}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={<Button onClick={() => setRound(round + 1)}>{say('forecast.run')}</Button>}
    >
      <div className={css.body}>
        <p>{say('forecast.help', { count: FUTURES })}</p>
        <Round key={round} />
      </div>
    </Dialog>
  );
}

/** One fan, from the moment at which it was asked for. */
function Round() {
  const { say } = useSay();
  const [{ done, count, bands, failed }, setFan] = useState(NOTHING);
  const curve = useControl('curve');
  const [past] = useState(() => Object.values(curve ?? {}).sort((a, b) => a.atMs - b.atMs));
  useEffect(() => forecast(setFan), []);
  return (
    <>
      <Suspense fallback={null}>
        <Fan bands={bands} past={past} />
      </Suspense>
      <p className={css.legend} role="status">
        {failed ? say('forecast.failed') : say('forecast.running', { done, count })}
        <Swatch className={css.past} label={say('forecast.past')} />
        <Swatch className={css.median} label={say('forecast.median')} />
        <Swatch className={css.band} label={say('forecast.band')} />
      </p>
    </>
  );
}

function Swatch({
  className,
  label,
}: {
  readonly className: string | undefined;
  readonly label: string;
}) {
  return (
    <span>
      <span className={`${css.swatch} ${className}`} />
      {label}
    </span>
  );
}

function Fan({
  bands,
  past,
}: {
  readonly bands: ForecastMessage['bands'];
  readonly past: readonly CurveEntry[];
}) {
  const { say, language } = useSay();
  const theme = useStore(uiStore, (state) => state.theme);
  const option = useMemo((): ChartOption => {
    const ink = inkOf(theme);
    const plain = {
      type: 'line' as const,
      showSymbol: false,
      silent: true,
      lineStyle: { width: 0 },
    };
    return {
      animation: false,
      grid: { left: 52, right: 20, top: 28, bottom: 32 },
      xAxis: {
        type: 'value',
        min: 'dataMin',
        max: 'dataMax',
        interval: TICK_MS,
        axisLabel: { color: ink.faint, formatter: (ms: number) => storyTime(language, ms) },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        name: say('forecast.unmet'),
        nameTextStyle: { color: ink.faint, align: 'left' },
        axisLabel: { color: ink.faint, formatter: (value: number) => amountOf(value) },
        splitLine: { lineStyle: { color: ink.line } },
      },
      series: [
        { ...plain, data: bands.map(({ atMs, unmet: [low] }) => [atMs, low]), stack: 'band' },
        {
          ...plain,
          data: bands.map(({ atMs, unmet: [low, , high] }) => [atMs, high - low]),
          stack: 'band',
          areaStyle: { color: ink.soft, opacity: 0.45 },
        },
        {
          ...plain,
          lineStyle: { width: 2, color: ink.accent },
          data: bands.map(({ atMs, unmet: [, middle] }) => [atMs, middle]),
        },
        {
          ...plain,
          lineStyle: { width: 2.5, color: ink.ink },
          data: past.map((point) => [point.atMs, point.need - point.working]),
        },
      ],
    };
  }, [bands, past, language, say, theme]);
  return <Chart option={option} label={say('forecast.unmet')} height={340} />;
}
