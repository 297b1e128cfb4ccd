import type { Department } from '../model/department.ts';
import type { ScenarioModel } from '../model/scenario.ts';
import { UNIT_STATUSES } from '../model/resource.ts';
import type { State } from '../model/state.ts';
import type { World } from '../model/world.ts';
import { decisionFacts } from './decisions.ts';
import type { Prepared, Sim } from './sim.ts';
import { isWithin } from './tree.ts';

const READY = UNIT_STATUSES.indexOf('ready');

/** Answers questions about a run; static answers are worked out once, here. */
export function createWorld(
  scenario: ScenarioModel,
  departments: readonly Department[],
  {
    network,
    unitsOf,
    official,
    capacity,
  }: Pick<Prepared, 'network' | 'unitsOf' | 'official' | 'capacity'>,
  simOf: () => Sim,
): World {
  const stateOf = (): State => simOf().state;
  const { jurisdictions, units, kinds } = scenario;
  const ladders = jurisdictions.map((_, j) => superiorLeads(scenario, j));
  const members = indices(jurisdictions.length, (j) => jurisdictions[j].member);
  const ownersOf = scenario.capabilities.map((_, capability) =>
    indices(jurisdictions.length, (j) =>
      units.some(
        (unit, u) =>
          u < official &&
          departments[unit.owner].jurisdiction === j &&
          kinds[unit.kind].lendable &&
          kinds[unit.kind].capabilities[capability] > 0,
      ),
    ),
  );
  const concernedBy = scenario.incidents.map((_, i) => concernedDepartments(scenario, i));

  return {
    now: () => stateOf().now,
    scenario,
    seat: (id) => departments.findIndex((department) => department.id === id),
    jurisdictionOf: (department) => departments[department].jurisdiction,
    leadOf: (jurisdiction) => jurisdictions[jurisdiction].lead,
    ladderOf: (jurisdiction) => ladders[jurisdiction],
    members,
    isMember: (jurisdiction) => jurisdictions[jurisdiction].member,
    within: (jurisdiction, ancestor) => isWithin(scenario, jurisdiction, ancestor),
    commonSuperior: (a, b) => {
      let up = a;
      while (!isWithin(scenario, b, up)) up = jurisdictions[up].parent;
      return up;
    },
    owners: (capability) => ownersOf[capability],
    capacity: (jurisdiction, capability) =>
      capacity[jurisdiction * scenario.capabilities.length + capability],
    roadTime: (from, to) => {
      const a = jurisdictions[from].place;
      const b = jurisdictions[to].place;
      return a < 0 || b < 0 ? Infinity : network.normalTimeMs(a, b);
    },
    registered: (jurisdiction, capability) => {
      const { status, place } = stateOf().units;
      let amount = 0;
      for (const u of unitsOf[jurisdiction]) {
        // What stands by elsewhere cannot be had from here.
        const isHere = status[u] === READY && place[u] === units[u].home;
        if (!units[u].registered || !isHere) continue;
        amount += kinds[units[u].kind].capabilities[capability];
      }
      return amount;
    },
    responseLevel: (jurisdiction) => stateOf().responseLevel[jurisdiction],
    concerned: (from, incident) => {
      const own = departments[from].jurisdiction;
      return concernedBy[incident].filter((d) => departments[d].jurisdiction !== own);
    },
    departmentsOf: (jurisdiction, fn) =>
      indices(
        departments.length,
        (d) => departments[d].jurisdiction === jurisdiction && departments[d].function === fn,
      ),
    decision: (department, serial) => decisionFacts(simOf(), department, serial),
    openRequester: (id) => {
      const lot = stateOf().lots.at(id);
      if (id < 0 || lot === undefined) return -1;
      return lot.status === 'closed' || lot.status === 'withdrawn' ? -1 : lot.requester;
    },
    cover: () => simOf().hooks.finance.expectedCover,
  };
}

/** Steps up and down the tree between two jurisdictions. */
export function hops(scenario: ScenarioModel, a: number, b: number): number {
  let up = a;
  let steps = 0;
  while (!isWithin(scenario, b, up)) {
    up = scenario.jurisdictions[up].parent;
    steps++;
  }
  for (let down = b; down !== up; down = scenario.jurisdictions[down].parent) steps++;
  return steps;
}

function superiorLeads(scenario: ScenarioModel, jurisdiction: number): readonly number[] {
  const leads: number[] = [];
  for (
    let j = scenario.jurisdictions[jurisdiction].parent;
    j >= 0;
    j = scenario.jurisdictions[j].parent
  ) {
    if (scenario.jurisdictions[j].lead >= 0) leads.push(scenario.jurisdictions[j].lead);
  }
  return leads;
}

/** Whom an incident concerns anywhere: the decisive desks, the threatened leads, the threatened owners. */
function concernedDepartments(scenario: ScenarioModel, incident: number): readonly number[] {
  const { decisiveFor, threatens } = scenario.incidents[incident];
  const concerned = new Set<number>(decisiveFor);
  for (const other of threatens) {
    const lead = scenario.jurisdictions[scenario.incidents[other].jurisdiction].lead;
    if (lead >= 0) concerned.add(lead);
  }
  for (const protection of scenario.protections) {
    if (protection.promptedBy.includes(incident)) concerned.add(protection.owner);
  }
  return [...concerned].sort((a, b) => a - b);
}

function indices(length: number, holds: (index: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < length; i++) if (holds(i)) found.push(i);
  return found;
}
