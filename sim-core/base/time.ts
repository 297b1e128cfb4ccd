import { Fault } from './assert.ts';

/** Simulated time or duration: an integer number of milliseconds (times count from the start). */
export type Ms = number;

export const SECOND: Ms = 1000;
export const MINUTE: Ms = 60 * SECOND;
export const HOUR: Ms = 60 * MINUTE;
export const DAY: Ms = 24 * HOUR;

/**
 * A time since the start as a clock: `04:05`, from the second day on `1d 04:05`, before the start
 * `-00:10`. Seconds are cut off, not rounded, so that the clock never runs ahead of the run.
 * @throws {Fault} when the time is not finite.
 */
export function formatClock(timeMs: Ms): string {
  if (!Number.isFinite(timeMs)) throw new Fault(`formatClock: ${timeMs} is not a time`);
  const minutes = Math.floor(Math.abs(timeMs) / MINUTE);
  const sign = timeMs < 0 && minutes > 0 ? '-' : '';
  const days = Math.floor(minutes / 1440);
  const clock = `${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(minutes % 60)}`;
  return days === 0 ? sign + clock : `${sign}${days}d ${clock}`;
}

function twoDigits(count: number): string {
  return count < 10 ? `0${count}` : `${count}`;
}
