/** Linkage cases as bars on one time axis. Phases are told apart by shade and by number, in black and white too. */
import { PHASES } from '../../../sim-core/text/index.ts';
import type { WaterfallEntry } from '../../../sim-core/exercise/entries.ts';
import { escapeHtml } from '../../cli/html.ts';
import { displayWidth } from '../../cli/width.ts';
import { px, tickLabel, ticksOf, widthOf } from './axis.ts';

const PLOT = 640;
const ROW = 40;
const BAR = 16;
const AXIS = 24;
/** A number needs so much of a bar. */
const NUMBER = 14;

interface Drawn {
  readonly label: string;
  /** At least one. */
  readonly phases: WaterfallEntry['phases'];
}

/** @param cases at least one */
export function drawWaterfalls(cases: readonly Drawn[], caption: string): string {
  const fromMs = Math.min(...cases.map(({ phases }) => phases[0].fromMs));
  const toMs = Math.max(...cases.map(({ phases }) => phases[phases.length - 1].toMs), fromMs + 1);
  const x = (ms: number): number => ((ms - fromMs) / (toMs - fromMs)) * PLOT;
  const longest = Math.max(...cases.map(({ label }) => widthOf(displayWidth(label))));
  const width = Math.max(PLOT, longest) + 40;
  const bottom = cases.length * ROW;
  return [
    `<svg viewBox="-4 0 ${px(width)} ${bottom + AXIS}" width="${px(width)}" role="img" aria-label="${escapeHtml(caption)}">`,
    ...ticksOf(fromMs, toMs).flatMap((tick) => [
      `<line class="grid" x1="${px(x(tick))}" x2="${px(x(tick))}" y1="0" y2="${bottom}"/>`,
      `<text x="${px(x(tick))}" y="${bottom + 16}" text-anchor="middle">${tickLabel(tick)}</text>`,
    ]),
    ...cases.flatMap(({ label, phases }, i) => [
      `<text x="0" y="${i * ROW + 14}">${escapeHtml(label)}</text>`,
      ...phases.flatMap(({ phase, fromMs: since, toMs: until }) =>
        bar(phase, x(since), x(until) - x(since), i * ROW + 19),
      ),
    ]),
    '</svg>',
  ].join('\n');
}

function bar(phase: string, left: number, width: number, top: number): readonly string[] {
  const place = PHASES.findIndex((one) => one === phase);
  const rect = `<rect class="bar ${shadeOf(place)}" x="${px(left)}" y="${top}" width="${px(Math.max(width, 0.5))}" height="${BAR}"/>`;
  if (width < NUMBER) return [rect];
  const middle = px(left + width / 2);
  return [
    rect,
    `<text class="in-bar" x="${middle}" y="${top + 12}" text-anchor="middle">${place + 1}</text>`,
  ];
}

/** Not knowing is dark, agreeing light, moving between the two. */
function shadeOf(place: number): 'dark' | 'light' | 'middle' {
  if (place < PHASES.indexOf('requested')) return 'dark';
  return place < PHASES.indexOf('committed') ? 'light' : 'middle';
}
