import type { Phase } from './case.ts';
import type { OptionCost } from './mechanism.ts';
import type { ScenarioModel } from './scenario.ts';
import type { State } from './state.ts';

/** One phase of a case's critical path; of zero length when it was skipped. */
export interface PhaseInterval {
  readonly phase: Phase;
  readonly fromMs: number;
  readonly toMs: number;
  /** Department that held it longest, -1 for nobody. */
  readonly holder: number;
  readonly skipped: boolean;
}

/** The critical path of a case: from t0 to the arrival that met 90 % of the need reached last. */
export interface CasePath {
  readonly root: number;
  readonly jurisdiction: number;
  readonly t0Ms: number;
  /** The arrival, or the horizon when nothing reached 90 %. */
  readonly endMs: number;
  readonly censored: boolean;
  /** Capability of the path, -1 when none was needed beyond doubt. */
  readonly capability: number;
  readonly phases: readonly PhaseInterval[];
  /** Spans of the path, first to last. */
  readonly spans: readonly number[];
}

/** A finished run, as metrics read it. */
export interface RunBooks {
  readonly scenario: ScenarioModel;
  readonly state: State;
  readonly paths: readonly CasePath[];
  readonly cost: OptionCost;
  /** When the run ended, ms: the horizon, or earlier when that was asked for. */
  readonly endMs: number;
  /** Who answered: the mechanism, nobody, or the omniscient benchmark, which has no cases and no dark time. */
  readonly response: 'mechanism' | 'none' | 'omniscient';
}
