import { err, ok } from '../../sim-core/base/result.ts';
import { DIMENSIONLESS } from '../../sim-core/formula/dimension.ts';
import { parseFormula } from '../../sim-core/formula/parse.ts';
import type { CallRule, Meaning } from '../../sim-core/formula/scope.ts';
import type { Tree } from '../../sim-core/formula/tree.ts';
import type {
  Compiled,
  HarmKind,
  HazardDefinition,
  HazardLayout,
} from '../../sim-core/model/hazard.ts';

/** A formula as text, in which every name is a pure number, or as a tree. */
export type FormulaSpec = string | Tree;

/**
 * A hazard as tests write it. Numbers are pure: rates are per hour, lengths in metres if you say so.
 * What is left out is empty, 0, or never.
 */
export interface HazardSpec {
  readonly id: string;
  readonly inputs?: readonly string[];
  readonly parameters?: Readonly<Record<string, number>>;
  /** Name → initial value. */
  readonly states?: Readonly<Record<string, number>>;
  /** In this order; a later one may use an earlier one. */
  readonly derived?: Readonly<Record<string, FormulaSpec>>;
  /** State → change per hour. */
  readonly rates?: Readonly<Record<string, FormulaSpec>>;
  readonly severity?: FormulaSpec;
  readonly ends?: FormulaSpec;
  /** Capability → amount. */
  readonly need?: Readonly<Record<string, FormulaSpec>>;
  readonly harm?: Readonly<
    Record<string, { readonly kind: HarmKind; readonly perHour: FormulaSpec }>
  >;
  readonly protections?: readonly string[];
  readonly danger?: { readonly blind: FormulaSpec; readonly informed: FormulaSpec };
  readonly observe?: readonly {
    readonly by: string;
    readonly everyMs: number;
    readonly sees?: FormulaSpec;
    readonly noise?: number;
  }[];
  /** `when` may be `held(condition, 10 min)`. Without a rate it fires as soon as it has held. */
  readonly triggers?: readonly {
    readonly id: string;
    readonly when: FormulaSpec;
    readonly rate?: FormulaSpec;
  }[];
}

/** @throws {Error} when a formula of the specification is refused. */
export function hazardOf(spec: HazardSpec, capabilities: readonly string[]): HazardDefinition {
  const layout = layoutOf(spec, capabilities);
  const names: Record<string, Meaning> = {};
  const slots = [...layout.inputs, ...layout.parameters, ...layout.states, ...layout.derived];
  slots.forEach((name, i) => {
    names[name] = { node: ['slot', 1 + i], dimension: DIMENSIONLESS };
  });
  const slotCall =
    (known: readonly string[], first: number): CallRule =>
    ([word]) => {
      const i = known.indexOf(word ?? '');
      if (i < 0) return err({ arg: 0, expected: 'a known name', known });
      return ok({ node: ['slot', first + i], dimension: DIMENSIONLESS });
    };
  const calls: Record<string, CallRule> = {
    working: slotCall(
      layout.working.map((capability) => capabilities[capability]),
      layout.at.working,
    ),
    protected: slotCall(layout.protections, layout.at.protections),
    upstream: ([word]) => {
      const i = slots.indexOf(word ?? '');
      if (i < 0) return err({ arg: 0, expected: 'a name of the hazard', known: slots });
      return ok({ node: ['up', 1 + i], dimension: DIMENSIONLESS });
    },
  };
  const compile = (formula: FormulaSpec, field: string): Compiled =>
    compileFormula(formula, `${spec.id} ${field}`, { names, calls }).compiled;
  const map = <T>(of: Readonly<Record<string, T>> | undefined): (readonly [string, T])[] =>
    Object.entries(of ?? {});

  return {
    id: spec.id,
    layout,
    defaults: layout.parameters.map((name) => spec.parameters?.[name] ?? 0),
    initial: layout.states.map((name) => spec.states?.[name] ?? 0),
    derived: map(spec.derived).map(([name, formula]) => compile(formula, `derived.${name}`)),
    rates: layout.states.map((name) => compile(spec.rates?.[name] ?? 0, `rates.${name}`)),
    severity: compile(spec.severity ?? 0, 'severity'),
    ends: compile(spec.ends ?? 0, 'ends'),
    need: map(spec.need).map(([name, formula]) => ({
      capability: indexOf(capabilities, name, 'capability'),
      amount: compile(formula, `need.${name}`),
    })),
    harm: map(spec.harm).map(([outcome, { kind, perHour }]) => ({
      outcome,
      kind,
      perHour: compile(perHour, `harm.${outcome}`),
    })),
    danger:
      spec.danger === undefined
        ? null
        : {
            blind: compile(spec.danger.blind, 'danger.blind'),
            informed: compile(spec.danger.informed, 'danger.informed'),
          },
    observe: (spec.observe ?? []).map(({ by, everyMs, sees, noise }) => ({
      by,
      everyMs,
      sees: compile(sees ?? 1, `observe.${by}`),
      noise: noise ?? 0,
    })),
    triggers: (spec.triggers ?? []).map(({ id, when, rate }) => {
      const field = `triggers.${id}`;
      const condition = compileFormula(when, `${spec.id} ${field}`, { names, calls });
      return {
        id,
        when: condition.compiled,
        heldMs: Math.round((condition.held ?? 0) * 3_600_000),
        ratePerHour: rate === undefined ? null : compile(rate, field),
      };
    }),
  };
}

/** @throws {Error} when the formula is refused. */
export function compileFormula(
  formula: FormulaSpec,
  where: string,
  scope: {
    readonly names: Readonly<Record<string, Meaning>>;
    readonly calls: Readonly<Record<string, CallRule>>;
  },
): { readonly compiled: Compiled; readonly held: number | null } {
  if (typeof formula !== 'string') return { compiled: { tree: formula, where }, held: null };
  const parsed = parseFormula(formula, { ...scope, allowHeld: true });
  if (!parsed.ok) {
    const { token, expected } = parsed.error;
    throw new Error(`${where}: "${formula}": "${token}", expected ${expected.en}`);
  }
  return { compiled: { tree: parsed.value.tree, where }, held: parsed.value.held };
}

export function indexOf(ids: readonly string[], id: string, kind: string): number {
  const index = ids.indexOf(id);
  if (index < 0) throw new Error(`kit: there is no ${kind} "${id}" among ${ids.join(', ')}`);
  return index;
}

function layoutOf(spec: HazardSpec, capabilities: readonly string[]): HazardLayout {
  const inputs = [...(spec.inputs ?? [])].sort();
  const parameters = Object.keys(spec.parameters ?? {}).sort();
  const states = Object.keys(spec.states ?? {}).sort();
  const derived = Object.keys(spec.derived ?? {});
  const working = Object.keys(spec.need ?? {})
    .map((name) => indexOf(capabilities, name, 'capability'))
    .sort((a, b) => a - b);
  const protections = [...(spec.protections ?? [])].sort();
  const at = {
    inputs: 1,
    parameters: 1 + inputs.length,
    states: 1 + inputs.length + parameters.length,
    derived: 1 + inputs.length + parameters.length + states.length,
    working: 1 + inputs.length + parameters.length + states.length + derived.length,
    protections:
      1 + inputs.length + parameters.length + states.length + derived.length + working.length,
  };
  const size = at.protections + protections.length;
  return { inputs, parameters, states, derived, working, protections, at, size };
}
