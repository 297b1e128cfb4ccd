import type { Distribution } from '../base/distribution.ts';

/** What one department tells another about an incident; a snapshot with the time it was true. */
export interface Fact {
  readonly incident: number;
  /** Which outbreak of the incident it was that somebody saw, from 1 (see `HazardState.generation`). */
  readonly generation: number;
  readonly severity: number;
  /** Need per entry of the hazard's `need` list, at `asOfMs`. */
  readonly need: readonly number[];
  /** When somebody saw it, ms. */
  readonly asOfMs: number;
  /** Department that saw it. */
  readonly origin: number;
  /** Whether it carries the decisive content (what was spilled, what is stored). */
  readonly detail: boolean;
}

/** What a message asks of the desk that handles it. */
export const MESSAGE_KINDS = [
  /** tells a fact */
  'fact',
  /** what a crew on scene tells the lead of the place */
  'sitrep',
  /** asks a relay seat (platform, body) to pass a fact on */
  'post',
  /** asks for help: a lot goes to the secretariat of its procedure */
  'request',
  /** asks a member for its vote */
  'invite',
  /** asks (or tasks) a donor's lead */
  'ask',
  /** asks a superior for its approval */
  'permit',
  /** brings the approval back */
  'permitted',
  /** tells the requester's side what a donor will do */
  'answer',
  /** orders an owner of units to move them */
  'order',
  /** asks back whether a lead is so */
  'verify',
  /** answers that */
  'verified',
  /** tells the giver of a lead what came of it */
  'feedback',
  /** asks a body to take what lies outside every duty */
  'refer',
  /** tells that an incident has an owner, and that the recipient may act on it */
  'assign',
  /** a free message of a person, perhaps with a fact */
  'note',
  /** offers help that nobody asked for */
  'offer',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** One recipient of a relayed fact. */
export interface Relay {
  readonly to: number;
  readonly delay: Distribution;
  readonly loss: number;
}

/** A message on its way, in an inbox, or at a desk. */
export interface Message {
  readonly id: number;
  readonly kind: MessageKind;
  readonly from: number;
  readonly to: number;
  /** Who told the fact: the sender, or whoever posted it to the seat that passes it on. */
  readonly source: number;
  readonly incident: number;
  readonly fact: Fact | null;
  readonly relay: readonly Relay[] | null;
  /**
   * Index of the ask (donor branch), lot, order, offer or unit it is about, by kind; of a note or a fact
   * that a person sent, what that person wrote, in the sender's own books; -1 for none.
   */
  readonly about: number;
  readonly sentMs: number;
  readonly deliverMs: number;
  /** Lower is handled first among waiting messages. */
  readonly priority: number;
  /** Span that enabled the sending (last cause), -1 for none. */
  readonly cause: number;
  /** n-th message of this kind between these two about this subject. */
  readonly ordinal: number;
}
