import type { Distribution } from '../../base/distribution.ts';

export interface FinanceHooks {
  /** Share of the donor's marginal cost that it expects to be covered, 0..1. */
  readonly expectedCover: number;
  /**
   * Who pays a deployment's cost after it: share paid by the fund, by the requester, by the requester's
   * superior; the rest stays with the donor.
   */
  readonly split: {
    readonly fund: number;
    readonly requester: number;
    readonly superior: number;
  };
  /** From the end of the deployment to the payment, ms; share paid as soon as the unit is home. */
  readonly delay: Distribution;
  readonly advance: number;
  /** Beyond the cost: what the place that was helped shares of the benefit, over the cost of the useful hours. */
  readonly benefit: number;
  /** Payment by the state of the border after an event; null for none. */
  readonly index: BorderIndex | null;
}

/** What two neighbours settle by what crossed their border (Xin'an River type). */
export interface BorderIndex {
  /** Paid by the place where it began when it came over the border, to it when it was held back, yuan. */
  readonly yuan: number;
  /** How far what is at stake at the border outweighs the fear of a false alarm, 0..1. */
  readonly stake: number;
}
