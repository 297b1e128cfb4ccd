import { leastOf } from '../base/distribution.ts';
import type { Distribution } from '../base/distribution.ts';
import { identityOf } from '../base/identity.ts';
import { nearest } from '../base/nearest.ts';
import { HOUR } from '../base/time.ts';
import { equal } from '../formula/dimension.ts';
import type { Quantity } from '../formula/quantity.ts';
import type { DepartmentFunction } from '../model/department.ts';
import type { Compiled } from '../model/hazard.ts';
import type { Cell, Incident } from '../model/incident.ts';
import { compileFormula, wordsOf, ZERO } from './formulas.ts';
import { CELL_PARAMETERS } from './hazard-layout.ts';
import type { Variable } from './hazard-names.ts';
import type { IncidentData } from './incident-shape.ts';
import type { Path } from './path.ts';
import { expectedDimension } from './quantities.ts';
import { resolveAll } from './references.ts';
import type { CompiledRegion } from './region.ts';
import type { Report } from './report.ts';
import type { Part, Plan } from './scenario-plan.ts';
import { scenarioScope } from './scenario-scope.ts';
import type { DriverNames } from './scenario-scope.ts';
import { numbersOf } from './words.ts';
import type { FormulaText, Numbers } from './words.ts';

interface Context {
  readonly report: Report;
  readonly plan: Plan;
  readonly drivers: DriverNames;
  readonly region: CompiledRegion;
  /** Infinity where the file's own is no time. */
  readonly horizonMs: number;
}

/** Incidents without `threatens`, and for each the incidents whose values its inputs read. */
export interface CompiledIncidents {
  readonly incidents: readonly Incident[];
  readonly reads: readonly ReadonlySet<number>[];
}

export function compileIncidents(context: Context): CompiledIncidents {
  const { plan } = context;
  const reads = plan.parts.map(() => new Set<number>());
  const incidents = plan.parts.map((part, i) => {
    return compileIncident(context, part, i, reads[i] ?? new Set());
  });
  return { incidents, reads };
}

function compileIncident(
  context: Context,
  part: Part,
  index: number,
  reads: Set<number>,
): Incident {
  const { report, plan, region } = context;
  const { item, path } = part.entry;
  const field = plan.fields.findIndex(({ id }) => id === part.field);
  const isFirst = field < 0 || plan.fields[field]?.parts[0] === index;
  const onset: Distribution | null = item.onset?.value ?? null;
  if (onset !== null && isFirst) checkOnset(context, onset, [...path, 'onset']);
  return {
    id: part.id,
    identity: identityOf(`incident/${part.id}`),
    hazard: plan.hazardIndex.get(part.draft.id) ?? -1,
    jurisdiction: part.jurisdiction,
    place: part.place,
    cells: compileCells(context, part, index, reads),
    onset: isFirst ? onset : null,
    field,
    ...(item.unowned ? { unowned: true as const } : {}),
    decisiveFor: departmentsFor(context, part, 'decisive_for'),
    knownTo: departmentsFor(context, part, 'known_to'),
    observers: observersOf(report, region, part, item, [...path, 'observers']),
    threatens: [],
  };
}

/** An incident that no draw lets begin would let every mechanism look good. */
function checkOnset({ report, horizonMs }: Context, onset: Distribution, path: Path): void {
  if (leastOf(onset) < horizonMs) return;
  const hours = Number((horizonMs / HOUR).toPrecision(6));
  const expected = {
    zh: `早于推演结束（horizon：${hours} h）的时间，否则事件不会发生`,
    en: `a time before the end (horizon: ${hours} h), or the incident never begins`,
  };
  report.complain({ code: 'out-of-range', path, expected });
}

function compileCells(
  context: Context,
  part: Part,
  index: number,
  reads: Set<number>,
): readonly Cell[] {
  const { report, plan } = context;
  const { definition } = part.draft;
  const { item, path } = part.entry;
  const inputs = compileInputs(context, part, 'inputs', reads);
  // Only the uppermost cell reads the head inputs: they must not count as read by the others.
  const isHead = part.cells[0]?.order === 0 && part.field !== null;
  const headReads = isHead ? reads : new Set<number>();
  const head = compileInputs(context, part, 'head_inputs', headReads);
  const parameters = override(report, part, item.parameters, [...path, 'parameters'], 'parameter');
  const initial = override(report, part, item.initial, [...path, 'initial'], 'state');
  const { layout } = definition;
  return part.cells.map((cell, i): Cell => {
    const own: Readonly<Record<keyof typeof CELL_PARAMETERS, number>> = {
      cell_length: cell.lengthM,
      cell_section: cell.sectionM2,
    };
    return {
      base: plan.bases[index]?.[i] ?? -1,
      upstream: upstreamOf(plan, part, cell.order),
      inputs: layout.inputs.map((name) => {
        return (cell.order === 0 ? head.get(name) : undefined) ?? inputs.get(name) ?? ZERO;
      }),
      parameters: layout.parameters.map((name, k) => {
        if (part.field !== null && isCellParameter(name)) return own[name];
        return parameters.get(name) ?? definition.defaults[k] ?? 0;
      }),
      initial: layout.states.map((name, k) => initial.get(name) ?? definition.initial[k] ?? 0),
    };
  });
}

function isCellParameter(name: string): name is keyof typeof CELL_PARAMETERS {
  return Object.hasOwn(CELL_PARAMETERS, name);
}

