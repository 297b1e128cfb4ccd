import type { Case, Target } from './target.ts';

/** Median over seeds of one target, null when it happened in fewer than half of them. */
export function predictionOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (2 * known.length < values.length) return null;
  return known[Math.floor((known.length - 1) / 2)] ?? null;
}

/** Whether a prediction lies within a factor of two of what is on record. */
export function isWithinTwo({ observed }: Target, predicted: number | null): boolean {
  return predicted !== null && predicted >= observed / 2 && predicted <= 2 * observed;
}

/** Predictions of each case, by case and target, at one setting of the assumed parameters. */
export type Predictions = readonly (readonly (number | null)[])[];

export interface Score {
  readonly within: number;
  readonly of: number;
}

/** Share of scored targets within a factor of two; targets that are inputs do not count. */
export function scoreOf(
  cases: readonly Case[],
  predictions: Predictions,
  counts: (index: number) => boolean = () => true,
): Score {
  let within = 0;
  let of = 0;
  cases.forEach(({ targets }, c) => {
    if (!counts(c)) return;
    targets.forEach((target, t) => {
      if (target.use === 'fit') return;
      of++;
      if (isWithinTwo(target, predictions[c][t])) within++;
    });
  });
  return { within, of };
}

/** Sum of squared logarithms of predicted over observed; what never happened counts as a factor of ten. */
function distance(
  cases: readonly Case[],
  predictions: Predictions,
  counts: (index: number) => boolean,
): number {
  let sum = 0;
  cases.forEach(({ targets }, c) => {
    if (!counts(c)) return;
    targets.forEach((target, t) => {
      if (target.use === 'fit') return;
      const predicted = predictions[c][t];
      const ratio = predicted === null || predicted <= 0 ? 10 : predicted / target.observed;
      sum += Math.log(ratio) ** 2;
    });
  });
  return sum;
}

/** The setting that fits best the cases that count: most targets within two, then nearest. */
export function bestSetting(
  cases: readonly Case[],
  settings: readonly Predictions[],
  counts: (index: number) => boolean = () => true,
): number {
  let best = 0;
  settings.forEach((predictions, s) => {
    const gain =
      scoreOf(cases, predictions, counts).within - scoreOf(cases, settings[best], counts).within;
    const nearer = distance(cases, predictions, counts) < distance(cases, settings[best], counts);
    if (gain > 0 || (gain === 0 && nearer)) best = s;
  });
  return best;
}

/** Each case predicted by the setting that fits best all the others. */
export function leaveOneOut(
  cases: readonly Case[],
  settings: readonly Predictions[],
): { readonly score: Score; readonly chosen: readonly number[] } {
  const chosen = cases.map((_, left) => bestSetting(cases, settings, (c) => c !== left));
  let within = 0;
  let of = 0;
  cases.forEach((_, left) => {
    const one = scoreOf(cases, settings[chosen[left]], (c) => c === left);
    within += one.within;
    of += one.of;
  });
  return { score: { within, of }, chosen };
}
