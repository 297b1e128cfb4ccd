/** The resilience curve: units needed and at work on the left axis, people harmed on the right. */
import { formatNumber } from '../../../sim-core/text/index.ts';
import type { CurveEntry } from '../../../sim-core/exercise/entries.ts';
import { escapeHtml } from '../../cli/html.ts';
import { px, tickLabel, ticksOf } from './axis.ts';

const WIDTH = 600;
const HEIGHT = 220;
const SIDE = 60;
const AXIS = 24;
const TOP = 12;

/** @param points at least two, in the order of time */
export function drawCurve(points: readonly CurveEntry[], caption: string): string {
  const fromMs = points[0].atMs;
  const toMs = Math.max(points[points.length - 1].atMs, fromMs + 1);
  const most = Math.max(1, ...points.flatMap(({ need, working }) => [need, working]));
  const mostHarm = Math.max(1, ...points.map(({ harmPeople }) => harmPeople));
  const x = (ms: number): string => px(((ms - fromMs) / (toMs - fromMs)) * WIDTH);
  const y = (share: number): string => px(TOP + HEIGHT * (1 - share));
  const line = (name: string, share: (point: CurveEntry) => number): string =>
    `<polyline class="${name}" points="${points.map((point) => `${x(point.atMs)},${y(share(point))}`).join(' ')}"/>`;
  const unmet = [
    ...points.map(({ atMs, need, working }) => `${x(atMs)},${y(Math.max(need, working) / most)}`),
    ...[...points].reverse().map(({ atMs, working }) => `${x(atMs)},${y(working / most)}`),
  ];
  return [
    `<svg viewBox="${-SIDE} 0 ${WIDTH + 2 * SIDE} ${TOP + HEIGHT + AXIS}" width="${WIDTH + 2 * SIDE}" role="img" aria-label="${escapeHtml(caption)}">`,
    ...ticksOf(fromMs, toMs).flatMap((tick) => [
      `<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP}" y2="${TOP + HEIGHT}"/>`,
      `<text x="${x(tick)}" y="${TOP + HEIGHT + 17}" text-anchor="middle">${tickLabel(tick)}</text>`,
    ]),
    ...[0, 0.5, 1].flatMap((share) => [
      `<line class="grid" x1="0" x2="${WIDTH}" y1="${y(share)}" y2="${y(share)}"/>`,
      `<text x="-6" y="${px(Number(y(share)) + 4)}" text-anchor="end">${axisLabel(most * share)}</text>`,
      `<text x="${WIDTH + 6}" y="${px(Number(y(share)) + 4)}">${axisLabel(mostHarm * share)}</text>`,
    ]),
    `<polygon class="unmet" points="${unmet.join(' ')}"/>`,
    line('need', ({ need }) => need / most),
    line('working', ({ working }) => working / most),
    line('harm', ({ harmPeople }) => harmPeople / mostHarm),
    '</svg>',
  ].join('\n');
}

function axisLabel(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1);
}
