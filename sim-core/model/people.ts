import type { Message } from './message.ts';
import type { Force } from './mechanism/help-request.ts';

/** Who answers for a department: its doctrine, people at its seat, or the simulators' tray. */
export const CONTROL_MODES = ['doctrine', 'people', 'simulator'] as const;
export type ControlMode = (typeof CONTROL_MODES)[number];

/** What waits for a yes or a no. */
export const DECISION_KINDS = [
  'vote',
  'ask',
  'permit',
  'order',
  'request',
  'offer',
  'refer',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Something that a department led by people has been asked and has not answered. */
export interface OpenDecision {
  /** n-th decision put to this department, from 1. */
  readonly serial: number;
  readonly kind: DecisionKind;
  /** The lot (vote, request), ask, order, offer or incident (refer) it is about. */
  readonly about: number;
  /** Attempt of the lot it belongs to; an answer to an earlier one says nothing any more. */
  readonly attempt: number;
  /** Department that put it. */
  readonly from: number;
  readonly sinceMs: number;
}

/** What a judge must know of an open decision. */
export interface DecisionFacts {
  readonly kind: DecisionKind;
  readonly force: Force;
  /** Whether the law binds this department to help. */
  readonly binding: boolean;
  readonly underAgreement: boolean;
  readonly incident: number;
  readonly capability: number;
  readonly quantity: number;
  /** Department that asks. */
  readonly requester: number;
  /** What it could give without touching its reserve, and with it; 0 where nothing is to be given. */
  readonly spare: number;
  readonly ready: number;
}

/**
 * One message that reached people, in the order of delivery; and of those that doctrine reads, what a
 * person wrote or may have written on.
 */
export interface Received {
  readonly atMs: number;
  readonly message: Message;
  /** Serial of the decision that it puts, 0 for none. */
  readonly decision: number;
}

/** Help that was offered to a department before it asked. */
export interface Offer {
  readonly donor: number;
  readonly to: number;
  readonly incident: number;
  readonly capability: number;
  readonly amount: number;
  /** Time of the offer, and of its answer, on the way. */
  readonly afterMs: number;
  status: 'open' | 'accepted' | 'declined';
}

/** A sitting convened by hand. */
export interface Meeting {
  readonly caller: number;
  readonly members: readonly number[];
  readonly incident: number;
  readonly convenedMs: number;
  /** The note that calls the members, -1 none: who has received it knows of the sitting. */
  readonly note: number;
}

/**
 * What a run keeps while people take part. A run without people has none of it, so that its hashes say
 * nothing of people.
 */
export interface PeopleState {
  /** Per department, index into CONTROL_MODES. */
  readonly control: Uint8Array;
  /** Per department: decisions put so far, those still open, mail received. */
  readonly put: Int32Array;
  readonly open: OpenDecision[][];
  readonly received: Received[][];
  readonly offers: Offer[];
  readonly meetings: Meeting[];
  /** Asks whose permit a superior has refused; the refusal is on its way. */
  readonly denied: number[];
  /** Mechanism in force, as an index into those that may be played. */
  mechanism: number;
  /** Warning colour in force per jurisdiction: 0 none, 1 to 4 = blue, yellow, orange, red. */
  readonly warnings: Uint8Array;
  /** Per unit: place it is being moved to ahead of an incident (-1 none), and how often it was so moved. */
  readonly bound: Int32Array;
  readonly moves: Int32Array;
}
