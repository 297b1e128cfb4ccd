import { assert } from '../base/assert.ts';

/** A design in which every pair of levels of two factors that may stand together does so in some row. */
export interface CoveringArray {
  /** One level per factor, by index. */
  readonly rows: readonly (readonly number[])[];
  /** Pairs [factor, level, factor, level] that no valid row holds. */
  readonly impossible: readonly (readonly [number, number, number, number])[];
}

/** Whether level `i` of factor `a` may stand in one row with level `j` of factor `b`. */
export type MayStand = (a: number, i: number, b: number, j: number) => boolean;

/**
 * An all-pairs covering array (strength two) by the greedy method, one row at a time: a row starts from
 * the first pair that is still missing, and each further factor takes the level that brings most missing
 * pairs, going back where the conditions leave none. Deterministic; not the smallest possible, but of
 * that order.
 * Source: Cohen, Dalal, Fredman and Patton, "The AETG system", 1997.
 * @param sizes number of levels of each factor, at least 1
 * @throws {Fault} for a factor without levels
 */
export function coveringArray(
  sizes: readonly number[],
  mayStand: MayStand = () => true,
): CoveringArray {
  for (const size of sizes) assert(size >= 1, 'covering: a factor without levels');
  const missing = allPairs(sizes);
  const rows: number[][] = [];
  const impossible: (readonly [number, number, number, number])[] = [];
  for (const [key, pair] of missing) {
    if (!missing.has(key)) continue;
    const [a, i, b, j] = pair;
    const start: number[] = sizes.map(() => -1);
    start[a] = i;
    start[b] = j;
    const row = mayStand(a, i, b, j) ? completed(start, sizes, mayStand, missing) : null;
    if (row === null) {
      impossible.push(pair);
      missing.delete(key);
      continue;
    }
    rows.push(row);
    for (const covered of pairsOf(row)) missing.delete(covered);
  }
  return { rows, impossible };
}

type Pairs = Map<string, readonly [number, number, number, number]>;

const keyOf = (a: number, i: number, b: number, j: number): string =>
  a < b ? `${a} ${i} ${b} ${j}` : `${b} ${j} ${a} ${i}`;

function allPairs(sizes: readonly number[]): Pairs {
  const pairs: Pairs = new Map();
  for (let a = 0; a < sizes.length; a++) {
    for (let b = a + 1; b < sizes.length; b++) {
      for (let i = 0; i < sizes[a]; i++) {
        for (let j = 0; j < sizes[b]; j++) pairs.set(keyOf(a, i, b, j), [a, i, b, j]);
      }
    }
  }
  return pairs;
}

function pairsOf(row: readonly number[]): readonly string[] {
  return row.flatMap((i, a) => row.slice(a + 1).map((j, n) => keyOf(a, i, a + 1 + n, j)));
}

/** The row with its open factors filled; null when the conditions leave no way to fill them. */
function completed(
  row: readonly number[],
  sizes: readonly number[],
  mayStand: MayStand,
  missing: Pairs,
): number[] | null {
  const factor = row.indexOf(-1);
  if (factor < 0) return [...row];
  const gains: { readonly level: number; readonly gain: number }[] = [];
  for (let level = 0; level < sizes[factor]; level++) {
    if (row.some((other, b) => other >= 0 && !mayStand(factor, level, b, other))) continue;
    const gain = row.filter(
      (other, b) => other >= 0 && missing.has(keyOf(factor, level, b, other)),
    ).length;
    gains.push({ level, gain });
  }
  gains.sort((x, y) => y.gain - x.gain || x.level - y.level);
  for (const { level } of gains) {
    const next = [...row];
    next[factor] = level;
    const found = completed(next, sizes, mayStand, missing);
    if (found !== null) return found;
  }
  return null;
}
