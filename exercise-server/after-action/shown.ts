/** Cells and story times as people read them. */
import { decimalsFor, formatClock, formatNumber, MINUTE } from '../../sim-core/text/index.ts';
import type { Cell, Column } from './blocks.ts';

const DAY_MS = 1440 * MINUTE;
/** What stands where there is nothing: an empty cell might be a mistake of the printer. */
const NOTHING = '—';
const BAR = '■';
/** Of a share of 1, in characters. */
const BAR_LENGTH = 12;

/** Story time with its day, always, so that a column of times lines up and sorts: `0d 03:20`. */
export function storyTime(ms: number): string {
  const clock = formatClock(ms);
  if (Math.abs(ms) >= DAY_MS) return clock;
  return clock.startsWith('-') ? `-0d ${clock.slice(1)}` : `0d ${clock}`;
}

/** A cell as text. */
export function shownCell(cell: Cell, { kind, decimals }: Column): string {
  if (cell === null) return NOTHING;
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object') return cell.text;
  if (kind === 'time') return storyTime(cell);
  if (kind === 'bar') return BAR.repeat(Math.round(cell * BAR_LENGTH));
  return formatNumber(cell, decimals ?? (Number.isInteger(cell) ? 0 : decimalsFor(cell, 3)));
}

/** Which side a column leans on. */
export function sideOf({ kind }: Column): 'left' | 'right' {
  return kind === 'number' ? 'right' : 'left';
}
