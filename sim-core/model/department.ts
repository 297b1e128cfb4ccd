import type { Identity } from '../base/identity.ts';
import type { Distribution } from '../base/distribution.ts';

/** What a department is for; doctrine is one file per function under `rules/doctrine`. */
export const FUNCTIONS = [
  'emergency-management',
  'government-office',
  'commander',
  'fire',
  'public-security',
  'health',
  'transport',
  'maritime',
  'ecology',
  'water',
  'meteorology',
  'power',
  'communications',
  'civil-affairs',
  'publicity',
  'industry',
  'reserves',
  'finance',
  'market-regulation',
  'natural-resources',
  'housing',
  'town',
  'village',
  'enterprise',
  'waterworks',
  'basin-authority',
  'executive-committee',
  'coordination-body',
  'platform',
] as const;
export type DepartmentFunction = (typeof FUNCTIONS)[number];

export const NATURES = [
  'government',
  'dispatched',
  'vertical',
  'party',
  'enterprise',
  'social',
] as const;
export type Nature = (typeof NATURES)[number];

/** A desk-bearing body: the agent that observes, believes, decides and acts. */
export interface Department {
  readonly id: string;
  readonly identity: Identity;
  readonly function: DepartmentFunction;
  readonly nature: Nature;
  readonly jurisdiction: number;
  /** Vertical superior (条), index or -1. */
  readonly superior: number;
  /** How many messages are handled at once. Infinity is allowed (no queue). */
  readonly desks: number;
  /** Time one desk needs for one message, ms. */
  readonly handling: Distribution;
  /** Share of obedience given to its own vertical line, 0..1. */
  readonly pull: number;
  /** κ: how far a promised cover of cost raises acceptance, 0..1. */
  readonly compensationWeight: number;
}
