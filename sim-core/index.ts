/**
 * The door: what a server, a browser or a worker needs to run the model. It joins the engine with the
 * rules; nothing outside sim-core reaches past it.
 */
import { createRun as createEngineRun } from './engine/run.ts';
import type { Hashes, Run as EngineRun, RunInput, Snapshot } from './engine/run.ts';
import { criticalPaths } from './engine/path.ts';
import { prepare } from './engine/prepare.ts';
import { RESPONSES } from './engine/sim.ts';
import type { Prepared, Response, Rules } from './engine/sim.ts';
import type { MechanismModel } from './model/mechanism.ts';
import type { RunBooks } from './model/record.ts';
import type { ScenarioModel } from './model/scenario.ts';
import { recordOf } from './record.ts';
import type { RunRecord } from './record.ts';
import { ACTIONS } from './rules/actions/index.ts';
import { dutiesOf } from './rules/doctrine/index.ts';
import { compose } from './rules/mechanism/compose.ts';
import { METRICS } from './rules/metrics/index.ts';
import { traceRows } from './trace-rows.ts';
import type { TraceRow } from './trace-rows.ts';

export { neutralise, defaultChoice } from './rules/mechanism/neutralise.ts';
export { OPTIONS } from './rules/mechanism/index.ts';
export { METRICS, RESPONSES };
export { hops } from './engine/world.ts';
export { brokenInvariants } from './engine/checks.ts';
export { Fault } from './base/assert.ts';
export type {
  Hashes,
  MechanismModel,
  Prepared,
  Response,
  RunRecord,
  ScenarioModel,
  Snapshot,
  TraceRow,
};

const RULES: Rules = { compose, duties: dutiesOf, actions: ACTIONS };

/** What decides a run. `seed` is what a person types; `worldSeed` and `conductSeed` split it. */
export interface RunRequest {
  readonly scenario: ScenarioModel;
  readonly mechanism: MechanismModel;
  /** Others that may be switched to in mid-run. */
  readonly alternatives?: readonly MechanismModel[];
  readonly seed: string;
  readonly worldSeed?: string;
  readonly conductSeed?: string;
  /** Default: by the mechanism. */
  readonly response?: Response;
  /** End before the horizon, ms. */
  readonly untilMs?: number;
  /** Refuse to draw any key twice (slow; tests and audits). */
  readonly ledger?: boolean;
  /** List all spans of each case in the record (default); batches leave them out. */
  readonly spans?: boolean;
  /** Keep the trace and the hourly chain of state hashes. */
  readonly hashes?: boolean;
  /** Keep the trace alone. */
  readonly trace?: boolean;
}

/** A run in progress, and its record once it is finished. */
export interface Run extends Omit<EngineRun, 'finish'> {
  finish(): RunRecord;
  /** The run as metrics read it, at any instant. */
  books(): RunBooks;
  /** What happened so far, in order, with ids; empty unless `trace` or `hashes` was asked for. */
  trace(): Iterable<TraceRow>;
}

const preparedOf = new WeakMap<ScenarioModel, Prepared>();

/** Formulas are linked once per scenario, however many runs it has. */
function prepared(scenario: ScenarioModel): Prepared {
  const known = preparedOf.get(scenario);
  if (known !== undefined) return known;
  const fresh = prepare(scenario);
  preparedOf.set(scenario, fresh);
  return fresh;
}

/** @throws {Fault} for our own mistakes only: scenario and mechanism were checked when compiled. */
export function createRun(request: RunRequest): Run {
  const { scenario, ledger, spans, ...rest } = request;
  const input: RunInput = {
    ...rest,
    prepared: prepared(scenario),
    ledger: ledger === true ? new Set() : null,
  };
  const run = createEngineRun(RULES, input);
  const books = (): RunBooks => ({
    // With what the mechanism adds to it.
    scenario: run.sim.scenario,
    state: run.sim.state,
    paths: criticalPaths(run.sim),
    cost: run.sim.hooks.cost,
    endMs: run.sim.endMs,
    response: run.sim.response,
  });
  return {
    ...run,
    books,
    trace: () => traceRows(run.sim),
    finish() {
      run.finish();
      return recordOf(run, books(), input, spans ?? true);
    },
  };
}
