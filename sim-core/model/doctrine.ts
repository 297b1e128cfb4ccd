import type { Action } from './action.ts';
import type { Belief } from './belief.ts';
import type { Hooks } from './mechanism.ts';
import type { World } from './world.ts';

/**
 * What one department can see from its desk. Doctrine reads this and nothing else: beliefs, never
 * truth; its own jurisdiction's units; what it has under way.
 */
export interface Desk {
  readonly world: World;
  readonly self: number;
  readonly jurisdiction: number;
  /** Response level in force in its jurisdiction: 0 none, 4 to 1 = IV to I. */
  responseLevel(): number;
  /** Whether it leads the emergency work of its jurisdiction. */
  readonly lead: boolean;
  hooks(): Hooks;
  belief(incident: number): Readonly<Belief> | null;
  /** Incidents about which it holds anything, in index order. */
  believed(): readonly number[];
  /** Protections that it owns, and where they stand: 0 idle, 1 being put in force, 2 in force. */
  readonly protections: readonly number[];
  protecting(protection: number): number;
  /** Whether it may act on an incident: always, but for one that lies outside every duty and is not its own yet. */
  mayAct(incident: number): boolean;
  /** Whether it has asked who takes an incident, or the incident has an owner. */
  isReferred(incident: number): boolean;
  /** Amount of a capability owned in its jurisdiction. */
  capacity(capability: number): number;
  /** Own departments with ready units of a capability, with the amount each has ready. */
  ready(capability: number): readonly { readonly owner: number; readonly amount: number }[];
  /** Amount ordered to, travelling to or working at an incident. */
  assigned(incident: number, capability: number): number;
  /** Amount working at an incident. */
  atWork(incident: number, capability: number): number;
  /** Amount asked for outside and neither arrived nor given up. */
  outstanding(incident: number, capability: number): number;
}

/** Why doctrine is asked. */
export type Stimulus =
  | {
      readonly kind: 'learned';
      readonly incident: number;
      /** New band of severity, new need, or new decisive content; else a routine update. */
      readonly material: boolean;
    }
  | { readonly kind: 'review' };

/** One duty: from what a desk knows to what it does. A department function is a list of duties. */
export type Duty = (desk: Desk, stimulus: Stimulus) => readonly Action[];
