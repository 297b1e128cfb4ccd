import { createRun } from '../../sim-core/index.ts';
import type { MechanismModel, Run, ScenarioModel, TraceRow } from '../../sim-core/index.ts';
import type { Case, Measure } from './target.ts';

const HOUR = 3_600_000;

/** Measures that watch a hazard; the others read the trace. */
const OVER_TIME: readonly Measure['kind'][] = ['front', 'peak', 'state'];

/** What one run gave for each target; null where it never happened. */
export type Outcome = readonly (number | null)[];

/** Runs a case once and reads all its targets. */
export function playCase(
  { targets }: Case,
  scenario: ScenarioModel,
  mechanism: MechanismModel,
  seed: string,
): Outcome {
  // The trace is kept only with the hashes, and a long river needs neither.
  const hashes = targets.some(({ measure }) => !OVER_TIME.includes(measure.kind));
  const run = createRun({ scenario, mechanism, seed, spans: false, hashes });
  const watched = targets.map(({ measure }) => watch(run, scenario, measure));
  for (let now = scenario.stepMs; now <= scenario.horizonMs; now += scenario.stepMs) {
    run.advance(now);
    for (const one of watched) one?.look(now / HOUR);
  }
  run.finish();
  const rows = [...run.trace()];
  return targets.map(({ measure }, i) => watched[i]?.value() ?? read(run, scenario, rows, measure));
}

interface Watch {
  readonly look: (hour: number) => void;
  readonly value: () => number | null;
}

/** Targets that are values of a hazard over time; null for those that stand in the trace. */
function watch(run: Run, scenario: ScenarioModel, measure: Measure): Watch | null {
  if (measure.kind === 'peak') {
    let highest = 0;
    const slot = slotOf(scenario, measure.incident, measure.cell - 1, 'ratio');
    return {
      look: () => {
        highest = Math.max(highest, run.sim.state.hazards.env[slot]);
      },
      value: () => highest,
    };
  }
  if (measure.kind !== 'front' && measure.kind !== 'state') return null;
  const slot =
    measure.kind === 'front'
      ? slotOf(scenario, measure.incident, measure.cell - 1, 'ratio')
      : slotOf(scenario, measure.incident, 0, measure.variable);
  let first: number | null = null;
  return {
    look: (hour) => {
      if (first === null && run.sim.state.hazards.env[slot] >= measure.level) first = hour;
    },
    value: () => first,
  };
}

function incidentOf(scenario: ScenarioModel, id: string): ScenarioModel['incidents'][number] {
  const found = scenario.incidents.find((one) => one.id === id);
  if (found === undefined) throw new Error(`history: no incident ${id}`);
  return found;
}

/** Slot of a state or derived value of one cell in the environment vector. */
function slotOf(scenario: ScenarioModel, incident: string, cell: number, name: string): number {
  const { hazard, cells } = incidentOf(scenario, incident);
  const { layout } = scenario.hazards[hazard];
  const state = layout.states.indexOf(name);
  const derived = layout.derived.indexOf(name);
  if (state < 0 && derived < 0) throw new Error(`history: no variable ${name} of ${incident}`);
  const offset = state < 0 ? layout.at.derived + derived : layout.at.states + state;
  return cells[cell].base + offset;
}

function read(
  run: Run,
  scenario: ScenarioModel,
  rows: readonly TraceRow[],
  measure: Measure,
): number | null {
  switch (measure.kind) {
    case 'first-arrival': {
      const first = rows.find(
        (row) => row.kind === 'arrived' && row['incident'] === measure.incident,
      );
      return first === undefined ? null : first.t / HOUR;
    }
    case 'arrived':
      return measure.per * arrivedBy(rows, measure.incident, measure.capability, measure.atH);
    case 'arrived-share': {
      const whole = arrivedBy(rows, measure.incident, measure.capability, measure.ofH);
      const part = arrivedBy(rows, measure.incident, measure.capability, measure.atH);
      return whole === 0 ? null : part / whole;
    }
    case 'declared': {
      const row = rows.find(
        (one) =>
          one.kind === 'declared' &&
          one['jurisdiction'] === measure.jurisdiction &&
          Number(one['level']) > 0 &&
          Number(one['level']) <= measure.level,
      );
      return row === undefined ? null : row.t / HOUR;
    }
    case 'departure':
      return departure(scenario, rows, measure);
    case 'protected': {
      const row = rows.find(
        (one) =>
          one.kind === 'protected' &&
          one['protection'] === measure.protection &&
          Number(one['on']) > 0,
      );
      return row === undefined ? null : row.t / HOUR;
    }
    case 'crew-harm':
      return run.sim.state.tallies.crewHarm;
    default:
      return null;
  }
}

function arrivedBy(
  rows: readonly TraceRow[],
  incident: string,
  capability: string,
  hour: number,
): number {
  let amount = 0;
  for (const row of rows) {
    if (row.kind !== 'arrived' || row.t > hour * HOUR) continue;
    if (row['incident'] === incident && row['capability'] === capability) {
      amount += Number(row['amount']);
    }
  }
  return amount;
}

/** First departures by jurisdiction of the owner, outside one province, in order of time. */
function departure(
  scenario: ScenarioModel,
  rows: readonly TraceRow[],
  { outside, nth, afterH }: Extract<Measure, { kind: 'departure' }>,
): number | null {
  const province = scenario.jurisdictions.findIndex(({ id }) => id === outside);
  const within = (start: number): boolean => {
    for (let j = start; j >= 0; j = scenario.jurisdictions[j].parent) {
      if (j === province) return true;
    }
    return false;
  };
  const homeOf = new Map(
    scenario.units.map(({ id, owner }) => [id, scenario.departments[owner].jurisdiction]),
  );
  const firsts = new Map<number, number>();
  for (const row of rows) {
    if (row.kind !== 'departed') continue;
    const home = homeOf.get(String(row['unit'])) ?? -1;
    if (!within(home) && !firsts.has(home)) firsts.set(home, row.t / HOUR);
  }
  const at = [...firsts.values()][nth - 1];
  return at === undefined ? null : at - afterH;
}
