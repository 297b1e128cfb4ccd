import type { Tree } from '../formula/tree.ts';

/** Kinds of harm; they are never added across kinds. */
export const HARM_KINDS = ['people', 'money', 'environment'] as const;
export type HarmKind = (typeof HARM_KINDS)[number];

/**
 * Row layout of one hazard cell in the environment vector, all offsets from the row's base:
 * slot 0 holds the upstream row's base (or -1), then inputs, parameters, states, derived values,
 * working capability amounts, protections (0 or 1).
 */
export interface HazardLayout {
  readonly inputs: readonly string[];
  readonly parameters: readonly string[];
  readonly states: readonly string[];
  readonly derived: readonly string[];
  /** Capability indices in slot order. */
  readonly working: readonly number[];
  readonly protections: readonly string[];
  /** First slot of each block. */
  readonly at: {
    readonly inputs: number;
    readonly parameters: number;
    readonly states: number;
    readonly derived: number;
    readonly working: number;
    readonly protections: number;
  };
  readonly size: number;
}

/** One compiled formula with the place it was written, for error messages. */
export interface Compiled {
  readonly tree: Tree;
  /** `file:line:column field` where a person wrote it. Not part of the run's identity. */
  readonly where: string;
}

/** A declared trigger: what must hold, for how long, and with what intensity it then starts something. */
export interface HazardTrigger {
  readonly id: string;
  readonly when: Compiled;
  readonly heldMs: number;
  /** Events per hour while the condition holds; null = fires as soon as the condition held (fragility uses `when`). */
  readonly ratePerHour: Compiled | null;
}

export interface ObservationRule {
  /** Departments of this function in the incident's jurisdiction observe. */
  readonly by: string;
  readonly everyMs: number;
  /** Non-zero when there is something to see. */
  readonly sees: Compiled;
  /** Sigma of the lognormal factor on the observed severity. */
  readonly noise: number;
}

/** A small system of state variables: rates, needs, harms, what can be seen, what it triggers. */
export interface HazardDefinition {
  readonly id: string;
  readonly layout: HazardLayout;
  readonly defaults: readonly number[];
  readonly initial: readonly number[];
  /** Aligned with layout.derived. */
  readonly derived: readonly Compiled[];
  /** Aligned with layout.states: change per hour. */
  readonly rates: readonly Compiled[];
  /** 0 = unnoticeable; 1, 2, 4, 8 are the lower bounds of grades IV to I. */
  readonly severity: Compiled;
  /** The incident is over when this is non-zero. */
  readonly ends: Compiled;
  readonly need: readonly { readonly capability: number; readonly amount: Compiled }[];
  readonly harm: readonly {
    readonly outcome: string;
    readonly kind: HarmKind;
    readonly perHour: Compiled;
  }[];
  /** People harmed per crew-hour on scene: with and without the decisive fact at the commander's desk. */
  readonly danger: { readonly blind: Compiled; readonly informed: Compiled } | null;
  readonly observe: readonly ObservationRule[];
  readonly triggers: readonly HazardTrigger[];
}
