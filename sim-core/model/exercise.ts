import type { Text } from '../base/text.ts';
import type { Asked } from './asked.ts';
import type { Compiled } from './hazard.ts';
import type { QualityCounts } from './quality.ts';
import type { CompiledScenario } from './scenario.ts';

/** How an inject reaches its recipients. */
export const DELIVERY_METHODS = [
  'verbal',
  'phone',
  'email',
  'radio',
  'written',
  'platform',
  'press',
  'social',
] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

/**
 * What starts an inject: its time, a facilitator's hand, or a formula over the model's state and what was
 * done.
 */
export const TRIGGERS = ['scheduled', 'manual', 'conditional'] as const;
export const INJECT_TYPES = ['standard', 'contingency', 'adaptive'] as const;

/** The five aims of a drill, after the State Council's drill guide of 2009. */
export const AIMS = ['test-plan', 'readiness', 'train', 'run-in-mechanism', 'educate'] as const;

/** One thing the exercise is held for. */
export interface Objective {
  readonly id: string;
  readonly aim: (typeof AIMS)[number];
  readonly title: Text;
}

/** A department that people may play. Scenario order is by `rank`: 1 is seated first. */
export interface SeatPlan {
  /** Department id of the scenario. */
  readonly department: string;
  readonly rank: number;
  /** Departments whose desks this seat also answers for when people are few. */
  readonly merges: readonly string[];
  /** Who I am, to whom I answer, whom I may call. */
  readonly briefing: Text;
  /** Three first things to do. */
  readonly firstThings: readonly Text[];
}

/** One phase of the agenda. */
export interface Phase {
  readonly id: string;
  readonly title: Text;
  /** Story time that it plays, ms; null for phases without play (briefing, hot wash). */
  readonly story: { readonly fromMs: number; readonly toMs: number } | null;
  readonly wallMs: number;
  /** Story ms per wall ms while a seat owes an answer, and otherwise: never faster. */
  readonly topSpeed: number;
  readonly pace: 'clock' | 'facilitator';
  readonly questions: readonly Text[];
}

/** One row of the master scenario events list (MSEL). */
export interface Inject {
  readonly id: string;
  readonly title: Text;
  readonly text: Text;
  /** Story time, ms; null for an inject without a time. */
  readonly atMs: number | null;
  readonly trigger: (typeof TRIGGERS)[number];
  /** Truth on which a conditional inject waits; null for the others. */
  readonly when: Compiled | null;
  /**
   * What `when` asks of what was done: it reads the answers from the slots behind those of the model's state.
   * Left out when it asks nothing.
   */
  readonly asked?: readonly Asked[];
  /** Department id, or a body outside the scenario in plain words or in both languages. */
  readonly from: string | Text;
  readonly to: readonly string[];
  readonly method: DeliveryMethod;
  readonly type: (typeof INJECT_TYPES)[number];
  readonly expectedAction: Text | null;
  readonly controller: string;
  readonly controllerNotes: Text | null;
  readonly objectives: readonly string[];
  readonly capability: string | null;
  readonly phase: string | null;
  readonly track: string | null;
  readonly priority: 'high' | 'normal' | 'low';
  /** Waits for somebody else's approval; left out for one that is approved. */
  readonly submitted?: true;
  /** Incidents of which the recipients learn the truth as it is at release. */
  readonly facts: readonly string[];
}

/** Objective › capability › target › critical tasks: what evaluators rate. */
export interface EvaluationTarget {
  readonly id: string;
  readonly objective: string;
  readonly capability: Text;
  readonly target: Text;
  /** Plan or law that sets the target. */
  readonly source: Text;
  readonly tasks: readonly { readonly id: string; readonly title: Text }[];
}

/** What `files` makes of an exercise file and the scenario that it plays. */
export interface CompiledExercise {
  readonly definition: ExerciseDefinition;
  readonly scenario: CompiledScenario;
  readonly quality: QualityCounts;
  readonly sources: Readonly<Record<string, Text>>;
}

/** A compiled file of `kind: exercise`: how people play a scenario. */
export interface ExerciseDefinition {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /** Ids of the scenario and of the mechanism played unless the facilitator picks another. */
  readonly scenario: string;
  readonly mechanism: string;
  readonly objectives: readonly Objective[];
  readonly seats: readonly SeatPlan[];
  readonly agenda: readonly Phase[];
  readonly msel: readonly Inject[];
  readonly evaluation: readonly EvaluationTarget[];
  /** Real names besides those of places, such as a river's, that aliases take the place of too. */
  readonly otherNames: readonly Text[];
}
