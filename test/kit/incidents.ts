import type { Distribution } from '../../sim-core/base/distribution.ts';
import { constant } from '../../sim-core/base/distribution.ts';
import { identityOf } from '../../sim-core/base/identity.ts';
import { err, ok } from '../../sim-core/base/result.ts';
import { DIMENSIONLESS } from '../../sim-core/formula/dimension.ts';
import type { CallRule, Meaning } from '../../sim-core/formula/scope.ts';
import type { Tree } from '../../sim-core/formula/tree.ts';
import type { Department } from '../../sim-core/model/department.ts';
import type { HazardDefinition } from '../../sim-core/model/hazard.ts';
import type { CascadeEdge, Incident } from '../../sim-core/model/incident.ts';
import type { Field } from '../../sim-core/model/scenario.ts';
import type { FormulaSpec } from './hazard.ts';
import { compileFormula, indexOf } from './hazard.ts';

interface Common {
  readonly id: string;
  readonly hazard: string;
  /** A time in ms or a distribution of it; left out: only the cascade starts it. */
  readonly onset?: number | Distribution;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly initial?: Readonly<Record<string, number>>;
  /** Formulas over `driver(id)`, `of(incident, variable)`; in ids `-` and `@` are written `_`. */
  readonly inputs?: Readonly<Record<string, FormulaSpec>>;
  readonly unowned?: boolean;
  readonly knownTo?: readonly string[];
}

export interface IncidentSpec extends Common {
  /** Jurisdiction, whose place of the same id it happens at. */
  readonly at: string;
  readonly decisiveFor?: readonly string[];
}

/** A river hazard: an incident `<id>@<jurisdiction>` per part, in upstream order. */
export interface RiverSpec extends Common {
  readonly parts: readonly {
    readonly at: string;
    readonly cells: number;
    readonly decisiveFor?: readonly string[];
  }[];
  /** Inputs of the first cell only. */
  readonly headInputs?: Readonly<Record<string, FormulaSpec>>;
}

export interface Scope {
  readonly names: Readonly<Record<string, Meaning>>;
  readonly calls: Readonly<Record<string, CallRule>>;
}

interface Names {
  readonly hazards: readonly HazardDefinition[];
  readonly departments: readonly Department[];
  readonly driverIds: readonly string[];
  readonly jurisdiction: (id: string) => number;
  readonly department: (id: string) => number;
  readonly place: (id: string) => number;
}

interface EdgeSpec {
  readonly id: string;
  readonly from: string;
  readonly trigger: string;
  readonly to: string;
  readonly delay?: Distribution;
}

interface Part {
  readonly id: string;
  readonly spec: IncidentSpec | RiverSpec;
  readonly at: string;
  readonly cells: number;
  readonly decisiveFor: readonly string[];
  /** Position in its river, -1 for a point. */
  readonly position: number;
}

interface Laid {
  readonly incidents: readonly Incident[];
  readonly fields: readonly Field[];
  readonly cascade: readonly CascadeEdge[];
  readonly environmentSize: number;
  /** For formulas over absolute slots: road effects, risks. */
  readonly scope: Scope;
}

