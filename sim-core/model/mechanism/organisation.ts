import type { Distribution } from '../../base/distribution.ts';
import type { World } from '../world.ts';
import type { Force, HelpRequest } from './help-request.ts';
import type { AddedSeat } from './seat.ts';

/** How a request is deliberated: pure data that the engine carries out. */
export interface Procedure {
  /** Department whose desks take the request. */
  readonly secretariat: number;
  /** Time of the request to reach the secretariat, and of every later contact with a donor, ms. */
  readonly submit: Distribution;
  readonly contact: Distribution;
  /** From handling to the sitting; null = the secretariat decides at its desk. */
  readonly convene: Distribution | null;
  /** Departments that vote (empty = none). */
  readonly voters: readonly number[];
  /** How many must say yes. */
  readonly votesNeeded: number;
  /** Time of one member's answer; null = it answers when its desk has handled the invitation. */
  readonly vote: Distribution | null;
  /** How many requests one sitting takes before a new sitting must be convened (Infinity = any). */
  readonly agenda: number;
  /** How long a sitting goes on taking requests of the same root, ms. */
  readonly sessionMs: number;
  /** What a full sitting leaves over: a new one is convened, or it waits until the session is over. */
  readonly overflow: 'convene' | 'next-session';
  /** Regular sittings, at every multiple of this from the start, ms; Infinity = none are held. */
  readonly periodMs: number;
  /** Jurisdictions that may be asked, in no particular order. */
  readonly donors: readonly number[];
  /** Whether donors are asked, tasked by a body with that power, or ordered by their superior. */
  readonly force: Force;
  /** Whether it is the way up one's superiors, which every mechanism has, and no route of its own. */
  readonly onLadder: boolean;
  /** Whether the act is under the agreement (false: allowed, slower, not binding, flagged). */
  readonly underAgreement: boolean;
}

export interface OrganisationHooks {
  readonly seats: readonly AddedSeat[];
  /**
   * How this request is decided at its level. An option answers its own routes, from level 0 on, and
   * null beyond them; what a mechanism composes of it goes on up the superiors, and is null at the top.
   */
  readonly procedure: (world: World, request: HelpRequest) => Procedure | null;
  /** Who takes an incident that nobody owns; -1 = nobody. */
  readonly residualOwner: (world: World, incident: number) => number;
}
