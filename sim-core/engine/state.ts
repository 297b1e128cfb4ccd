import type { Department } from '../model/department.ts';
import type { ScenarioModel } from '../model/scenario.ts';
import type { HazardState } from '../model/hazard-state.ts';
import type { State, Tallies } from '../model/state.ts';
import { initialOwnership } from './ownership.ts';
import type { Sim } from './sim.ts';
import { SPAN_WIDTH } from './spans.ts';
import { createTable } from './trace.ts';

/** The state at the start: every unit at home, nothing known, nothing spent. */
export function initialState(
  scenario: ScenarioModel,
  departments: readonly Department[],
  hazards: HazardState,
  follows: boolean,
): State {
  const jurisdictions = scenario.jurisdictions.length;
  const incidents = scenario.incidents.length;
  const units = scenario.units.length;
  const protections = scenario.protections.length;
  const ownership = initialOwnership(scenario, departments.length);
  const state: State = {
    now: 0,
    events: 0,
    queue: null,
    hazards,
    desks: departments.map(() => ({
      busy: 0,
      inbox: [],
      sent: 0,
      attentionMs: 0,
      handled: 0,
      waitedMs: 0,
    })),
    messages: [],
    beliefs: departments.map(() => Array.from({ length: incidents }, () => null)),
    past: [],
    cases: [],
    caseOf: new Int32Array(incidents * jurisdictions).fill(-1),
    lots: [],
    asks: [],
    sittings: [],
    orders: [],
    assigned: new Float64Array(incidents * scenario.capabilities.length),
    units: {
      status: new Uint8Array(units),
      place: Int32Array.from(scenario.units, (unit) => unit.home),
      incident: new Int32Array(units).fill(-1),
      capability: new Int32Array(units).fill(-1),
      lot: new Int32Array(units).fill(-1),
      sent: {},
      deployments: new Int32Array(units),
      steps: new Int32Array(units),
      sinceMs: new Float64Array(units),
      arrivedMs: new Float64Array(units),
      usefulMs: new Float64Array(units),
      workedMs: new Float64Array(units),
      counted: new Uint8Array(units),
      span: new Int32Array(units).fill(-1),
      call: new Int32Array(units).fill(-1),
    },
    waiting: scenario.jurisdictions.map(() => []),
    nextCall: 0,
    protecting: new Uint8Array(protections),
    protectedSinceMs: new Float64Array(protections),
    protectCount: new Int32Array(protections),
    responseLevel: new Uint8Array(jurisdictions),
    activatedMs: new Float64Array(jurisdictions).fill(-1),
    reviewing: new Uint8Array(departments.length),
    ledger: new Float64Array(jurisdictions + 2),
    owed: new Float64Array(jurisdictions + 2),
    spans: createTable(SPAN_WIDTH, 256),
    tallies: noTallies(jurisdictions),
    series: [],
    exercised: new Uint8Array(8),
    hourly: '',
    people: null,
  };
  // No key for what a run has nothing of: its hash is that of a core that knows nothing of it.
  if (ownership !== null) state.ownership = ownership;
  if (follows) state.leadTransfers = [];
  return state;
}

/** The state with the events still to come, as it is hashed: people are left out of a run without any. */
export function wholeState({ state, queue }: Sim): object {
  const { people, ...rest } = state;
  const whole = { ...rest, queue: queue.state() };
  return people === null ? whole : { ...whole, people };
}

function noTallies(jurisdictions: number): Tallies {
  return {
    unmetHours: new Float64Array(jurisdictions),
    needHours: new Float64Array(jurisdictions),
    ageSum: 0,
    ageWeight: 0,
    callWaitHours: new Float64Array(jurisdictions),
    callHarm: new Float64Array(jurisdictions),
    awayHours: 0,
    usefulHours: 0,
    lentHours: 0,
    wastedHours: 0,
    messages: 0,
    lostMessages: 0,
    asks: 0,
    refusals: 0,
    withdrawn: 0,
    crewHarm: 0,
    protectionHours: 0,
    transferred: 0,
  };
}
