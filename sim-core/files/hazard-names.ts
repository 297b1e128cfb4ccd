import { err, ok } from '../base/result.ts';
import type { Dimension } from '../formula/dimension.ts';
import { DIMENSIONLESS } from '../formula/dimension.ts';
import type { CallRule, Meaning } from '../formula/scope.ts';
import type { FileScope } from './formulas.ts';
import { NAME_PATTERN } from './words.ts';

/** A variable of a hazard: where its value stands in a row, and what it measures. */
export interface Variable {
  readonly slot: number;
  readonly dimension: Dimension;
  readonly block: 'input' | 'parameter' | 'state' | 'derived';
}

/** What the formulas of a hazard may refer to. */
export interface HazardNames {
  readonly variables: ReadonlyMap<string, Variable>;
  /** Capabilities by the first slot of `working`, in order; likewise protections. */
  readonly working: readonly string[];
  readonly workingAt: number;
  readonly protections: readonly string[];
  readonly protectionsAt: number;
  /** Whether cells have an upstream neighbour. */
  readonly flows: boolean;
  /** Variables whose declaration is wrong. */
  readonly broken: ReadonlySet<string>;
}

/** An id as formulas write it. */
export function underscored(id: string): string {
  return id.replaceAll('-', '_');
}

/** The scope of a hazard's own formulas: its variables, and working, protected, upstream. */
export function hazardScope(names: HazardNames, allowHeld = false): FileScope {
  const meanings: Record<string, Meaning> = {};
  for (const [name, { slot, dimension }] of names.variables) {
    // A name that breaks the rules is complained of where it is given; nobody is sent to it.
    if (NAME_PATTERN.test(name)) meanings[name] = { node: ['slot', slot], dimension };
  }
  const calls: Record<string, CallRule> = {
    working: slotRule(names.working, names.workingAt, {
      zh: 'need 中的一种能力',
      en: 'a capability that this hazard names under need',
    }),
    protected: slotRule(names.protections, names.protectionsAt, {
      zh: 'protections 中的一项防护',
      en: 'a protection of this hazard',
    }),
  };
  if (names.flows) calls['upstream'] = upstreamRule(names.variables);
  return { names: meanings, calls, allowHeld, broken: names.broken };
}

function slotRule(
  known: readonly string[],
  first: number,
  expected: { readonly zh: string; readonly en: string },
): CallRule {
  return (args) => {
    const index = known.findIndex((id) => underscored(id) === underscored(args[0] ?? ''));
    if (index < 0 || args.length !== 1) {
      return err({ arg: args.length > 1 && index >= 0 ? 1 : 0, expected, known });
    }
    return ok({ node: ['slot', first + index], dimension: DIMENSIONLESS });
  };
}

function upstreamRule(variables: ReadonlyMap<string, Variable>): CallRule {
  const expected = { zh: '上游单元的一个变量', en: 'a variable of the upstream cell' };
  return (args) => {
    const found = variables.get(args[0] ?? '');
    if (found === undefined || args.length !== 1) {
      const arg = args.length > 1 && found !== undefined ? 1 : 0;
      return err({ arg, expected, known: [...variables.keys()] });
    }
    return ok({ node: ['up', found.slot], dimension: found.dimension });
  };
}
