import type { Identity } from '../base/identity.ts';
import type { Distribution } from '../base/distribution.ts';

/** A type of unit: what one of it can do and how it moves. */
export interface UnitKind {
  readonly id: string;
  /** Amount per unit, aligned with `ScenarioModel.capabilities`; 0 where it has none. */
  readonly capabilities: readonly number[];
  /** People aboard. */
  readonly crew: number;
  /** From order to departure, ms. */
  readonly turnOut: Distribution;
  /** Factor on road times (1 = convoy speed of the road, 2 = twice as slow). */
  readonly slowness: number;
  /** Working time before it must leave, ms. */
  readonly enduranceMs: number;
  /** Rest at home before it is ready again, ms. */
  readonly restMs: number;
  /** Yuan per hour away from home. */
  readonly costPerHour: number;
  /** Whether the owner may lend it at all. */
  readonly lendable: boolean;
}

export interface Unit {
  readonly id: string;
  readonly identity: Identity;
  readonly kind: number;
  /** Owning department. */
  readonly owner: number;
  /** Home place. */
  readonly home: number;
  /** Whether the pool of a catalogue lists it (registered share). */
  readonly registered: boolean;
}

export const UNIT_STATUSES = [
  'ready',
  'mobilising',
  'travelling',
  'working',
  'returning',
  'resting',
  'background',
  'lost',
  'staging',
  /** on its way to where it will stand ready, ahead of an incident */
  'positioning',
] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];
