import { constant } from '../base/distribution.ts';
import { identityOf } from '../base/identity.ts';
import type { Department } from '../model/department.ts';
import type { Jurisdiction } from '../model/jurisdiction.ts';
import type { Hooks } from '../model/mechanism.ts';
import type { Helpers } from '../model/mechanism/participation.ts';
import { RESERVE_HOLDER } from '../model/mechanism/resources.ts';
import type { OwnedReserve } from '../model/mechanism/resources.ts';
import type { Unit, UnitKind } from '../model/resource.ts';
import type { ScenarioModel } from '../model/scenario.ts';
import { hooksBetween, scopesOf } from './scopes.ts';
import type { Prepared } from './sim.ts';

/** One unit that stands beside the official ones. */
export interface Helper {
  readonly reliability: number;
  readonly congestion: number;
}

/** A scenario with what the mechanism adds to it; official things keep their indices. */
export interface Equipped {
  readonly prepared: Prepared;
  /** Per unit; null for official units and for those of the common stock. */
  readonly helpers: readonly (Helper | null)[];
  /** Units that come by themselves, called by nobody, in index order. */
  readonly crowd: readonly number[];
  /** Jurisdiction that holds the common stock, -1 for none. */
  readonly reserveHolder: number;
}

interface Additions {
  readonly jurisdictions: Jurisdiction[];
  readonly departments: Department[];
  readonly kinds: UnitKind[];
  readonly units: Unit[];
  readonly helpers: (Helper | null)[];
  readonly crowd: number[];
}

/**
 * Brings the units that a mechanism adds into the scenario, before the run: how many there are follows
 * from the official ones and the mechanism's numbers by a fixed rule, without any draw. Own capacity
 * stays that of the official units, so that a case begins at the same instant under every mechanism.
 */
export function equip(prepared: Prepared, hooks: Hooks): Equipped {
  const { scenario } = prepared;
  const added: Additions = {
    jurisdictions: [],
    departments: [],
    kinds: [],
    units: [],
    helpers: [],
    crowd: [],
  };
  const holder = addReserve(scenario, hooks.resources.reserve, added);
  const scoped = { scenario, scopes: scopesOf(scenario, hooks), hooks };
  const helpersAt = scenario.jurisdictions.map(
    (_, place) => hooksBetween(scoped, place).participation.helpers,
  );
  for (const group of new Set(helpersAt.flat())) {
    addHelpers(prepared, group, (place) => helpersAt[place].includes(group), added);
  }
  if (added.units.length === 0) {
    return { prepared, helpers: scenario.units.map(() => null), crowd: [], reserveHolder: -1 };
  }
  const whole: ScenarioModel = {
    ...scenario,
    jurisdictions: [...scenario.jurisdictions, ...added.jurisdictions],
    departments: [...scenario.departments, ...added.departments],
    kinds: [...scenario.kinds, ...added.kinds],
    units: [...scenario.units, ...added.units],
  };
  return {
    prepared: { ...prepared, scenario: whole, ...holdings(prepared, whole) },
    helpers: [...scenario.units.map(() => null), ...added.helpers],
    crowd: added.crowd,
    reserveHolder: holder,
  };
}

/** Whole units nearest to a share of a count; halves go up. */
function shareOf(count: number, share: number): number {
  return Math.floor(count * share + 0.5);
}

function holdings(
  prepared: Prepared,
  whole: ScenarioModel,
): Pick<Prepared, 'capacity' | 'unitsOf' | 'stock'> {
  const width = whole.capabilities.length;
  const capacity = new Float64Array(whole.jurisdictions.length * width);
  capacity.set(prepared.capacity);
  const stock = Float64Array.from(prepared.stock);
  const unitsOf = whole.jurisdictions.map((_, j) => [...(prepared.unitsOf[j] ?? [])]);
  for (let u = prepared.scenario.units.length; u < whole.units.length; u++) {
    const unit = whole.units[u];
    unitsOf[whole.departments[unit.owner].jurisdiction].push(u);
    whole.kinds[unit.kind].capabilities.forEach((amount, capability) => {
      stock[capability] += amount;
    });
  }
  return { capacity, unitsOf, stock };
}

