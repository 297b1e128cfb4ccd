import type { Identity } from '../base/identity.ts';
import type { Distribution } from '../base/distribution.ts';

/** Administrative levels from the State Council down; the tree gives `hops`, never a stored number. */
export const LEVELS = ['state', 'province', 'prefecture', 'county', 'town'] as const;
export type Level = (typeof LEVELS)[number];

/** A stream of everyday calls that use a jurisdiction's own units: what makes lending cost something. */
export interface BackgroundStream {
  readonly id: string;
  readonly identity: Identity;
  /** Index into `ScenarioModel.capabilities`. */
  readonly capability: number;
  /** Mean calls per hour (Poisson, on the tape). */
  readonly ratePerHour: number;
  /** How long one unit is busy with a call, ms. */
  readonly service: Distribution;
  /** People harmed per hour that a call waits for a unit. */
  readonly harmPerHour: number;
}

/** Reporting clocks of a jurisdiction, ms (data per jurisdiction: `field.md` 1.8 differs by place). */
export interface Clocks {
  /** From a department to its own jurisdiction's lead. */
  readonly internal: Distribution;
  /** From a lead (or a vertical department) one level up. */
  readonly up: Distribution;
  /** From a superior one level down. */
  readonly down: Distribution;
}

/** A place with a government: state, province, prefecture, county (district) or town. */
export interface Jurisdiction {
  readonly id: string;
  readonly identity: Identity;
  readonly level: Level;
  /** Administrative rank as a word (a district of a municipality ranks above a county). */
  readonly rank: string;
  /** Index of the parent jurisdiction, -1 for the root. */
  readonly parent: number;
  /** Index of the place that stands for its seat, -1 when it has none on the map. */
  readonly place: number;
  readonly population: number;
  /** Index of the department that leads its emergency work, -1 when it has none. */
  readonly lead: number;
  /** Whether it is a member of the linkage area whose mechanism is compared. */
  readonly member: boolean;
  /**
   * What keeping silent about an incident of its own is worth to those in charge, in the unit of a
   * law's penalty for it. Only fictional regions have it; left out, nothing is kept back.
   */
  readonly silencePayoff?: number;
  readonly clocks: Clocks;
  readonly background: readonly BackgroundStream[];
}
