import type { Identity } from '../base/identity.ts';
import type { Distribution } from '../base/distribution.ts';
import type { Tree } from '../formula/tree.ts';
import type { Compiled } from './hazard.ts';

/** One row of the environment vector: a point hazard has one, a river hazard one per cell. */
export interface Cell {
  /** Base index of its row in the environment vector. */
  readonly base: number;
  /** Base of the upstream cell's row, -1 for none. */
  readonly upstream: number;
  /** Expressions for the inputs (aligned with layout.inputs), absolute slots only. */
  readonly inputs: readonly Compiled[];
  /** Parameter values of this row (defaults overridden by the scenario). */
  readonly parameters: readonly number[];
  /** Initial states of this row. */
  readonly initial: readonly number[];
}

/**
 * A potential incident, declared before the run: a hazard in one jurisdiction. A river hazard
 * makes one incident per jurisdiction that its cells cross (`plume@jiashan`).
 */
export interface Incident {
  readonly id: string;
  readonly identity: Identity;
  readonly hazard: number;
  readonly jurisdiction: number;
  /** Where units go. */
  readonly place: number;
  readonly cells: readonly Cell[];
  /** Exogenous onset on the tape (ms since start), null when only a cascade can start it. */
  readonly onset: Distribution | null;
  /** Field this incident is a part of (-1 for a point hazard): the parts start together. */
  readonly field: number;
  /** Set when it lies outside every duty: nobody acts on it until somebody has taken it up. */
  readonly unowned?: true;
  /** Departments that must hold its decisive fact to act rightly. */
  readonly decisiveFor: readonly number[];
  /** Departments that hold the decisive fact from the start (the plant that knows its inventory). */
  readonly knownTo: readonly number[];
  /** Departments that can observe it, each with the index of the rule in the hazard. */
  readonly observers: readonly { readonly department: number; readonly rule: number }[];
  /** Incidents elsewhere that this one leads to (static closure of cascade and water), for those who warn. */
  readonly threatens: readonly number[];
}

/** An edge of the declared cascade: incident `from`, its hazard's trigger, starts incident `to`. */
export interface CascadeEdge {
  readonly id: string;
  readonly identity: Identity;
  readonly from: number;
  /** Index into the hazard's triggers. */
  readonly trigger: number;
  readonly to: number;
  readonly delay: Distribution;
}

/** A protective action that its owner may take on its own belief under every mechanism. */
export interface Protection {
  readonly id: string;
  readonly identity: Identity;
  /** Verb of the act (close-intake, evacuate, stop-production, shut-gate, warn-public …). */
  readonly act: string;
  readonly owner: number;
  /** Incident whose row slot is set, and the slot offset within each cell of it. */
  readonly incident: number;
  readonly slot: number;
  /** Beliefs about any of these prompt it. */
  readonly promptedBy: readonly number[];
  /** Believed severity from which doctrine takes it, and below which it lifts it. */
  readonly fromSeverity: number;
  readonly liftBelow: number;
  /** From decision to effect, ms. */
  readonly takes: Distribution;
  readonly costPerHour: number;
}

/** An exogenous series on the tape: points, a factor for the whole run, a jitter per window. */
export interface Driver {
  readonly id: string;
  readonly identity: Identity;
  readonly windowMs: number;
  /** [time ms, value] knots, linear between, constant outside. */
  readonly points: readonly (readonly [number, number])[];
  /** Sigma of one lognormal factor per run. */
  readonly spread: number;
  /** Sigma of one lognormal factor per window. */
  readonly jitter: number;
  /** Standard deviation of one time shift per run, ms. */
  readonly shiftMs: number;
}

/** A jurisdiction's forecast of its own risk (0..1): drivers looked at `leadMs` ahead, with error. */
export interface RiskForecast {
  readonly jurisdiction: number;
  readonly value: Tree;
  readonly leadMs: number;
  /** Sigma of the lognormal forecast error per window of one hour. */
  readonly error: number;
}
