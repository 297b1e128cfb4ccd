/** The course of a value over runs: mean by the hour, with the middle nine tenths of the runs. */
export interface Band {
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

const TAIL = 0.05;

/** @param curves one a run; an hour that a run did not reach is left out of that hour */
export function bandOf(curves: readonly (readonly number[])[]): Band {
  const hours = Math.max(0, ...curves.map(({ length }) => length));
  const mean: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  for (let hour = 0; hour < hours; hour++) {
    const values = curves
      .filter(({ length }) => hour < length)
      .map((curve) => curve[hour])
      .sort((a, b) => a - b);
    mean.push(values.reduce((sum, value) => sum + value, 0) / values.length);
    low.push(quantile(values, TAIL));
    high.push(quantile(values, 1 - TAIL));
  }
  return { mean, low, high };
}

/** Linear between order statistics (definition 7 of Hyndman and Fan, 1996). */
function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
