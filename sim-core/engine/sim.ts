import type { Draws } from '../base/random.ts';
import type { EventQueue } from '../base/event-queue.ts';
import type { Identity } from '../base/identity.ts';
import type { Action, ActionKind, ActionRule } from '../model/action.ts';
import type { Department, DepartmentFunction } from '../model/department.ts';
import type { Desk, Duty } from '../model/doctrine.ts';
import { DIMENSIONS } from '../model/mechanism.ts';
import type { DimensionId, Hooks, MechanismModel } from '../model/mechanism.ts';
import { PURPOSES } from '../model/purposes.ts';
import type { Purpose } from '../model/purposes.ts';
import type { ScenarioModel } from '../model/scenario.ts';
import type { State } from '../model/state.ts';
import type { World } from '../model/world.ts';
import type { Helper } from './equip.ts';
import type { LinkedScenario } from './hazards.ts';
import type { Network } from './network.ts';
import type { Scope } from './scopes.ts';
import type { Subjects } from './subjects.ts';
import type { Tape } from './tape.ts';
import type { TraceBuffer } from './trace.ts';

/** Who answers the world: the mechanism, nobody, or an omniscient hand without delay. */
export const RESPONSES = ['mechanism', 'none', 'omniscient'] as const;
export type Response = (typeof RESPONSES)[number];

/** What the rules bring to the engine; `sim-core/index.ts` joins the two. */
export interface Rules {
  readonly compose: (mechanism: MechanismModel) => Hooks;
  /** By function, and whether the department leads its jurisdiction. */
  readonly duties: (fn: DepartmentFunction, leads: boolean) => readonly Duty[];
  readonly actions: { readonly [K in ActionKind]: ActionRule<K> };
}

/** Facts about a scenario that every run of it needs; made once, never changed. */
export interface Prepared {
  readonly scenario: ScenarioModel;
  readonly linked: LinkedScenario;
  readonly network: Network;
  /** Amount of each capability that each jurisdiction's own departments possess, [jurisdiction × capability]. */
  readonly capacity: Float64Array;
  /** Number of official units: those after them are what a mechanism adds. */
  readonly official: number;
  /** Units of each jurisdiction's own departments, in index order. */
  readonly unitsOf: readonly (readonly number[])[];
  /** Protections that each department owns, in index order. */
  readonly protectionsOf: readonly (readonly number[])[];
  /** Amount of each capability in the whole region. */
  readonly stock: Float64Array;
}

/** A mechanism that may be in force. */
export interface Playable {
  readonly hooks: Hooks;
  readonly scopes: readonly Scope[];
  /** Whether what becomes of a lead is followed up. */
  readonly follows: boolean;
  readonly departments: readonly Department[];
}

/** One run: what is fixed, what changes, and the ways to change it. */
export interface Sim {
  readonly prepared: Prepared;
  /** The scenario with the units, owners and holders that the mechanism adds. */
  readonly scenario: ScenarioModel;
  /** Departments of the scenario followed by the mechanism's added seats. */
  departments: readonly Department[];
  /** Per unit, what the mechanism says of those that stand beside the official ones; else null. */
  readonly helpers: readonly (Helper | null)[];
  /** Units that come by themselves, called by nobody, in index order. */
  readonly crowd: readonly number[];
  /** Jurisdiction that holds the common stock, -1 for none. */
  readonly reserveHolder: number;
  readonly rules: Rules;
  hooks: Hooks;
  /** Layers of the mechanism that this region has a place for, innermost first. */
  scopes: readonly Scope[];
  /** The mechanisms that may be in force, each with the departments as it has them; the first is at the start. */
  readonly playable: readonly Playable[];
  readonly response: Response;
  /** When the run ends, ms: the horizon or earlier. */
  readonly endMs: number;
  /** Another after a forecast has begun, as are the draws. */
  tape: Tape;
  worldDraws: Draws;
  conductDraws: Draws;
  readonly world: World;
  readonly subjects: Subjects;
  /** What each department sees from its desk; made when it is first asked. */
  readonly views: (DeskView | null)[];
  readonly queue: EventQueue;
  readonly trace: TraceBuffer;
  /** Draws that hold for a window and are looked at again in it, kept so that each is drawn once. */
  readonly luck: Map<string, number>;
  /** Is told of everything that doctrine does; null when nobody wants to know. It must change nothing. */
  hear: ((action: Action) => void) | null;
  state: State;
}

/** A draw that holds for the whole window that its ordinal names. */
export function heldDraw(sim: Sim, purpose: Purpose, who: Identity, ordinal: number): number {
  const key = `${purpose} ${who.hi} ${who.lo} ${ordinal}`;
  let luck = sim.luck.get(key);
  if (luck === undefined) {
    luck = draw(sim, purpose, who, ordinal);
    sim.luck.set(key, luck);
  }
  return luck;
}

/** A department's view, and the response level of its place when it was last told of something. */
export interface DeskView {
  readonly desk: Desk;
  levelBefore: number;
}

/** A draw of a declared purpose: its root follows from the table, so that nobody can mix the two. */
export function draw(sim: Sim, purpose: Purpose, who: Identity, ordinal: number): number {
  const { code, root } = PURPOSES[purpose];
  return (root === 'world' ? sim.worldDraws : sim.conductDraws).uniform(code, who, ordinal);
}

/** Length in whole ms. */
export function wholeMs(duration: number): number {
  return Math.round(duration);
}

/** Amount of a capability that a jurisdiction's own departments possess, at work or not. */
export function capacityOf(sim: Sim, jurisdiction: number, capability: number): number {
  return sim.prepared.capacity[jurisdiction * sim.scenario.capabilities.length + capability];
}

/** Notes that an option has had a say in this run; what never has is reported as inert. */
export function exercise(sim: Sim, dimension: DimensionId): void {
  sim.state.exercised[DIMENSIONS.indexOf(dimension)] = 1;
}
