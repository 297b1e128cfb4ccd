import type { CurveEntry } from '../../../sim-core/exercise/entries.ts';

export interface FanPoint {
  readonly atMs: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

const LOW = 0.1;
const HIGH = 0.9;

/** Unmet need at each instant after `fromMs`: the middle of the futures and the band that holds 80 % of them. */
export function fanOf(
  futures: readonly (readonly CurveEntry[])[],
  fromMs: number,
): readonly FanPoint[] {
  const byTime = new Map<number, number[]>();
  for (const curve of futures) {
    for (const { atMs, need, working } of curve) {
      if (atMs < fromMs) continue;
      const values = byTime.get(atMs);
      if (values === undefined) byTime.set(atMs, [need - working]);
      else values.push(need - working);
    }
  }
  return [...byTime]
    .sort(([a], [b]) => a - b)
    .map(([atMs, values]) => {
      const sorted = values.sort((a, b) => a - b);
      return {
        atMs,
        low: quantile(sorted, LOW),
        middle: quantile(sorted, 0.5),
        high: quantile(sorted, HIGH),
      };
    });
}

/** Linear between the ordered values. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(sorted.length - 1, below + 1)] ?? low;
  return low + (high - low) * (at - below);
}
