import type { MechanismModel, Response, ScenarioModel } from '../../sim-core/index.ts';

/** The compiled inputs of a batch. Sent to a worker once; tasks name them by index. */
export interface Plan {
  readonly scenarios: readonly ScenarioModel[];
  readonly mechanisms: readonly MechanismModel[];
}

/** One run of a batch, small enough to be posted. */
export interface Task {
  readonly scenario: number;
  readonly mechanism: number;
  readonly seed: string;
  readonly response: Response;
  /** Ends the run before its horizon, ms; null runs it to the end. */
  readonly untilMs: number | null;
  /** Whether to digest what units and hazards did (it costs the trace). */
  readonly digest: boolean;
}

/** A task as most are: the whole run under its mechanism, metrics only. */
export function wholeRun(scenario: number, mechanism: number, seed: string): Task {
  return { scenario, mechanism, seed, response: 'mechanism', untilMs: null, digest: false };
}

/** Hours of the slowest case's critical path, aligned with PHASES; null when no case was opened. */
export interface SlowestCase {
  readonly hours: readonly number[];
  /** Whether the need was still unmet at the horizon. */
  readonly censored: boolean;
}

/** What a batch keeps of one run. */
export interface RunRow {
  readonly metrics: Readonly<Record<string, number>>;
  /** Dimensions whose option made no difference in the run. */
  readonly inert: readonly string[];
  readonly slowest: SlowestCase | null;
  /** Unmet need in units, at every full hour from 0. */
  readonly curve: readonly number[];
  /** Equal digests: the same units moved and the same hazards ran at the same times. */
  readonly digest: string | null;
}

/** What a task came to; a failed run is data too, so that the batch can name it. */
export type Outcome =
  | { readonly done: true; readonly row: RunRow }
  | { readonly done: false; readonly why: string; readonly stack: string };
