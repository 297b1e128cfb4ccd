/**
 * The after-action report 演练总结评估报告 of one group, as data: what the log of the group says when it is run
 * again, and what evaluators wrote. Times are story ms; titles stand in both languages; departments and
 * incidents are ids, with their titles in `titles`. Nobody is judged in it but by the evaluators' own ratings.
 */
import type { Text } from '../base/text.ts';
import type { ControlMode, Rating, Role } from '../exercise/attempt.ts';
import type { ById, CurveEntry, InjectEntry, WaterfallEntry } from '../exercise/entries.ts';
import type { Finding } from '../exercise/findings/index.ts';

export interface AfterActionReport {
  readonly overview: Overview;
  readonly titles: Titles;
  /** Everything of note in the order in which it happened. */
  readonly timeline: readonly Moment[];
  /** Who knew what when: one for each incident that began. */
  readonly knowledge: readonly Knowledge[];
  readonly waterfalls: readonly WaterfallEntry[];
  /** Resilience curve, hour by hour, and once at the end. */
  readonly curve: readonly CurveEntry[];
  readonly injects: readonly InjectRecord[];
  readonly decisions: readonly DecisionRecord[];
  readonly evaluation: readonly Objective[];
  /** What evaluators wrote that belongs to no task, in the order of writing. */
  readonly notes: readonly Observation[];
  /** Measures of coordination, each with what it rests on. */
  readonly findings: readonly Finding[];
  /** A draft for people to finish: what the ratings and findings ask for, with room for who and by when. */
  readonly improvements: readonly Improvement[];
  /** At most seven sentences that can be read out within a minute of the end 现场点评. */
  readonly hotWash: readonly Text[];
  /** Metric id → value at the end of the log, in the metric's unit, finite. */
  readonly metrics: ById<number>;
  /** Of the state at the end: equal for the same log on every machine. */
  readonly hash: string;
}

export interface Overview {
  readonly scenario: Text;
  readonly summary: Text;
  readonly seed: string;
  /** Mechanisms in force, in order, each with the moment from which it was. */
  readonly mechanisms: readonly { readonly id: string; readonly sinceMs: number }[];
  readonly state: 'lobby' | 'running' | 'paused' | 'ended' | 'frozen';
  readonly endMs: number;
  readonly phases: readonly {
    readonly title: Text;
    readonly fromMs: number | null;
    readonly toMs: number | null;
    readonly questions: readonly Text[];
  }[];
  readonly seats: readonly {
    readonly department: string;
    readonly control: ControlMode;
    /** Opaque ids of people who sat there at any time, in the order in which they came. */
    readonly people: readonly string[];
    readonly acts: number;
    readonly outside: number;
  }[];
}

export interface Titles {
  readonly departments: ById<Text>;
  readonly incidents: ById<Text>;
  readonly jurisdictions: ById<Text>;
  readonly capabilities: ById<Text>;
}

export const MOMENT_KINDS = [
  'phase',
  'incident',
  'inject',
  'report',
  'request',
  'decision',
  'meeting',
  'order',
  'act',
  'outside',
  'off-record',
  'message',
  'arrival',
  'ruling',
  'mechanism',
  'observation',
  'pause',
] as const;

export interface Moment {
  readonly atMs: number;
  readonly kind: (typeof MOMENT_KINDS)[number];
  readonly department: string | null;
  readonly incident: string | null;
  /** In a sentence, without the time and without the department when there is one. */
  readonly text: Text;
  /** Who brought it about; `clock` = it came of itself. */
  readonly role: Role | 'clock' | 'doctrine';
}

export interface Knowledge {
  readonly incident: string;
  /** When it first began; it may have ended and begun again. */
  readonly beganMs: number;
  readonly desks: readonly {
    readonly department: string;
    /**
     * When it first knew of it at all, and when it held the decisive content (where the scenario lets nobody
     * hold more from the start, the same); null = never. Units sent ahead may tell of it before it begins.
     */
    readonly knewMs: number | null;
    readonly decisiveMs: number | null;
    /** Whether the scenario says that it must hold the decisive content. */
    readonly must: boolean;
    /** Department that first told it, and that told it the decisive content; null = its own eyes, or never. */
    readonly source: string | null;
    readonly decisiveSource: string | null;
  }[];
}

export interface InjectRecord extends Omit<InjectEntry, 'controller' | 'controllerNotes'> {
  readonly id: string;
}

export interface DecisionRecord {
  readonly department: string;
  readonly kind: string;
  readonly incident: string | null;
  readonly capability: string | null;
  readonly quantity: number;
  readonly requester: string | null;
  readonly askedMs: number;
  /**
   * `answered`; `open` at the end of the log; or `lapsed`: it was settled otherwise or withdrawn before
   * anybody answered, and nobody owes an answer any more.
   */
  readonly state: 'answered' | 'open' | 'lapsed';
  /** The three are null unless it was answered. */
  readonly decidedMs: number | null;
  readonly yes: boolean | null;
  /** `people` (or simulators in the desk's name), or the desk's doctrine. */
  readonly by: 'people' | 'doctrine' | null;
  /** Whether the answer stood under the agreement; null unless people answered. */
  readonly standing: 'under' | 'outside' | null;
}

export interface Objective {
  readonly objective: Text;
  readonly capability: Text;
  readonly targets: readonly {
    readonly id: string;
    readonly target: Text;
    readonly tasks: readonly {
      readonly id: string;
      readonly title: Text;
      /** The last that an evaluator gave; null = not rated. */
      readonly rating: Rating | null;
      readonly observations: readonly Observation[];
    }[];
    /**
     * The worst of its tasks' ratings, as a target is met by all of its tasks; null = none was rated. Tasks
     * without a rating (null above) are left out, so that it says nothing of them.
     */
    readonly rating: Rating | null;
  }[];
}

export interface Observation {
  readonly atMs: number;
  readonly department: string | null;
  readonly inject: string | null;
  readonly rating: Rating | null;
  readonly text: string;
}

export interface Improvement {
  readonly issue: Text;
  readonly capability: Text | null;
  readonly departments: readonly string[];
  /** Where it comes from: a task that was rated M or U, or a finding. */
  readonly from:
    | { readonly kind: 'rating'; readonly task: string; readonly rating: Rating }
    | { readonly kind: 'finding'; readonly finding: Finding['kind'] };
  /** Options of the mechanism that bear on it, `dimension.option`; none when nothing is known to. */
  readonly options: readonly string[];
}
