import type { MechanismModel, ScenarioModel } from '../index.ts';
import type { RunBooks } from '../model/record.ts';
import type { ScenarioTexts } from '../model/scenario.ts';
import type { Attempt, Verdict } from './attempt.ts';
import type { ExerciseDefinition } from './definition.ts';
import type { Viewer } from './entries.ts';
import type { Finding } from './findings/index.ts';
import type { Glance } from './glance.ts';
import type { Thought } from './state.ts';
import type { View } from './view.ts';

/** All that decides a group besides its log. Plain data: it is stored, sent to workers, exported. */
export interface GroupInput {
  readonly definition: ExerciseDefinition;
  readonly scenario: ScenarioModel;
  readonly texts: ScenarioTexts;
  /** Mechanisms that may be played or switched to, by id; the first is in force at the start. */
  readonly mechanisms: readonly MechanismModel[];
  /** 64 random bits as text; no seat ever sees it. */
  readonly seed: string;
  /**
   * Wall time for which an inject is held before it goes out by itself, ms; left out: not at all. It takes the
   * story time that passes meanwhile at the speed that is set.
   */
  readonly holdMs?: number;
}

/** One group of an exercise: one run with people in it, one log. */
export interface Group {
  /** Story time, ms. */
  readonly nowMs: number;
  /**
   * Judges and carries out one attempt of the log. A pure function of the input and all attempts before;
   * a repeated attempt id gets the first verdict and changes nothing.
   */
  apply(attempt: Attempt): Verdict;
  /** What pacing needs, without the cost of a view. */
  glance(): Glance;
  /**
   * What this viewer may know now; see entries.ts for its shape. Injects that are due come by `advance`,
   * each at its own story time; those by hand by `release-inject`.
   */
  view(viewer: Viewer): View;
  /** Story time of the next event that a seated person must see or decide, ms; null = none to the horizon. */
  nextDecisionMs(): number | null;
  /** Story time of the next event of the model, ms; null at the horizon. */
  nextEventMs(): number | null;
  /** What the group offers to those who evaluate: measures of coordination with their evidence. */
  findings(): readonly Finding[];
  /** Every human action with its think time, in order. */
  thoughts(): readonly Thought[];
  /** The run as metrics, waterfalls and reports read it; empty hands change nothing in it. */
  books(): RunBooks;
  snapshot(): unknown;
  restore(snapshot: unknown): void;
  /** Hash of the whole state: run and exercise. */
  hash(): string;
}

export type CreateGroup = (input: GroupInput) => Group;