/** Base of the row of the next cell up the river, which may belong to another part. */
function upstreamOf(plan: Plan, part: Part, order: number): number {
  if (part.field === null || order === 0) return -1;
  for (const [index, other] of plan.parts.entries()) {
    if (other.field !== part.field) continue;
    const i = other.cells.findIndex((cell) => cell.order === order - 1);
    if (i >= 0) return plan.bases[index]?.[i] ?? -1;
  }
  return -1;
}

function compileInputs(
  { report, plan, drivers }: Context,
  part: Part,
  key: 'inputs' | 'head_inputs',
  reads: Set<number>,
): ReadonlyMap<string, Compiled> {
  const { item, path } = part.entry;
  const scope = scenarioScope(drivers, plan, reads);
  const compiled = new Map<string, Compiled>();
  for (const name of Object.keys(item[key]).sort()) {
    const written: FormulaText | undefined = item[key][name];
    const variable = variableOf(report, part, name, [...path, key, name], 'input');
    if (variable === null) continue;
    // Where the input's own unit is wrong, no formula for it is blamed.
    const formula = compileFormula(
      report,
      [...path, key, name],
      written,
      part.draft.names.broken.has(name)
        ? { ...scope, broken: new Set(wordsOf(written ?? 0)) }
        : scope,
      variable.dimension,
    );
    compiled.set(name, formula);
  }
  return compiled;
}

/** The hazard's variable of that name and block; null after complaining that there is none. */
function variableOf(
  report: Report,
  part: Part,
  name: string,
  path: Path,
  block: Variable['block'],
): Variable | null {
  const { variables } = part.draft.names;
  const found = variables.get(name);
  if (found?.block === block && !isCellParameter(name)) return found;
  const known = [...variables].flatMap(([key, variable]) =>
    variable.block === block && !isCellParameter(key) ? [key] : [],
  );
  const list = known.length === 0 ? '—' : known.join(', ');
  const { id } = part.draft;
  const what = {
    input: { zh: '输入', en: 'an input' },
    parameter: { zh: '参数', en: 'a parameter' },
    state: { zh: '状态', en: 'a state' },
    derived: { zh: '导出量', en: 'a derived value' },
  }[block];
  report.complain({
    code: 'unknown-reference',
    path,
    on: 'key',
    expected: { zh: `${id} 的${what.zh}（${list}）`, en: `${what.en} of ${id} (${list})` },
    nearest: nearest(name, known),
  });
  return null;
}

/** Values that a scenario gives to parameters or states, by name. */
function override(
  report: Report,
  part: Part,
  record: Numbers<Quantity> | undefined,
  path: Path,
  block: 'parameter' | 'state',
): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [name, { value, flaw }] of numbersOf(record)) {
    const variable = variableOf(report, part, name, [...path, name], block);
    if (variable === null || flaw !== null) continue;
    const isZero = value.value === 0;
    if (
      !isZero &&
      !equal(value.dimension, variable.dimension) &&
      !part.draft.names.broken.has(name)
    ) {
      const expected = expectedDimension(variable.dimension, value.dimension);
      report.complain({ code: 'wrong-unit', path: [...path, name], expected });
    }
    values.set(name, value.value);
  }
  return values;
}

function departmentsFor(
  { report, plan, region }: Context,
  part: Part,
  key: 'decisive_for' | 'known_to',
): readonly number[] {
  const { item, path } = part.entry;
  const written: IncidentData['decisive_for'] = item[key];
  const at = [...path, key];
  if (Array.isArray(written)) {
    return resolveAll(report, region.departmentNames, written, at);
  }
  const places = plan.parts
    .filter(({ entry, field }) => entry === part.entry && field !== null)
    .map(({ jurisdiction }) => region.jurisdictions[jurisdiction]?.id ?? '');
  for (const place of Object.keys(written)) {
    if (places.includes(place)) continue;
    const list = places.length === 0 ? '—' : places.join(', ');
    report.complain({
      code: 'unknown-reference',
      path: [...at, place],
      on: 'key',
      expected: {
        zh: `该事件流经的辖区（${list}）；不沿河的事件直接写列表`,
        en: `a jurisdiction that it flows through (${list}); without a river a plain list`,
      },
      nearest: nearest(place, places),
    });
  }
  const own = region.jurisdictions[part.jurisdiction]?.id ?? '';
  const ids = Object.hasOwn(written, own) ? (written[own] ?? []) : [];
  return resolveAll(report, region.departmentNames, ids, [...at, own]);
}

/** Who observes by which rule: those the scenario names, else all of that function on the spot. */
function observersOf(
  report: Report,
  region: CompiledRegion,
  part: Part,
  item: IncidentData,
  path: Path,
): Incident['observers'] {
  const { observe } = part.draft.definition;
  const chosen = new Map<string, readonly number[]>();
  for (const fn of Object.keys(item.observers).sort() as DepartmentFunction[]) {
    const at = [...path, fn];
    if (!observe.some(({ by }) => by === fn)) {
      const known = [...new Set(observe.map(({ by }) => by))];
      report.complain({
        code: 'no-effect',
        path: at,
        on: 'key',
        expected: {
          zh: `${part.draft.id} 有观察规则的职能（${known.join('、')}）`,
          en: `a function by which ${part.draft.id} is observed (${known.join(', ')})`,
        },
        nearest: nearest(fn, known),
      });
    }
    chosen.set(fn, resolveAll(report, region.departmentNames, item.observers[fn] ?? [], at));
  }
  const found = observe.flatMap(({ by }, rule) => {
    const local = region.departments.flatMap((department, i) =>
      department.function === by && department.jurisdiction === part.jurisdiction ? [i] : [],
    );
    return (chosen.get(by) ?? local).map((department) => ({ department, rule }));
  });
  return found.sort((a, b) => a.department - b.department || a.rule - b.rule);
}
