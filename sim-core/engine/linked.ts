import { Fault } from '../base/assert.ts';
import { link } from '../formula/link.ts';
import type { Linked } from '../formula/link.ts';
import { HARM_KINDS } from '../model/hazard.ts';
import type { Compiled, HazardDefinition, HazardLayout } from '../model/hazard.ts';
import type { ScenarioModel } from '../model/scenario.ts';

/** A formula ready to run, with what an error message needs. */
export interface Term {
  readonly run: Linked;
  readonly source: Compiled;
}

export interface LinkedTrigger {
  readonly when: Term;
  readonly heldMs: number;
  readonly ratePerHour: Term | null;
}

export interface LinkedHazard {
  readonly layout: HazardLayout;
  readonly derived: readonly Term[];
  readonly rates: readonly Term[];
  readonly severity: Term;
  readonly ends: Term;
  /** `slot` is where the amount at work on this need stands in the row, -1 when no formula reads it. */
  readonly need: readonly {
    readonly capability: number;
    readonly slot: number;
    readonly amount: Term;
  }[];
  /** `kind` is an index into HARM_KINDS. */
  readonly harm: readonly { readonly kind: number; readonly perHour: Term }[];
  readonly danger: { readonly blind: Term; readonly informed: Term } | null;
  readonly triggers: readonly LinkedTrigger[];
  /** What there is to see, aligned with the definition's `observe`. */
  readonly observe: readonly Term[];
}

export interface LinkedCell {
  readonly incident: number;
  readonly base: number;
  readonly upstream: number;
  readonly hazard: LinkedHazard;
  /** Where its states and its derived values begin in the environment. */
  readonly firstState: number;
  readonly firstDerived: number;
  /** Inputs that change, with their slots in the row; a constant input is set when the row starts. */
  readonly inputs: readonly { readonly slot: number; readonly term: Term }[];
  readonly constants: readonly { readonly slot: number; readonly value: number }[];
  readonly parameters: readonly number[];
  readonly initial: readonly number[];
}

export interface LinkedIncident {
  readonly hazard: LinkedHazard;
  readonly cells: readonly LinkedCell[];
  /** Index into `groups`. */
  readonly group: number;
  /** Cascade edges that leave it. */
  readonly edges: readonly number[];
  /** Protections that act on it. */
  readonly protections: readonly number[];
}

/**
 * A scenario with its formulas as closures, made once per process and shared by all runs of it. What
 * it keeps in `scratch` and `roadsBefore` has no meaning between two calls.
 */
export interface LinkedScenario {
  readonly scenario: ScenarioModel;
  readonly incidents: readonly LinkedIncident[];
  /** Incidents that start and end together: the parts of a field in upstream order, or one point. */
  readonly groups: readonly (readonly number[])[];
  /** All cells, each after the cell upstream of it, whatever the order of the incidents. */
  readonly downstream: readonly LinkedCell[];
  readonly roadEffects: readonly {
    readonly road: number;
    readonly slow: Term;
    readonly closed: Term;
  }[];
  /** Per jurisdiction; null where nobody forecasts. */
  readonly risks: readonly ({
    readonly value: Term;
    readonly leadMs: number;
  } | null)[];
  readonly scratch: Float64Array;
  readonly roadsBefore: Float64Array;
}

/** @throws {Fault} when the rows of a river form a circle. */
export function linkScenario(scenario: ScenarioModel): LinkedScenario {
  const hazards = scenario.hazards.map(linkHazard);
  const groups: (readonly number[])[] = scenario.fields.map(({ parts }) => parts);
  const incidents = scenario.incidents.map((incident, index): LinkedIncident => {
    const hazard = hazards[incident.hazard];
    return {
      hazard,
      cells: incident.cells.map(({ base, upstream, inputs, parameters, initial }) => ({
        incident: index,
        base,
        upstream,
        hazard,
        firstState: base + hazard.layout.at.states,
        firstDerived: base + hazard.layout.at.derived,
        inputs: inputs.flatMap((source, i) =>
          typeof source.tree === 'number'
            ? []
            : [{ slot: hazard.layout.at.inputs + i, term: term(source) }],
        ),
        constants: inputs.flatMap(({ tree }, i) =>
          typeof tree === 'number' ? [{ slot: hazard.layout.at.inputs + i, value: tree }] : [],
        ),
        parameters,
        initial,
      })),
      group: incident.field >= 0 ? incident.field : groups.push([index]) - 1,
      edges: indicesWhere(scenario.cascade, (edge) => edge.from === index),
      protections: indicesWhere(scenario.protections, (each) => each.incident === index),
    };
  });
  return {
    scenario,
    incidents,
    groups,
    downstream: upstreamFirst(incidents.flatMap(({ cells }) => cells)),
    roadEffects: scenario.roadEffects.map(({ road, slow, closed }) => ({
      road,
      slow: term({ tree: slow, where: `road_effects of ${scenario.roads[road].id}: slow` }),
      closed: term({ tree: closed, where: `road_effects of ${scenario.roads[road].id}: closed` }),
    })),
    risks: linkRisks(scenario),
    scratch: new Float64Array(scenario.environmentSize),
    roadsBefore: new Float64Array(scenario.roads.length),
  };
}

function term(source: Compiled): Term {
  return { run: link(source.tree), source };
}

function linkHazard(hazard: HazardDefinition): LinkedHazard {
  const { layout, danger } = hazard;
  return {
    layout,
    derived: hazard.derived.map(term),
    rates: hazard.rates.map(term),
    severity: term(hazard.severity),
    ends: term(hazard.ends),
    need: hazard.need.map(({ capability, amount }) => {
      const position = layout.working.indexOf(capability);
      return {
        capability,
        slot: position < 0 ? -1 : layout.at.working + position,
        amount: term(amount),
      };
    }),
    harm: hazard.harm.map(({ kind, perHour }) => ({
      kind: HARM_KINDS.indexOf(kind),
      perHour: term(perHour),
    })),
    danger: danger === null ? null : { blind: term(danger.blind), informed: term(danger.informed) },
    triggers: hazard.triggers.map(({ when, heldMs, ratePerHour }) => ({
      when: term(when),
      heldMs,
      ratePerHour: ratePerHour === null ? null : term(ratePerHour),
    })),
    observe: hazard.observe.map(({ sees }) => term(sees)),
  };
}

function linkRisks(scenario: ScenarioModel): LinkedScenario['risks'] {
  return scenario.jurisdictions.map(({ id }, index) => {
    const risk = scenario.risks.find(({ jurisdiction }) => jurisdiction === index);
    if (risk === undefined) return null;
    const { value, leadMs } = risk;
    return { value: term({ tree: value, where: `risks of ${id}: value` }), leadMs };
  });
}

function upstreamFirst(cells: readonly LinkedCell[]): readonly LinkedCell[] {
  const byBase = new Map(cells.map((cell) => [cell.base, cell]));
  const sorted = new Set<LinkedCell>();
  for (const cell of cells) {
    const path: LinkedCell[] = [];
    let next: LinkedCell | undefined = cell;
    while (next !== undefined && !sorted.has(next)) {
      if (path.length > cells.length) {
        throw new Fault(`hazards: the row at ${cell.base} is upstream of itself`);
      }
      path.push(next);
      next = byBase.get(next.upstream);
    }
    for (const member of path.reverse()) sorted.add(member);
  }
  return [...sorted];
}

function indicesWhere<T>(things: readonly T[], holds: (thing: T) => boolean): readonly number[] {
  return things.flatMap((thing, index) => (holds(thing) ? [index] : []));
}
