import { err, ok } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { DIMENSIONLESS } from '../formula/dimension.ts';
import type { Dimension } from '../formula/dimension.ts';
import type { CallRule, Meaning } from '../formula/scope.ts';
import type { FileScope } from './formulas.ts';
import { underscored } from './hazard-names.ts';
import type { HazardDraft } from './hazard.ts';
import type { Part, Plan } from './scenario-plan.ts';

/** Drivers in index order with what their values measure. */
export interface DriverNames {
  readonly ids: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly broken: ReadonlySet<string>;
}

type Answer = ReturnType<CallRule>;

function refuse(arg: number, expected: Text, known: readonly string[]): Answer {
  return err({ arg, expected, known: known.map(underscored) });
}

const COUNT: Readonly<Record<'driver' | 'of' | 'at', Text>> = {
  driver: { zh: 'driver(驱动量)', en: 'driver(id)' },
  of: { zh: 'of(事件, 变量)', en: 'of(incident, variable)' },
  at: { zh: 'at(河流事件, 河段, 变量)', en: 'at(river incident, reach, variable)' },
};

function driverRule({ ids, dimensions }: DriverNames): CallRule {
  return (args) => {
    const index = ids.findIndex((id) => underscored(id) === underscored(args[0] ?? ''));
    if (args.length > 1) return refuse(1, COUNT.driver, []);
    if (index >= 0)
      return ok({ node: ['abs', index], dimension: dimensions[index] ?? DIMENSIONLESS });
    return refuse(0, { zh: 'drivers 中的一个', en: 'a driver of this scenario' }, ids);
  };
}

/** A state or derived value in the row that starts at `base`. */
function variableOf(draft: HazardDraft, base: number, name: string, arg: number): Answer {
  const found = draft.names.variables.get(name);
  if (found?.block === 'state' || found?.block === 'derived') {
    return ok({ node: ['abs', base + found.slot], dimension: found.dimension } satisfies Meaning);
  }
  const known = [...draft.names.variables].flatMap(([key, { block }]) =>
    block === 'state' || block === 'derived' ? [key] : [],
  );
  const expected = {
    zh: `${draft.id} 的一个状态或导出量`,
    en: `a state or derived value of ${draft.id}`,
  };
  return refuse(arg, expected, known);
}

/** Stands for a value of an incident that is itself wrong. */
const GUESS: Answer = ok({ node: 0, dimension: DIMENSIONLESS });

function ofRule(plan: Plan, used: Set<number>): CallRule {
  return (args) => {
    const [first = '', name = ''] = args;
    const wanted = underscored(first);
    if (plan.broken.has(wanted)) return GUESS;
    const isWanted = ({ id }: { readonly id: string }): boolean => underscored(id) === wanted;
    const index = plan.parts.findIndex(isWanted);
    const part = plan.parts[index];
    const field = plan.fields.find(isWanted);
    if (field !== undefined) {
      const expected = {
        zh: `at(${wanted}, 河段, 变量)；${wanted} 沿河有许多单元`,
        en: `at(${wanted}, reach, variable), since ${wanted} has many cells along its river`,
      };
      return refuse(0, expected, []);
    }
    if (part === undefined || part.field !== null) {
      const points = plan.parts.filter((other) => other.field === null).map(({ id }) => id);
      return refuse(0, { zh: '一个不沿河的事件', en: 'an incident that is not a river' }, points);
    }
    if (args.length !== 2) return refuse(Math.min(args.length, 2), COUNT.of, []);
    const base = plan.bases[index]?.[0] ?? 0;
    used.add(index);
    return variableOf(part.draft, base, name, 1);
  };
}

interface ReachEnd {
  readonly part: number;
  readonly base: number;
}

/** The last cell of each reach of a field, by the reach's name in formulas. */
function reachEnds(plan: Plan, parts: readonly number[]): ReadonlyMap<string, ReachEnd> {
  const ends = new Map<string, ReachEnd>();
  for (const index of parts) {
    for (const [i, { reach }] of (plan.parts[index] as Part).cells.entries()) {
      const base = plan.bases[index]?.[i] ?? 0;
      ends.set(underscored(reach ?? ''), { part: index, base });
    }
  }
  return ends;
}

function atRule(plan: Plan, used: Set<number>): CallRule {
  return (args) => {
    const [first = '', second = '', name = ''] = args;
    if (plan.broken.has(underscored(first))) return GUESS;
    const field = plan.fields.find(({ id }) => underscored(id) === underscored(first));
    if (field === undefined) {
      const known = plan.fields.map(({ id }) => id);
      return refuse(0, { zh: '一个沿河的事件', en: 'an incident along a river' }, known);
    }
    const ends = reachEnds(plan, field.parts);
    const end = ends.get(underscored(second));
    if (end === undefined) {
      const expected = { zh: '这条河的一个河段', en: 'a reach of its river' };
      return refuse(1, expected, [...ends.keys()]);
    }
    if (args.length !== 3) return refuse(Math.min(args.length, 3), COUNT.at, []);
    used.add(end.part);
    return variableOf((plan.parts[end.part] as Part).draft, end.base, name, 2);
  };
}

/** Only drivers: for forecasts, which look ahead of the state. */
export function driverScope(drivers: DriverNames): FileScope {
  return { names: {}, calls: { driver: driverRule(drivers) }, broken: drivers.broken };
}

/** Drivers and the values of other incidents; indices of incidents that are read go to `used`. */
export function scenarioScope(drivers: DriverNames, plan: Plan, used: Set<number>): FileScope {
  return {
    names: {},
    calls: { driver: driverRule(drivers), of: ofRule(plan, used), at: atRule(plan, used) },
    broken: new Set([...drivers.broken, ...plan.broken]),
  };
}
