/** A time axis and lengths of text for drawings, in pixels. */
import { HOUR } from '../../../sim-core/text/index.ts';

/** Of one column of a terminal at the size in which drawings are lettered. */
const COLUMN = 7;
const STEPS_H = [0.25, 0.5, 1, 2, 3, 6, 12, 24, 48] as const;
const TICKS_MOST = 8;

/** Round times that divide a stretch into at most eight parts, ms. */
export function ticksOf(fromMs: number, toMs: number): readonly number[] {
  const hours = (toMs - fromMs) / HOUR;
  const stepMs = (STEPS_H.find((step) => hours / step <= TICKS_MOST) ?? hours / TICKS_MOST) * HOUR;
  const ticks: number[] = [];
  for (let at = Math.ceil(fromMs / stepMs) * stepMs; at <= toMs; at += stepMs) ticks.push(at);
  return ticks;
}

/** A tick in hours, as short as it stays clear. */
export function tickLabel(ms: number): string {
  return `${Number((ms / HOUR).toFixed(2))} h`;
}

/** @param columns of a terminal that the text takes */
export function widthOf(columns: number): number {
  return columns * COLUMN;
}

/** A coordinate: the same text on every machine, and no longer than a printer needs. */
export function px(value: number): string {
  return String(Number(value.toFixed(1)));
}
