import type { DecisionFacts } from './people.ts';
import type { ScenarioModel } from './scenario.ts';

/**
 * What a mechanism's hook or a department's doctrine may ask of a run. Answers are pure functions of
 * the state at the instant of asking; nothing here changes the state and nothing here is random.
 */
export interface World {
  /** Now, ms since the start. */
  now(): number;
  readonly scenario: ScenarioModel;
  /** Departments of the scenario followed by the seats that the mechanism adds. */
  seat(id: string): number;
  jurisdictionOf(department: number): number;
  /** Lead department of a jurisdiction, -1 if it has none. */
  leadOf(jurisdiction: number): number;
  /** Leads of the superior jurisdictions, nearest first. */
  ladderOf(jurisdiction: number): readonly number[];
  /** Members of the linkage area. */
  readonly members: readonly number[];
  isMember(jurisdiction: number): boolean;
  /** Whether `jurisdiction` is `ancestor` or below it. */
  within(jurisdiction: number, ancestor: number): boolean;
  /** Nearest common ancestor of two jurisdictions. */
  commonSuperior(a: number, b: number): number;
  /** Jurisdictions that own at least one lendable unit with the capability, in index order. */
  owners(capability: number): readonly number[];
  /** Amount of a capability that a jurisdiction's own departments possess, at work or not. */
  capacity(jurisdiction: number, capability: number): number;
  /** Normal road time between two jurisdictions' seats, ms; Infinity when unconnected. */
  roadTime(from: number, to: number): number;
  /** Amount of a capability that a jurisdiction's registered, ready units have now. */
  registered(jurisdiction: number, capability: number): number;
  /** Response level in force in a jurisdiction: 0 none, 4 to 1 = IV to I. */
  responseLevel(jurisdiction: number): number;
  /** Departments outside `from`'s jurisdiction that the incident concerns: decisive, or leads of threatened places. */
  concerned(from: number, incident: number): readonly number[];
  /** Departments of one function in a jurisdiction, in index order. */
  departmentsOf(jurisdiction: number, fn: string): readonly number[];
  /** An open decision of a department led by people, null when it is none (any more). */
  decision(department: number, serial: number): DecisionFacts | null;
  /** Who asked for a lot, -1 when there is no such lot or it is closed. */
  openRequester(lot: number): number;
  /** Share of a donor's cost that the mechanism promises to cover, 0..1. */
  cover(): number;
}
