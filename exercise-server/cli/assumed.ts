/** How many numbers of each quality some files hold. */
type Counts = Readonly<Record<'observed' | 'recalled' | 'proxy' | 'assumed', number>>;

export interface AssumedShare {
  readonly assumed: number;
  readonly total: number;
  /** 0..1; 0 when there are no numbers at all. */
  readonly share: number;
}

/** The share of numeric inputs that are only assumed: what a verdict stands on. */
export function assumedShare(counts: readonly Counts[]): AssumedShare {
  let assumed = 0;
  let total = 0;
  for (const count of counts) {
    assumed += count.assumed;
    total += count.observed + count.recalled + count.proxy + count.assumed;
  }
  return { assumed, total, share: total === 0 ? 0 : assumed / total };
}
