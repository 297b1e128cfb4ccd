/** Whether a figure that was read again and again stayed where it was. */

export interface Reading {
  readonly atMs: number;
  readonly value: number;
}

export interface Trend {
  /** Median of the slopes of all pairs (Theil and Sen), per hour. */
  readonly perHour: number;
  /** The least slope that the readings allow, per hour: 95 %, one-sided, by Kendall's variance. */
  readonly atLeastPerHour: number;
  readonly hours: number;
  /** Medians of the first and of the last third. */
  readonly first: number;
  readonly last: number;
}

const HOUR_MS = 3_600_000;
/** Standard normal quantile of 95 %. */
const Z = 1.645;

/** @param readings at least three, by time */
export function trendOf(readings: readonly Reading[]): Trend {
  const n = readings.length;
  const slopes: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const ms = readings[j].atMs - readings[i].atMs;
      slopes.push(((readings[j].value - readings[i].value) / ms) * HOUR_MS);
    }
  }
  slopes.sort((a, b) => a - b);
  const spread = Z * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
  const lower = Math.max(0, Math.floor((slopes.length - spread) / 2));
  const third = Math.max(1, Math.floor(n / 3));
  const values = readings.map(({ value }) => value);
  return {
    perHour: median(slopes),
    atLeastPerHour: slopes[lower],
    hours: (readings[n - 1].atMs - readings[0].atMs) / HOUR_MS,
    first: median(values.slice(0, third)),
    last: median(values.slice(-third)),
  };
}

/**
 * Whether it grows beyond doubt: by its least slope by more than is allowed, and visibly from the first
 * third to the last.
 * @param perHour allowed growth an hour
 * @param settling what caches may still take, once
 */
export function grows(trend: Trend, perHour: number, settling: number): boolean {
  const allowed = perHour * trend.hours + settling;
  return trend.atLeastPerHour * trend.hours > allowed && trend.last - trend.first > allowed / 2;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
