import type { Force } from './mechanism/help-request.ts';

/** Phases of a linkage case in order; a phase is named by the milestone that opened it. */
export const PHASES = [
  'unsensed',
  'sensed',
  'reported',
  'shared',
  'requested',
  'deliberated',
  'authorised',
  'committed',
  'mobilised',
  'arrived',
  'worked',
  'released',
] as const;
export type Phase = (typeof PHASES)[number];

/** What a span is: who did what between two instants. */
export const SPAN_KINDS = [
  /** nobody has seen it yet */
  'unseen',
  /** an observer goes on watching */
  'watch',
  /** a fact is on its way */
  'transit',
  /** a message waits for, or is at, a desk */
  'desk',
  /** a lead holds the belief and has not asked yet */
  'hesitate',
  /** the request is on its way to the secretariat's decision */
  'submit',
  /** a sitting is being convened */
  'convene',
  /** a member answers */
  'vote',
  /** the secretariat decides */
  'decide',
  /** a donor is asked */
  'ask',
  /** a superior's approval */
  'permit',
  /** paper before departure */
  'paper',
  /** from commitment to the owner's order */
  'order',
  /** crew and vehicle get ready */
  'turn-out',
  'travel',
  /** waiting for another try after everybody was asked */
  'wait',
] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

export const OUTCOMES = [
  'open',
  'done',
  'refused',
  'withdrawn',
  'expired',
  'superseded',
  'censored',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A span as people and tests see it (the engine keeps them as rows of numbers). */
export interface Span {
  readonly id: number;
  readonly parent: number;
  readonly lot: number;
  readonly attempt: number;
  readonly kind: SpanKind;
  /** Department that held it, -1 for nobody. */
  readonly holder: number;
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly outcome: Outcome;
  /** Phase that its end opens, null when it opens none. */
  readonly opens: Phase | null;
  readonly causes: readonly number[];
}

/** A root incident in a jurisdiction that needs something because of it. */
export interface Case {
  readonly root: number;
  readonly jurisdiction: number;
  /** When truth first exceeded own capacity or came over a border, ms; -1 = never. */
  t0Ms: number;
  /** Per capability: worst true need so far, true need now, useful amount arrived. */
  readonly peak: Float64Array;
  readonly need: Float64Array;
  readonly arrived: Float64Array;
  /** Per capability × {first, half, 90 %}: when reached (ms, -1) and by which travel span. */
  readonly reachedMs: Float64Array;
  readonly reachedBy: Float64Array;
}

/** Columns of `reachedMs` per capability: the first useful arrival, half of the worst need, 90 % of it. */
export const REACHED_COLUMNS = 3;

export const LOT_STATUSES = [
  'submitted',
  'convening',
  'voting',
  'asking',
  'waiting',
  'closed',
  'withdrawn',
] as const;
export type LotStatus = (typeof LOT_STATUSES)[number];

/** A quantity of one capability that a jurisdiction asks others for. */
export interface Lot {
  readonly id: number;
  readonly root: number;
  readonly jurisdiction: number;
  readonly incident: number;
  readonly capability: number;
  readonly quantity: number;
  readonly requester: number;
  /** n-th lot of this requester, root and capability. */
  readonly ordinal: number;
  readonly requestedMs: number;
  status: LotStatus;
  level: number;
  /** Ways taken so far, whatever they were: orders the lot's events, and is part of no draw. */
  attempt: number;
  /** How often it was sent by each route to a secretariat (twice its index, one more up the ladder). */
  requested: Record<number, number>;
  /** Ordinal of the request that counts now, -1 before the first. */
  requestOrdinal: number;
  /** How often it was put to each voter. */
  invited: Record<number, number>;
  committed: number;
  /** Sum over commitments of amount × time since the request, ms; when it was closed or given up, -1. */
  committedAfter: number;
  endMs: number;
  /** Donors of this level still to be asked, best first. */
  candidates: number[];
  quantities: (number | null)[];
  pendingAsks: number;
  votesYes: number;
  votesNo: number;
  agreed: number[];
  voters: number[];
  votesNeeded: number;
  force: Force;
  underAgreement: boolean;
  secretariat: number;
  /** Last closed span of the lot's own chain, and the open one (-1). */
  lastSpan: number;
  openSpan: number;
}

/** One donor's branch of a lot. */
export interface Ask {
  readonly id: number;
  readonly lot: number;
  readonly donor: number;
  readonly quantity: number;
  readonly attempt: number;
  permits: number[];
  /** Amount promised while permits and paper are under way. */
  amount: number;
  paperMs: number;
  binding: boolean;
  status: 'asked' | 'permits' | 'paper' | 'committed' | 'refused' | 'withdrawn';
  lastSpan: number;
  openSpan: number;
}
