import type { QueueState } from '../base/event-queue.ts';
import type { Belief } from './belief.ts';
import type { Ask, Case, Lot } from './case.ts';
import type { HazardState } from './hazard-state.ts';
import type { LeadTransfer } from './lead-transfer.ts';
import type { Message } from './message.ts';
import type { Ownership } from './ownership.ts';
import type { PastGeneration } from './past.ts';
import type { PeopleState } from './people.ts';

/** A growing table of rows of numbers; `rows` has spare capacity beyond `count` rows. */
export interface Table {
  rows: Float64Array;
  count: number;
}

/** One department's desks. */
export interface DeskState {
  busy: number;
  /** Message ids waiting, in the order of handling. */
  readonly inbox: number[];
  /** Sent so far: part of every message's semantic key. */
  sent: number;
  /** Desk time spent, ms; messages handled; time messages waited, ms. */
  attentionMs: number;
  handled: number;
  waitedMs: number;
}

/** Where every unit is and what it is doing. */
export interface UnitsState {
  /** Index into UNIT_STATUSES. */
  readonly status: Uint8Array;
  /** Place it stands at, or drives to next. */
  readonly place: Int32Array;
  /** Incident, capability and lot (-1 own) it serves. */
  readonly incident: Int32Array;
  readonly capability: Int32Array;
  readonly lot: Int32Array;
  /** Times sent to each incident (ordinal of draws), by unit × incidents + incident; none where never. */
  readonly sent: Record<number, number>;
  /** Deployments over so far, and events so far (semantic keys). */
  readonly deployments: Int32Array;
  readonly steps: Int32Array;
  /** Start of the present deployment and arrival at its scene; of the time at work there, the useful part, ms. */
  readonly sinceMs: Float64Array;
  readonly arrivedMs: Float64Array;
  readonly usefulMs: Float64Array;
  /** Time at work that the unit must rest from once it is home, ms; 0 for one that only stood by. */
  readonly workedMs: Float64Array;
  /** 1 once its deployment has counted as a useful arrival. */
  readonly counted: Uint8Array;
  /** Open or last span of the deployment. */
  readonly span: Int32Array;
  /** Index of the background call served, -1. */
  readonly call: Int32Array;
}

/** A sitting of a joint meeting: its own thing, linked to many lots. */
export interface Sitting {
  readonly secretariat: number;
  readonly root: number;
  readonly convenedMs: number;
  readonly span: number;
  items: number;
  readonly agenda: number;
}

/** Units told to move together, until their owner's desk has handled the order. */
export interface Order {
  readonly units: readonly number[];
  readonly incident: number;
  readonly capability: number;
  readonly lot: number;
  readonly span: number;
}

/** Sums that metrics read. */
export interface Tallies {
  /** Unmet need, unit-hours, per jurisdiction. */
  readonly unmetHours: Float64Array;
  readonly needHours: Float64Array;
  /** Sum of ages of information (h·h) and of pair-hours. */
  ageSum: number;
  ageWeight: number;
  /** Home calls: waiting hours and harm, per jurisdiction. */
  readonly callWaitHours: Float64Array;
  readonly callHarm: Float64Array;
  /** Unit-hours away, of them useful, lent and wasted. */
  awayHours: number;
  usefulHours: number;
  lentHours: number;
  wastedHours: number;
  messages: number;
  lostMessages: number;
  /** Refused asks, asks in all, lots withdrawn. */
  asks: number;
  refusals: number;
  withdrawn: number;
  /** People harmed among crews. */
  crewHarm: number;
  protectionHours: number;
  /** Yuan moved between purses, suppliers left out. */
  transferred: number;
}

/** A background call waiting for a unit. */
export interface WaitingCall {
  readonly call: number;
  readonly sinceMs: number;
}

/** The whole state of a run: plain data, mutated in place, copied whole by a snapshot. */
export interface State {
  now: number;
  events: number;
  queue: QueueState | null;
  readonly hazards: HazardState;
  readonly desks: DeskState[];
  /** Handled messages become null. */
  readonly messages: (Message | null)[];
  /** [department][incident] */
  readonly beliefs: (Belief | null)[][];
  /** Outbreaks that others have followed, in the order in which those began. */
  readonly past: PastGeneration[];
  readonly cases: Case[];
  /** Case index per [root × jurisdiction], -1. */
  readonly caseOf: Int32Array;
  readonly lots: Lot[];
  readonly asks: Ask[];
  readonly sittings: Sitting[];
  /** Leads that are followed; there only under a mechanism that follows them. */
  leadTransfers?: LeadTransfer[];
  readonly orders: Order[];
  /** Amount of a capability ordered to, on the way to, or at an incident: [incident × capability]. */
  readonly assigned: Float64Array;
  /** Absent when every incident of the scenario has an owner by law. */
  ownership?: Ownership;
  readonly units: UnitsState;
  readonly waiting: WaitingCall[][];
  nextCall: number;
  /** Per protection: 0 idle, 1 being put in force, 2 in force; since when; times taken. */
  readonly protecting: Uint8Array;
  readonly protectedSinceMs: Float64Array;
  readonly protectCount: Int32Array;
  /** Response level per jurisdiction: 0 none, 4..1 = IV..I. */
  readonly responseLevel: Uint8Array;
  readonly activatedMs: Float64Array;
  readonly reviewing: Uint8Array;
  /** Money per account: jurisdictions, then fund, then suppliers; sums to zero. */
  readonly ledger: Float64Array;
  /** Payments agreed but due after now: [to account, from account, yuan] summed per account. */
  readonly owed: Float64Array;
  readonly spans: Table;
  readonly tallies: Tallies;
  /** Unmet need and harm by the hour, for curves: [hour × 3]. */
  readonly series: number[];
  /** Which of the eight dimensions made a difference. */
  readonly exercised: Uint8Array;
  /** Chain over the hourly state hashes. */
  hourly: string;
  /** null while doctrine runs every department: such a run hashes as if people could not be. */
  people: PeopleState | null;
}
