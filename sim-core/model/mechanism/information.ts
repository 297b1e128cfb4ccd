import type { Distribution } from '../../base/distribution.ts';
import type { World } from '../world.ts';
import type { AddedSeat } from './seat.ts';

/** One horizontal delivery of a fact; vertical reporting is world, not mechanism. */
export interface Delivery {
  readonly to: number;
  readonly delay: Distribution;
  readonly loss: number;
  /** Goes through this department's desks first (platform, body); -1 = direct. */
  readonly via: number;
  /** Whether it may wait for the sender's superior (vertical pull); a gangplank exempts. */
  readonly pulled: boolean;
}

/** How a lead is followed after it was given: transfer, verify, feedback (线索移送、核查、反馈). */
export interface FollowUp {
  /** The recipient asks back before it relies on what it was told. */
  readonly verify: boolean;
  /** It says what came of it, and a lead that nobody answers is sent again. */
  readonly feedback: boolean;
  /** Time of one leg of asking back or feeding back. */
  readonly contact: Distribution;
  /** After this without a sign of receipt the lead is sent again, ms. */
  readonly dueMs: number;
}

export interface InformationHooks {
  readonly seats: readonly AddedSeat[];
  /** To whom, besides the statutory lines, `from` makes this incident known. */
  readonly share: (
    world: World,
    notice: { readonly from: number; readonly incident: number },
  ) => readonly Delivery[];
  /** The same fact is not shared again by the same department within this time, ms. */
  readonly refreshMs: number;
  /** Sigma of the lognormal factor by which a notice on its way distorts what it tells, 0 = none. */
  readonly distortion: number;
  /** null = what was told is left to itself. */
  readonly followUp: FollowUp | null;
  /** Chance that the channel is down in a window of one hour, and what then carries the notice. */
  readonly outage: number;
  readonly fallback: (
    world: World,
    notice: { readonly from: number; readonly incident: number },
  ) => readonly Delivery[];
}
