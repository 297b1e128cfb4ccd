import type { Distribution } from '../../base/distribution.ts';
import type { World } from '../world.ts';
import type { HelpRequest } from './help-request.ts';

/** Stock that the members own together: one more holder of units, without a place or duties of its own. */
export interface OwnedReserve {
  /** Units of each lendable kind, as a share of what the members' own departments hold together. */
  readonly stock: number;
  readonly desks: number;
  /** Time of its keeper for one message, ms. */
  readonly handling: Distribution;
}

/** Units that move towards a place before anything has happened there. */
export interface Ahead {
  /** Forecast risk of a place, 0..1, from which others stand by there. */
  readonly from: number;
  /** Amount of each capability moved ahead, as a share of what the place itself has. */
  readonly share: number;
  /** From the forecast to the order to move, ms; permits come on top. */
  readonly decide: Distribution;
  /** They stand by for at most this long, ms. */
  readonly stayMs: number;
}

export interface ResourceHooks {
  /** Whom to ask, best first, with how much each is thought to have; null quantity = unknown, ask. */
  readonly donors: (
    world: World,
    request: HelpRequest,
    scope: readonly number[],
  ) => readonly { readonly jurisdiction: number; readonly quantity: number | null }[];
  /** How many donors are asked at the same time. */
  readonly breadth: number;
  /** Share of ready units that a donor keeps at home whatever happens, 0..1. */
  readonly minReserve: number;
  /** Whether anything is lent without an order. */
  readonly lends: boolean;
  readonly reserve: OwnedReserve | null;
  readonly ahead: Ahead | null;
}

/** Id of the holder of the common stock, as jurisdiction and as department. */
export const RESERVE_HOLDER = 'union-reserve';
