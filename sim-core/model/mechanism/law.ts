import type { Distribution } from '../../base/distribution.ts';
import type { World } from '../world.ts';
import type { Force, HelpRequest } from './help-request.ts';

/** The terms on which one donor may help one requester. */
export interface LegalTerms {
  /** base(law) of the acceptance rule, 0..1; 1 = cannot refuse. */
  readonly base: number;
  /** Departments whose approval the donor needs, in order. */
  readonly permits: readonly number[];
  /** Extra paper (signed agreement) before departure; null = none. */
  readonly paper: Distribution | null;
  readonly binding: boolean;
}

export interface LawHooks {
  readonly terms: (
    world: World,
    ask: { readonly donor: number; readonly request: HelpRequest; readonly force: Force },
  ) => LegalTerms;
  /**
   * Longest time that a notice from one department to another may take, and the chance that this is
   * not kept; null where no number binds.
   */
  readonly noticeClock: (
    world: World,
    notice: { readonly from: number; readonly to: number },
  ) => { readonly capMs: number; readonly late: number } | null;
  /** What silence about one's own spill is expected to cost, in the unit of a place's `silencePayoff`. */
  readonly hidePenalty: number;
  /** Severity from which linkage activates by itself on the requester's belief; null = people decide. */
  readonly automaticFrom: number | null;
  /** Multiplies a department's own pull: chance that a horizontal notice or commitment waits for its superior. */
  readonly verticalPull: number;
}