/** Lays the rows of all incidents after the drivers and links cells, rivers and the cascade. */
export function incidentsOf(
  specs: {
    readonly incidents: readonly IncidentSpec[];
    readonly rivers: readonly RiverSpec[];
    readonly cascade: readonly EdgeSpec[];
  },
  names: Names,
): Laid {
  const parts = partsOf(specs.incidents, specs.rivers);
  const ids = parts.map(({ id }) => id);
  const hazardIds = names.hazards.map(({ id }) => id);
  const hazardOfPart = ({ spec }: Part): number => indexOf(hazardIds, spec.hazard, 'hazard');
  let environmentSize = names.driverIds.length;
  const bases = parts.map((part) => {
    const base = environmentSize;
    environmentSize += part.cells * names.hazards[hazardOfPart(part)].layout.size;
    return base;
  });
  const slotsOf = new Map(
    parts.map((part, i) => {
      const { layout } = names.hazards[hazardOfPart(part)];
      const last = bases[i] + (part.cells - 1) * layout.size;
      const variables = [
        ...layout.inputs,
        ...layout.parameters,
        ...layout.states,
        ...layout.derived,
      ];
      return [
        written(part.id),
        new Map(variables.map((name, slot) => [name, last + 1 + slot])),
      ] as const;
    }),
  );
  const scope = scopeOf(names.driverIds, slotsOf);

  const rivers = specs.rivers.map(({ id }) => id).sort();
  const riverParts = rivers.map((id) =>
    parts
      .filter(({ spec, position }) => spec.id === id && position >= 0)
      .sort((a, b) => a.position - b.position)
      .map((part) => ids.indexOf(part.id)),
  );
  const cascade = [...specs.cascade]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, from, trigger, to, delay }): CascadeEdge => {
      const source = indexOf(ids, from, 'incident');
      const { triggers } = names.hazards[hazardOfPart(parts[source])];
      const river = rivers.indexOf(to);
      return {
        id,
        identity: identityOf(`cascade/${id}`),
        from: source,
        trigger: indexOf(
          triggers.map((one) => one.id),
          trigger,
          'trigger',
        ),
        to: river >= 0 ? riverParts[river][0] : indexOf(ids, to, 'incident'),
        delay: delay ?? constant(0),
      };
    });
  const incidents = parts.map((part, index): Incident => {
    const { spec, position } = part;
    const hazard = hazardOfPart(part);
    const field = position < 0 ? -1 : rivers.indexOf(spec.id);
    const jurisdiction = names.jurisdiction(part.at);
    return {
      id: part.id,
      identity: identityOf(`incident/${part.id}`),
      hazard,
      jurisdiction,
      place: names.place(part.at),
      cells: cellsOf(part, index),
      onset: position > 0 ? null : onsetOf(spec.onset),
      field,
      decisiveFor: part.decisiveFor.map(names.department),
      ...(spec.unowned === true ? { unowned: true as const } : {}),
      knownTo: (spec.knownTo ?? []).map(names.department),
      observers: names.hazards[hazard].observe.flatMap(({ by }, rule) =>
        names.departments.flatMap((one, department) =>
          one.function === by && one.jurisdiction === jurisdiction ? [{ department, rule }] : [],
        ),
      ),
      threatens: closure(index, cascade, riverParts),
    };
  });

  function cellsOf(part: Part, index: number): Incident['cells'] {
    const { layout, defaults, initial } = names.hazards[hazardOfPart(part)];
    const before =
      part.position > 0
        ? parts.findIndex(
            ({ spec, position }) => spec === part.spec && position === part.position - 1,
          )
        : -1;
    return Array.from({ length: part.cells }, (_, c) => {
      const isHead = c === 0 && part.position <= 0;
      const base = bases[index] + c * layout.size;
      const inputs = {
        ...part.spec.inputs,
        ...(isHead && 'headInputs' in part.spec ? part.spec.headInputs : {}),
      };
      const last = before < 0 ? -1 : bases[before] + (parts[before].cells - 1) * layout.size;
      return {
        base,
        upstream: c > 0 ? base - layout.size : last,
        inputs: layout.inputs.map(
          (name) => compileFormula(inputs[name] ?? 0, `${part.id} inputs.${name}`, scope).compiled,
        ),
        parameters: layout.parameters.map((name, i) => part.spec.parameters?.[name] ?? defaults[i]),
        initial: layout.states.map((name, i) => part.spec.initial?.[name] ?? initial[i]),
      };
    });
  }

  return {
    incidents,
    fields: rivers.map((id, i) => ({ id, parts: riverParts[i] })),
    cascade,
    environmentSize,
    scope,
  };
}

/** A formula over drivers and other incidents. @throws {Error} when it is refused. */
export function absoluteFormula(formula: FormulaSpec, where: string, scope: Scope): Tree {
  return compileFormula(formula, where, scope).compiled.tree;
}

function partsOf(
  incidents: readonly IncidentSpec[],
  rivers: readonly RiverSpec[],
): readonly Part[] {
  const points = incidents.map((spec): Part => ({
    id: spec.id,
    spec,
    at: spec.at,
    cells: 1,
    decisiveFor: spec.decisiveFor ?? [],
    position: -1,
  }));
  const reaches = rivers.flatMap((spec) =>
    spec.parts.map(({ at, cells, decisiveFor }, position): Part => ({
      id: `${spec.id}@${at}`,
      spec,
      at,
      cells,
      decisiveFor: decisiveFor ?? [],
      position,
    })),
  );
  return [...points, ...reaches].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function scopeOf(
  driverIds: readonly string[],
  slotsOf: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Scope {
  return {
    names: {},
    calls: {
      driver: ([word]) => {
        const index = driverIds.map(written).indexOf(word ?? '');
        if (index < 0) return err({ arg: 0, expected: 'a driver', known: driverIds });
        return ok({ node: ['abs', index], dimension: DIMENSIONLESS });
      },
      of: ([incident, variable]) => {
        const slots = slotsOf.get(incident ?? '');
        if (slots === undefined) {
          return err({ arg: 0, expected: 'an incident', known: [...slotsOf.keys()] });
        }
        const slot = slots.get(variable ?? '');
        if (slot === undefined) {
          return err({ arg: 1, expected: 'a variable of it', known: [...slots.keys()] });
        }
        return ok({ node: ['abs', slot], dimension: DIMENSIONLESS });
      },
    },
  };
}

/** As an id is written inside a formula. */
function written(id: string): string {
  return id.replaceAll(/[-@]/g, '_');
}

function onsetOf(onset: number | Distribution | undefined): Distribution | null {
  if (onset === undefined) return null;
  return typeof onset === 'number' ? constant(onset) : onset;
}

/** Everything that the cascade and the water lead to (input formulas are not looked into). */
function closure(
  start: number,
  cascade: readonly CascadeEdge[],
  rivers: readonly (readonly number[])[],
): readonly number[] {
  const found = new Set<number>();
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const reached = cascade.filter(({ from }) => from === next).map(({ to }) => to);
    for (const parts of rivers) {
      if (parts.includes(next)) reached.push(...parts.slice(parts.indexOf(next) + 1));
    }
    for (const each of reached) {
      if (found.has(each) || each === start) continue;
      found.add(each);
      open.push(each);
    }
  }
  return [...found].sort((a, b) => a - b);
}
