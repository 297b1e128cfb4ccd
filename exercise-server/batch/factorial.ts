import { summarise, type Summary } from '../../sim-core/experiment/summary.ts';

/** One metric by seed in the four cells of a 2×2 of two factors a and b, each off (0) or on (1). */
export interface Cells {
  readonly a0b0: readonly number[];
  readonly a1b0: readonly number[];
  readonly a0b1: readonly number[];
  readonly a1b1: readonly number[];
}

export interface Effects {
  /** Main effect of a: what switching it on changes, averaged over both settings of b. */
  readonly a: Summary;
  readonly b: Summary;
  /** How much more a changes when b is on than when it is off, halved (the usual contrast). */
  readonly interaction: Summary;
}

/** Effects with 95 % intervals over seeds; cells share seeds, so each seed gives one contrast. */
export function effectsOf({ a0b0, a1b0, a0b1, a1b1 }: Cells): Effects {
  const contrast = (value: (i: number) => number): Summary =>
    summarise(a0b0.map((_, i) => value(i)));
  return {
    a: contrast((i) => (a1b0[i] - a0b0[i] + (a1b1[i] - a0b1[i])) / 2),
    b: contrast((i) => (a0b1[i] - a0b0[i] + (a1b1[i] - a1b0[i])) / 2),
    interaction: contrast((i) => (a1b1[i] - a0b1[i] - (a1b0[i] - a0b0[i])) / 2),
  };
}

/** Whether a 95 % interval leaves 0 out. */
export function excludesZero({ mean, halfWidth }: Summary): boolean {
  return halfWidth !== null && Math.abs(mean) > halfWidth;
}
