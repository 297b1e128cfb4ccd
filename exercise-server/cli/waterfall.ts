import {
  formatNumber,
  formatShare,
  PHASE_TITLES,
  PHASES,
  say,
  type Language,
} from '../../sim-core/text/index.ts';
import type { MeanWaterfall } from '../batch/comparison.ts';
import { displayWidth, pad } from './width.ts';

/** Narrower bars say nothing. */
const BAR_MIN = 10;
const BAR_MAX = 24;
/** `123.4 ` before a bar. */
const NUMBER_WIDTH = 6;

/**
 * Waterfalls side by side, one column a mechanism: each phase's mean hours, and a bar that begins
 * where the phase before it ended. All bars of a scenario have one scale, so lengths may be compared
 * across columns; mechanisms that do not fit the terminal go into a further block.
 */
export function waterfalls(
  found: readonly (MeanWaterfall | null)[],
  names: readonly string[],
  scenario: string,
  language: Language,
  columns: number,
): string[] {
  const title = say(language, 'compare.waterfall', { scenario });
  const totals = found.map((waterfall) => waterfall?.hours.reduce((a, b) => a + b, 0) ?? 0);
  const longest = Math.max(...totals);
  if (found.every((waterfall) => waterfall === null) || longest === 0) {
    return [title, `  ${say(language, 'compare.waterfall-none')}`];
  }
  const shown = PHASES.flatMap((phase, i) =>
    found.some((waterfall) => waterfall !== null && waterfall.hours[i] > 0)
      ? [{ label: PHASE_TITLES[phase][language], index: i }]
      : [],
  );
  const totalLabel = say(language, 'compare.waterfall-total');
  const censoredLabel = say(language, 'compare.waterfall-censored');
  const labelWidth = Math.max(
    ...[...shown.map(({ label }) => label), totalLabel, censoredLabel].map(displayWidth),
  );
  const widest = Math.max(...names.map(displayWidth));
  const perBlock = Math.max(
    1,
    Math.floor((columns - labelWidth - 2) / (Math.max(NUMBER_WIDTH + BAR_MIN, widest) + 2)),
  );
  const inBlock = Math.min(perBlock, names.length);
  const room = Math.floor((columns - labelWidth - 2) / inBlock) - 2 - NUMBER_WIDTH - 1;
  const bar = Math.max(BAR_MIN, Math.min(BAR_MAX, room), widest - NUMBER_WIDTH - 1);
  const cell = NUMBER_WIDTH + 1 + bar;

  const block = (members: readonly number[]): string[] => {
    const line = (label: string, cells: readonly string[]): string =>
      [`  ${pad(label, labelWidth, 'left')}`, ...cells.map((text) => pad(text, cell, 'left'))]
        .join('  ')
        .trimEnd();
    const hours = (value: number): string => pad(formatNumber(value, 1), NUMBER_WIDTH, 'right');
    return [
      line(
        '',
        members.map((i) => names[i]),
      ),
      ...shown.map(({ label, index }) =>
        line(
          label,
          members.map((i) => {
            const waterfall = found[i];
            if (waterfall === null) return '';
            const before = waterfall.hours.slice(0, index).reduce((a, b) => a + b, 0);
            const from = Math.round((before / longest) * bar);
            const to = Math.round(((before + waterfall.hours[index]) / longest) * bar);
            return `${hours(waterfall.hours[index])} ${' '.repeat(from)}${'#'.repeat(to - from)}`;
          }),
        ),
      ),
      line(
        totalLabel,
        members.map((i) => (found[i] === null ? '' : hours(totals[i]))),
      ),
      line(
        censoredLabel,
        members.map((i) => {
          const waterfall = found[i];
          return waterfall === null
            ? ''
            : pad(formatShare(waterfall.censored), NUMBER_WIDTH, 'right');
        }),
      ),
    ];
  };
  const lines = [title];
  for (let first = 0; first < names.length; first += perBlock) {
    const members = names.map((_, i) => i).slice(first, first + perBlock);
    lines.push(...(first > 0 ? [''] : []), ...block(members));
  }
  return lines;
}
