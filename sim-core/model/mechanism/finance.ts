import type { Distribution } from '../../base/distribution.ts';

export interface FinanceHooks {
  /** Share of the donor's marginal cost that it expects to be covered, 0..1. */
  readonly expectedCover: number;
  /** Who pays a deployment's cost after it: share paid by fund, by the requester; the rest stays with the donor. */
  readonly split: { readonly fund: number; readonly requester: number };
  /** From the end of the deployment to the payment, ms; share paid as soon as the unit is home. */
  readonly delay: Distribution;
  readonly advance: number;
}
