import { createDraws, rootOf } from './base/random.ts';
import { HOUR } from './base/time.ts';
import { linkScenario } from './engine/hazards.ts';
import { buildTape } from './engine/tape.ts';
import { runHazards } from './engine/unmitigated.ts';
import { HARM_KINDS } from './model/hazard.ts';
import type { HarmKind } from './model/hazard.ts';
import type { ScenarioModel } from './model/scenario.ts';

/** What is held against the hazards of a scenario, from one instant to the end. */
export interface Resistance {
  readonly fromMs: number;
  /** Capability → amount at work on every incident. */
  readonly working: Readonly<Record<string, number>>;
  /** Protections in force, by id. */
  readonly protections: readonly string[];
}

/** How one incident goes, step by step. All series begin with the first step and have one value a step. */
export interface IncidentCourse {
  readonly incident: string;
  /** Input, state or derived value → its course in each cell shown, in base units. */
  readonly variables: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly severity: readonly number[];
  /** Capability → amount needed. */
  readonly need: Readonly<Record<string, readonly number[]>>;
  /** Cumulative: people, yuan, kg. */
  readonly harm: Readonly<Record<HarmKind, readonly number[]>>;
}

export interface HazardCourse {
  /** Hours since the start at which the values of the series hold. */
  readonly hours: readonly number[];
  readonly incidents: readonly IncidentCourse[];
  /** Cascade edges that fired, with the hour in which they did. */
  readonly fires: readonly { readonly edge: string; readonly hour: number }[];
}

/** Cells of a river that are shown: the first, the middle and the last. */
function shown(count: number): readonly number[] {
  return [...new Set([0, Math.floor((count - 1) / 2), count - 1])];
}

/**
 * The course of a scenario's hazards by themselves, with so much at work and such protections in force: what
 * the author of a formula wants to see. The same steps as in a run, without departments or messages.
 * @throws {Fault} when a formula gives NaN or Infinity; it names file, line, formula and values
 */
export function hazardCourse(
  scenario: ScenarioModel,
  seed: string,
  { fromMs, working, protections }: Resistance,
): HazardCourse {
  const linked = linkScenario(scenario);
  const tape = buildTape(scenario, createDraws(rootOf(seed, `${scenario.id}/world`), null));
  const { capabilities, incidents, cascade } = scenario;
  const width = capabilities.length;
  const hours: number[] = [];
  const courses = incidents.map(({ id, hazard, cells }) => {
    const { layout } = scenario.hazards[hazard];
    const bases = shown(cells.length).map((cell) => cells[cell].base);
    // Between inputs and states stand the parameters, which never change.
    const names = [
      ...layout.inputs.map((name, i) => ({ name, at: layout.at.inputs + i })),
      ...layout.states.map((name, i) => ({ name, at: layout.at.states + i })),
      ...layout.derived.map((name, i) => ({ name, at: layout.at.derived + i })),
    ];
    return {
      id,
      bases,
      gauges: names.map(({ name, at }) => ({
        name,
        slot: at,
        courses: bases.map((): number[] => []),
      })),
      severity: [] as number[],
      need: capabilities.map((): number[] => []),
      harm: HARM_KINDS.map((): number[] => []),
    };
  });
  const fired = cascade.map(() => false);
  const fires: { edge: string; hour: number }[] = [];
  runHazards(
    linked,
    tape,
    (state, now) => {
      const on = now >= fromMs;
      state.working.forEach((_, slot) => {
        state.working[slot] = on ? (working[capabilities[slot % width]] ?? 0) : 0;
      });
      scenario.protections.forEach(({ id }, index) => {
        state.protections[index] = on && protections.includes(id) ? 1 : 0;
      });
    },
    (state, now) => {
      hours.push(now / HOUR);
      courses.forEach((course, incident) => {
        for (const { slot, courses: series } of course.gauges) {
          series.forEach((values, cell) => values.push(state.env[course.bases[cell] + slot]));
        }
        course.severity.push(state.severity[incident]);
        course.need.forEach((values, c) => values.push(state.need[incident * width + c]));
        course.harm.forEach((values, k) => {
          values.push(state.harm[incident * HARM_KINDS.length + k]);
        });
      });
      cascade.forEach(({ id }, edge) => {
        if (fired[edge] || state.fired[edge] === 0) return;
        fired[edge] = true;
        fires.push({ edge: id, hour: now / HOUR });
      });
    },
  );
  return {
    hours,
    fires,
    incidents: courses.map(({ id, gauges, severity, need, harm }) => ({
      incident: id,
      variables: Object.fromEntries(gauges.map(({ name, courses: series }) => [name, series])),
      severity,
      need: Object.fromEntries(capabilities.map((capability, c) => [capability, need[c]])),
      harm: { people: harm[0], money: harm[1], environment: harm[2] },
    })),
  };
}