/** @returns the jurisdiction that stands for the holder, -1 when the stock is empty */
function addReserve(
  scenario: ScenarioModel,
  reserve: OwnedReserve | null,
  added: Additions,
): number {
  if (reserve === null) return -1;
  const { jurisdictions, departments, kinds, units } = scenario;
  const isMember = (j: number): boolean => jurisdictions[j].member;
  const depots = jurisdictions.filter(({ member, place }) => member && place >= 0);
  const counts = kinds.map((kind, k) =>
    kind.lendable
      ? shareOf(
          units.filter((u) => u.kind === k && isMember(departments[u.owner].jurisdiction)).length,
          reserve.stock,
        )
      : 0,
  );
  if (depots.length === 0 || counts.every((count) => count === 0)) return -1;
  const holder = jurisdictions.length;
  const keeper = departments.length;
  const root = jurisdictions.findIndex(({ parent }) => parent < 0);
  added.jurisdictions.push({
    ...jurisdictions[root],
    id: RESERVE_HOLDER,
    identity: identityOf(`jurisdiction/${RESERVE_HOLDER}`),
    parent: root,
    place: depots[0].place,
    population: 0,
    lead: keeper,
    member: false,
    background: [],
  });
  added.departments.push({
    id: RESERVE_HOLDER,
    identity: identityOf(`department/${RESERVE_HOLDER}`),
    function: 'reserves',
    nature: 'government',
    jurisdiction: holder,
    superior: -1,
    desks: reserve.desks,
    handling: reserve.handling,
    pull: 0,
    compensationWeight: 0,
  });
  let depot = 0;
  counts.forEach((count, kind) => {
    for (let n = 1; n <= count; n++) {
      // Hosted by the members in turn.
      const home = depots[depot++ % depots.length].place;
      const id = unitId(`${RESERVE_HOLDER}-${kinds[kind].id}`, n);
      added.units.push({ ...id, kind, owner: keeper, home, registered: true });
      added.helpers.push(null);
    }
  });
  return holder;
}

function addHelpers(
  { scenario, unitsOf }: Prepared,
  group: Helpers,
  stands: (place: number) => boolean,
  added: Additions,
): void {
  const { jurisdictions, kinds, units } = scenario;
  const kindOf = new Map<number, number>();
  jurisdictions.forEach((jurisdiction, j) => {
    if (!jurisdiction.member || jurisdiction.lead < 0 || !stands(j)) return;
    let owner = -1;
    kinds.forEach((kind, k) => {
      const official = unitsOf[j].filter((u) => units[u].kind === k);
      const capabilities = kind.capabilities.map((amount, c) =>
        group.capabilities.includes(scenario.capabilities[c]) ? amount : 0,
      );
      const count = shareOf(official.length, group.volume);
      if (count === 0 || capabilities.every((amount) => amount === 0)) return;
      if (owner < 0) owner = addOwner(scenario, group, j, added);
      if (!kindOf.has(k)) {
        kindOf.set(k, kinds.length + added.kinds.length);
        added.kinds.push({
          ...kind,
          id: `${group.id}-${kind.id}`,
          capabilities,
          turnOut: group.delay,
          costPerHour: kind.costPerHour * group.price,
          lendable: group.lendable,
        });
      }
      const alone = shareOf(count, group.unregistered);
      for (let n = 1; n <= count; n++) {
        if (n > count - alone) added.crowd.push(units.length + added.units.length);
        added.units.push({
          ...unitId(`${jurisdiction.id}-${group.id}-${kind.id}`, n),
          kind: kindOf.get(k) as number,
          owner,
          home: units[official[0]].home,
          // The register lists official units.
          registered: false,
        });
        const { reliability, congestion } = group;
        added.helpers.push({ reliability, congestion });
      }
    });
  });
}

function addOwner(
  scenario: ScenarioModel,
  { id, nature }: Helpers,
  jurisdiction: number,
  added: Additions,
): number {
  const name = `${scenario.jurisdictions[jurisdiction].id}-${id}`;
  added.departments.push({
    id: name,
    identity: identityOf(`department/${name}`),
    function: nature === 'enterprise' ? 'enterprise' : 'civil-affairs',
    nature,
    jurisdiction,
    superior: -1,
    desks: 1,
    // What it takes to muster is part of the delay of its units.
    handling: constant(0),
    pull: 0,
    compensationWeight: 0,
  });
  return scenario.departments.length + added.departments.length - 1;
}

function unitId(group: string, n: number): Pick<Unit, 'id' | 'identity'> {
  const id = `${group}/${String(n).padStart(2, '0')}`;
  return { id, identity: identityOf(`unit/${id}`) };
}
