import { lazy, Suspense, useMemo } from 'react';
import { useStore } from 'zustand';
import { uiStore } from '../../stores/ui.ts';
import { amountOf } from '../../text/numerals.ts';
import { storyTime } from '../../text/time.ts';
import { Empty } from '../../ui/empty.tsx';
import type { ChartOption } from '../charts/chart.tsx';
import { inkOf } from '../charts/ink.ts';
import { useControl } from '../use-game.ts';
import { useSay } from '../use-say.ts';

const Chart = lazy(() => import('../charts/chart.tsx'));

/** Need over the whole region, and the help at work, so far. */
export function Curve() {
  const { say, language } = useSay();
  const section = useControl('curve');
  const theme = useStore(uiStore, (state) => state.theme);
  const option = useMemo((): ChartOption => {
    const ink = inkOf(theme);
    const points = Object.values(section ?? {}).sort((a, b) => a.atMs - b.atMs);
    const line = (name: string, key: 'need' | 'working', colour: string) => ({
      type: 'line' as const,
      name,
      showSymbol: false,
      step: 'end' as const,
      lineStyle: { width: 2, color: colour },
      itemStyle: { color: colour },
      areaStyle: { color: colour, opacity: key === 'need' ? 0.08 : 0.22 },
      data: points.map((point) => [point.atMs, point[key]]),
    });
    return {
      animation: false,
      grid: { left: 44, right: 16, top: 20, bottom: 28 },
      tooltip: {
        trigger: 'axis',
        backgroundColor: ink.surface,
        borderColor: ink.line,
        textStyle: { color: ink.ink, fontSize: 12 },
        valueFormatter: (value) => amountOf(Number(value)),
      },
      xAxis: {
        type: 'value',
        min: 'dataMin',
        max: 'dataMax',
        axisLabel: {
          color: ink.faint,
          fontSize: 11,
          formatter: (ms: number) => storyTime(language, ms),
        },
        axisLine: { lineStyle: { color: ink.line } },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        axisLabel: { color: ink.faint, fontSize: 11 },
        splitLine: { lineStyle: { color: ink.line } },
      },
      series: [
        line(say('curve.need'), 'need', ink.outside),
        line(say('curve.working'), 'working', ink.accent),
      ],
    };
  }, [section, language, say, theme]);
  if (section === null || Object.keys(section).length === 0) {
    return <Empty icon="chart">{say('curve.empty')}</Empty>;
  }
  return (
    <Suspense fallback={<Empty icon="clock">{say('common.loading')}</Empty>}>
      <Chart option={option} label={`${say('curve.need')} · ${say('curve.working')}`} />
    </Suspense>
  );
}
