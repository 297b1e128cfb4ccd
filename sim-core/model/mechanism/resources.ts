import type { World } from '../world.ts';
import type { HelpRequest } from './help-request.ts';

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
}
