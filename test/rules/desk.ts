import type { Belief } from '../../sim-core/model/belief.ts';
import type { Desk } from '../../sim-core/model/doctrine.ts';
import { REGION } from './frozen.ts';
import type { Frozen } from './frozen.ts';

export const RESCUE = REGION.capabilities.indexOf('rescue');

/** A need of rescue alone, in the order in which the hazard of the region lists its needs. */
export function needOfRescue(amount: number): readonly number[] {
  return REGION.hazards[0].need.map(({ capability }) => (capability === RESCUE ? amount : 0));
}

/** A belief as a desk would hold it after one report of its own; change what the test is about. */
export function belief(changed: Partial<Belief> = {}): Belief {
  return {
    generation: 1,
    severity: 3,
    need: [0, 0],
    asOfMs: 0,
    learnedMs: 0,
    origin: -1,
    source: -1,
    detail: false,
    firstMs: 0,
    detailMs: -1,
    reports: 1,
    origins: [],
    factor: 1,
    span: -1,
    reportedMs: -1,
    sharedMs: -1,
    told: {},
    ...changed,
  };
}

/** What a desk sees, beyond its place in the region; by default nothing is known, owned or under way. */
export interface Sight {
  /** Incident → belief. */
  readonly beliefs?: Readonly<Record<string, Belief>>;
  readonly responseLevel?: number;
  /** Protection ids in force or under way. */
  readonly protecting?: readonly string[];
  /** Amounts of rescue, own and under way; of everything else there is none. */
  readonly capacity?: number;
  readonly ready?: readonly { readonly owner: string; readonly amount: number }[];
  readonly assigned?: number;
  /** Amount working there; all that is assigned unless said. */
  readonly atWork?: number;
  readonly outstanding?: number;
  /** Whether every incident is its own to act on; default true. */
  readonly mayAct?: boolean;
  /** Whether it has asked who takes what nobody owns; default true. */
  readonly isReferred?: boolean;
}

export function deskAt(place: Frozen, id: string, sight: Sight = {}): Desk {
  const { world, hooks, department, incident } = place;
  const { protections, jurisdictions } = world.scenario;
  const self = department(id);
  const jurisdiction = world.jurisdictionOf(self);
  const held = new Map(
    Object.entries(sight.beliefs ?? {}).map(([name, one]) => [incident(name), one]),
  );
  return {
    world,
    self,
    jurisdiction,
    lead: jurisdictions[jurisdiction].lead === self,
    responseLevel: () => sight.responseLevel ?? 0,
    hooks: () => hooks,
    belief: (index) => held.get(index) ?? null,
    believed: () => [...held.keys()].sort((a, b) => a - b),
    protections: [...protections.keys()].filter((p) => protections[p].owner === self),
    protecting: (p) => (sight.protecting?.includes(protections[p].id) === true ? 2 : 0),
    mayAct: () => sight.mayAct ?? true,
    isReferred: () => sight.isReferred ?? true,
    capacity: (capability) => (capability === RESCUE ? (sight.capacity ?? 0) : 0),
    ready: (capability) =>
      (capability === RESCUE ? (sight.ready ?? []) : []).map(({ owner, amount }) => ({
        owner: department(owner),
        amount,
      })),
    assigned: (_, capability) => (capability === RESCUE ? (sight.assigned ?? 0) : 0),
    atWork: (_, capability) => (capability === RESCUE ? (sight.atWork ?? sight.assigned ?? 0) : 0),
    outstanding: (_, capability) => (capability === RESCUE ? (sight.outstanding ?? 0) : 0),
  };
}
