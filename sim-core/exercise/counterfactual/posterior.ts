import { Fault } from '../../base/assert.ts';
import { exp } from '../../base/math.ts';

/** What is known of one number after looking: a distribution on an interval. */
export interface Posterior {
  /** The value below which a share p of it lies, p in (0, 1): increasing in p. */
  readonly quantile: (p: number) => number;
  /** The share of it that lies below a value, 0..1. */
  readonly share: (value: number) => number;
}

/** Cells of each look: the next one takes apart what matters of it, however narrow much evidence has made that. */
const LOOKS = [200, 200, 1000] as const;
/** A cell whose density is e to minus this of the highest holds nothing that would be printed. */
const DEPTH = 25;

/**
 * A distribution given by the logarithm of its density, up to a constant. It is summed on a grid, so any
 * prior can meet any observation, and only exp and ln are asked for, which are exact on every engine.
 * @param logDensity finite or -Infinity, smooth on (low, high), negligible at both ends
 * @throws {Fault} when it is nowhere finite
 */
export function posteriorOn(
  low: number,
  high: number,
  logDensity: (value: number) => number,
): Posterior {
  const [first, second, last] = LOOKS;
  const coarse = narrowed(cellsOf({ from: low, to: high, cells: first }, logDensity));
  const finer = narrowed(cellsOf({ ...coarse, cells: second }, logDensity));
  const { from, width, heights, highest } = cellsOf({ ...finer, cells: last }, logDensity);
  // below[i]: the mass of the cells before i.
  const below = new Float64Array(last + 1);
  for (let i = 0; i < last; i++) below[i + 1] = below[i] + exp(heights[i] - highest);
  const whole = below[last];
  return {
    quantile(p) {
      if (!(p > 0 && p < 1)) throw new Fault(`posterior: a share of ${p} is not in (0, 1)`);
      const cell = cellBelow(below, p * whole);
      const mass = below[cell + 1] - below[cell];
      return from + width * (cell + (p * whole - below[cell]) / mass);
    },
    share(value) {
      const at = (value - from) / width;
      if (at <= 0) return 0;
      if (at >= last) return 1;
      const cell = Math.floor(at);
      return (below[cell] + (at - cell) * (below[cell + 1] - below[cell])) / whole;
    },
  };
}

interface Cells {
  readonly from: number;
  readonly width: number;
  /** Logarithms of the density in the middles. */
  readonly heights: Float64Array;
  readonly highest: number;
}

function cellsOf(
  { from, to, cells }: { readonly from: number; readonly to: number; readonly cells: number },
  logDensity: (value: number) => number,
): Cells {
  const width = (to - from) / cells;
  const heights = Float64Array.from({ length: cells }, (_, i) =>
    logDensity(from + (i + 0.5) * width),
  );
  const highest = heights.reduce((most, height) => Math.max(most, height), -Infinity);
  if (!Number.isFinite(highest)) throw new Fault('posterior: no value is possible');
  return { from, width, heights, highest };
}

/** The part that holds all that matters, with a neighbour on each side: the peak may lie between two middles. */
function narrowed({ from, width, heights, highest }: Cells): {
  readonly from: number;
  readonly to: number;
} {
  const matters = (height: number): boolean => height > highest - DEPTH;
  const first = heights.findIndex(matters);
  const last = heights.length - 1 - heights.slice().reverse().findIndex(matters);
  return {
    from: from + Math.max(0, first - 1) * width,
    to: from + Math.min(heights.length, last + 2) * width,
  };
}

/** The cell in which the running mass passes an amount; it holds some mass of its own. */
function cellBelow(below: Float64Array, amount: number): number {
  let [low, high] = [0, below.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (below[middle] <= amount) low = middle;
    else high = middle;
  }
  return low;
}
