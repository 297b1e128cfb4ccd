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

export interface InformationHooks {
  readonly seats: readonly AddedSeat[];
  /** To whom, besides the statutory lines, `from` makes this incident known. */
  readonly share: (
    world: World,
    notice: { readonly from: number; readonly incident: number },
  ) => readonly Delivery[];
  /** The same fact is not shared again by the same department within this time, ms. */
  readonly refreshMs: number;
  /** Chance that the channel is down in a window of one hour, and what then carries the notice. */
  readonly outage: number;
  readonly fallback: (
    world: World,
    notice: { readonly from: number; readonly incident: number },
  ) => readonly Delivery[];
}
