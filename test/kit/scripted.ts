import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { observe } from '../../sim-core/engine/beliefs.ts';
import { generationOf } from '../../sim-core/engine/facts.ts';
import { prepare } from '../../sim-core/engine/prepare.ts';
import { createRun } from '../../sim-core/engine/run.ts';
import type { Run, RunInput } from '../../sim-core/engine/run.ts';
import type { Rules, Sim } from '../../sim-core/engine/sim.ts';
import { DIMENSIONS } from '../../sim-core/model/mechanism.ts';
import type { Hooks, MechanismModel } from '../../sim-core/model/mechanism.ts';
import type { Procedure } from '../../sim-core/model/mechanism/organisation.ts';
import type { ScenarioModel } from '../../sim-core/model/scenario.ts';
import type { TraceKind } from '../../sim-core/model/trace.ts';
import { ACTIONS } from '../../sim-core/rules/actions/index.ts';
import { DUTIES } from '../../sim-core/rules/doctrine/index.ts';
import { compose } from '../../sim-core/rules/mechanism/compose.ts';
import { OPTIONS } from '../../sim-core/rules/mechanism/index.ts';
import { defaultChoice } from '../../sim-core/rules/mechanism/neutralise.ts';
import { traceRows } from '../../sim-core/trace-rows.ts';
import type { TraceRow } from '../../sim-core/trace-rows.ts';

/** What the product runs by. */
export const RULES: Rules = { compose, duties: (fn) => DUTIES[fn], actions: ACTIONS };

/** Every dimension at the first of its options, with default parameters. */
export const PLAIN: MechanismModel = {
  id: 'plain',
  dimensions: Object.fromEntries(
    DIMENSIONS.map((dimension) => [
      dimension,
      defaultChoice(dimension, Object.keys(OPTIONS[dimension])[0]),
    ]),
  ) as MechanismModel['dimensions'],
  by: {},
};

/** Hooks that add nothing: no delay, no refusal, no route, nobody told, nothing paid. */
export const QUIET: Hooks = {
  awareness: () => ({
    threshold: 1,
    caution: 0,
    handling: 1,
    misjudgement: 0,
    trust: 0,
    across: 1,
    upkeep: 0,
  }),
  organisation: { seats: [], procedure: () => null, residualOwner: () => -1 },
  law: {
    terms: () => ({ base: 1, permits: [], paper: null, binding: true }),
    noticeClock: () => null,
    hidePenalty: 0,
    automaticFrom: null,
    verticalPull: 0,
  },
  information: {
    seats: [],
    share: () => [],
    refreshMs: 0,
    distortion: 0,
    followUp: null,
    outage: 0,
    fallback: () => [],
  },
  resources: {
    donors: (_world, _request, scope) =>
      scope.map((jurisdiction) => ({ jurisdiction, quantity: null })),
    breadth: 1,
    minReserve: 0,
    lends: true,
    reserve: null,
    ahead: null,
  },
  finance: {
    expectedCover: 0,
    split: { fund: 0, requester: 0, superior: 0 },
    delay: constant(0),
    advance: 0,
    benefit: 0,
    index: null,
  },
  evaluation: { falseAlarmPenalty: 0, supervision: 1, feedback: null },
  participation: { helpers: [] },
  members: {},
  layers: [],
  cost: { posts: 0, yuanPerYear: 0 },
};

/** A procedure of this secretariat in which nobody votes and every contact takes no time. */
export function procedure(
  secretariat: number,
  donors: readonly number[],
  changes: Partial<Procedure> = {},
): Procedure {
  return {
    secretariat,
    submit: constant(0),
    contact: constant(0),
    convene: null,
    voters: [],
    votesNeeded: 0,
    vote: null,
    agenda: Infinity,
    sessionMs: 12 * HOUR,
    overflow: 'convene',
    periodMs: Infinity,
    donors,
    force: 'asked',
    onLadder: false,
    underAgreement: true,
    ...changes,
  };
}

interface Script extends Partial<Omit<RunInput, 'prepared'>> {
  /** Default: QUIET. */
  readonly hooks?: Partial<Hooks>;
  /** Default: nobody does anything of its own accord. */
  readonly duties?: Rules['duties'];
}

/** A run whose people do only what the test makes them do; every draw is written down. */
export function scripted(scenario: ScenarioModel, script: Script = {}): Run {
  const { hooks, duties, ...input } = script;
  return createRun(
    {
      compose: () => ({ ...QUIET, ...hooks }),
      duties: duties ?? (() => []),
      actions: ACTIONS,
    },
    {
      mechanism: PLAIN,
      seed: '1',
      hashes: true,
      ledger: new Set(),
      prepared: prepare(scenario),
      ...input,
    },
  );
}

/** Indices by id. */
export function named(sim: Sim): {
  readonly department: (id: string) => number;
  readonly jurisdiction: (id: string) => number;
  readonly incident: (id: string) => number;
  readonly capability: (id: string) => number;
} {
  const find =
    (ids: readonly string[]) =>
    (id: string): number => {
      const index = ids.indexOf(id);
      if (index < 0) throw new Error(`kit: there is no ${id} among ${ids.join(', ')}`);
      return index;
    };
  const { scenario, departments } = sim;
  return {
    department: find(departments.map((one) => one.id)),
    jurisdiction: find(scenario.jurisdictions.map((one) => one.id)),
    incident: find(scenario.incidents.map((one) => one.id)),
    capability: find(scenario.capabilities),
  };
}

/** A department sees an incident with these numbers now, whatever is true. */
export function see(
  sim: Sim,
  department: number,
  incident: number,
  severity: number,
  need: readonly number[] = [severity],
): void {
  const fact = { incident, severity, need, asOfMs: sim.state.now, origin: department };
  const generation = generationOf(sim, incident);
  observe(sim, department, { ...fact, generation, detail: false });
}

/** What happened so far of one kind, with the time in minutes. */
export function happened(sim: Sim, kind: TraceKind): readonly (TraceRow & { min: number })[] {
  return [...traceRows(sim)]
    .filter((row) => row.kind === kind)
    .map((row) => ({ ...row, min: row.t / MINUTE }));
}
