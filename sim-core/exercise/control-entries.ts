/** Entries that those who run, evaluate or watch the game see besides. */
import type { EvaluationTarget } from './definition.ts';
import type { Text } from '../base/text.ts';
import type { Adjudication, ControlMode, Rating } from './attempt.ts';
import type { Evidence, Finding } from './findings/finding.ts';
import type {
  ById,
  ClockEntry,
  DecisionEntry,
  DraftEntry,
  LogEntry,
  MeasureEntry,
  PhaseEntry,
  PublicEntry,
  SittingEntry,
  UnitEntry,
} from './entries.ts';

export const INJECT_STATES = [
  'submitted',
  'approved',
  'held',
  'released',
  'completed',
  'deferred',
  'skipped',
  'obsolete',
] as const;
export type InjectState = (typeof INJECT_STATES)[number];

export interface InjectEntry {
  readonly number: string;
  readonly title: Text;
  readonly text: Text;
  readonly atMs: number | null;
  readonly trigger: string;
  readonly from: string | Text;
  readonly to: readonly string[];
  readonly method: string;
  readonly expectedAction: Text | null;
  readonly controller: string;
  readonly controllerNotes: Text | null;
  readonly track: string | null;
  readonly priority: 'high' | 'normal' | 'low';
  readonly state: InjectState;
  readonly releasedMs: number | null;
  readonly releasedBy: string | null;
  readonly why: string | null;
  /** Per recipient: delivered › read › acknowledged › acted, story ms. */
  readonly receipts: ById<{
    readonly deliveredMs: number | null;
    readonly readMs: number | null;
    readonly acknowledgedMs: number | null;
    readonly actedMs: number | null;
  }>;
}

/** Truth about an incident, for those who run the game. */
export interface TruthEntry {
  readonly title: Text;
  readonly hazard: string;
  readonly jurisdiction: string;
  readonly place: string;
  readonly active: boolean;
  readonly startedMs: number | null;
  readonly severity: number;
  readonly grade: 0 | 1 | 2 | 3 | 4;
  readonly need: ById<number>;
  readonly working: ById<number>;
  readonly harm: ById<number>;
  /** Departments that hold anything about it, and those that hold the decisive content. */
  readonly knownTo: readonly string[];
  readonly decisiveTo: readonly string[];
  readonly decisiveFor: readonly string[];
}

export interface SeatEntry {
  readonly department: string;
  readonly title: Text;
  readonly control: ControlMode;
  readonly people: readonly string[];
  readonly unread: number;
  readonly openDecisions: number;
  readonly oldestDecisionMs: number | null;
  readonly lastActMs: number | null;
}

/** One message in the traffic of the game. */
export interface TrafficEntry {
  readonly atMs: number;
  readonly deliverMs: number;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly incident: string | null;
  readonly lost: boolean;
}

export interface WaterfallEntry {
  readonly incident: string;
  readonly jurisdiction: string;
  readonly capability: string | null;
  readonly censored: boolean;
  readonly phases: readonly {
    readonly phase: string;
    readonly fromMs: number;
    readonly toMs: number;
    readonly holder: string | null;
  }[];
}

export const ATTENTION_KINDS = [
  'decision',
  'simulator',
  'missed-action',
  'idle-seat',
  'dropped-seat',
  'measure',
  'due-inject',
  'held-inject',
  'submitted-inject',
] as const;

/** One item of the facilitators' single attention queue. */
export interface AttentionEntry {
  readonly kind: (typeof ATTENTION_KINDS)[number];
  readonly department: string | null;
  readonly subject: string;
  readonly sinceMs: number;
  readonly priority: number;
}

export interface ObservationEntry {
  readonly atMs: number;
  readonly by: string;
  readonly department: string | null;
  /** What is rated: a task, or a target of the guide by its id, or a capability by the target that names it. */
  readonly task: string | null;
  readonly target: string | null;
  readonly capability: string | null;
  readonly rating: Rating | null;
  readonly inject: string | null;
  /** What it rests on. */
  readonly evidence: readonly Evidence[];
  readonly text: string;
}

/**
 * A measure of coordination that is offered to those who evaluate. It says no age: minutes count from
 * `fromMs` to `toMs` or, while that is null, to now, and stand in `words` for `{amount}`.
 */
export interface FindingEntry extends Pick<
  Finding,
  'kind' | 'department' | 'words' | 'fromMs' | 'toMs' | 'evidence'
> {
  /** What was counted instead of minutes; null where minutes are meant. */
  readonly count: number | null;
}

export interface RulingEntry {
  readonly atMs: number;
  readonly by: string;
  readonly ruling: Adjudication;
  readonly why: string;
}

/** What a message of an unseated body waits for: somebody who answers in its name. */
export interface TrayEntry {
  readonly department: string;
  readonly from: string;
  readonly text: string;
  readonly atMs: number;
  readonly incidents: readonly string[];
}

/** Sums over the whole region at this instant: the resilience curve and the tallies. */
export interface CurveEntry {
  readonly atMs: number;
  readonly need: number;
  readonly working: number;
  readonly harmPeople: number;
}

/** Everything that those who run, evaluate or watch the game are sent. */
export interface ControlView {
  readonly clock: { readonly now: ClockEntry };
  readonly agenda: ById<PhaseEntry>;
  readonly truth: ById<TruthEntry>;
  readonly units: ById<UnitEntry>;
  readonly seats: ById<SeatEntry>;
  readonly msel: ById<InjectEntry>;
  readonly attention: ById<AttentionEntry>;
  readonly tray: ById<TrayEntry>;
  readonly traffic: ById<TrafficEntry>;
  readonly waterfalls: ById<WaterfallEntry>;
  readonly decisions: ById<DecisionEntry & { readonly department: string }>;
  readonly sittings: ById<SittingEntry & { readonly knownTo: readonly string[] }>;
  /** All that was done at any desk and written with it, by department and line of its log. */
  readonly acts: ById<LogEntry>;
  readonly drafts: ById<DraftEntry & { readonly department: string }>;
  readonly public: ById<PublicEntry>;
  readonly findings: ById<FindingEntry>;
  readonly evaluation: ById<Omit<EvaluationTarget, 'id'>>;
  readonly observations: ById<ObservationEntry>;
  /** Every measure in the field: those without a ruling wait for one. */
  readonly measures: ById<MeasureEntry>;
  readonly rulings: ById<RulingEntry>;
  readonly curve: ById<CurveEntry>;
  readonly levels: ById<{ readonly responseLevel: number; readonly warning: string | null }>;
  readonly mechanism: { readonly now: { readonly id: string; readonly sinceMs: number } };
}
