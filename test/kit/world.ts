import { constant } from '../../sim-core/base/distribution.ts';
import { identityOf } from '../../sim-core/base/identity.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { Department } from '../../sim-core/model/department.ts';
import type { Jurisdiction } from '../../sim-core/model/jurisdiction.ts';
import type { ScenarioModel } from '../../sim-core/model/scenario.ts';
import { hazardOf, indexOf } from './hazard.ts';
import { absoluteFormula, incidentsOf } from './incidents.ts';
import type { DepartmentSpec, JurisdictionSpec, KindSpec, WorldSpec } from './world-spec.ts';

export type { WorldSpec } from './world-spec.ts';

/*
 * Small worlds for tests. `smallWorld()` alone is a complete scenario; every part of it can be
 * replaced, and a part is written with ids, in any order:
 *
 *   const world = smallWorld({
 *     hazards: [{ id: 'fire', states: { heat: 1 }, rates: { heat: '-working(rescue)' },
 *                 severity: 'heat', need: { rescue: '2' } }],
 *     incidents: [{ id: 'blaze', hazard: 'fire', at: 'east', onset: HOUR }],
 *   });
 *
 * By default: a province `area` and three counties `east`, `north`, `west` that are the members of
 * the linkage area; in each jurisdiction a lead `<id>-office`
 * (emergency-management, superior `area-office`), in each county a `<id>-fire` and an `<id>-ecology`;
 * a place of the same name; roads of one hour between all counties; one kind of unit, `team`, that gives 1 of
 * every capability; four teams `<id>-team/01` … `/04` in each county, all registered; no hazard and
 * no incident. Delays are constants without chance, everyday calls none: add the chance you test.
 */

const COUNTIES = ['east', 'north', 'west'];

/** @throws {Error} when the specification names something that is not there, or a formula is refused. */
export function smallWorld(spec: WorldSpec = {}): ScenarioModel {
  const capabilities = [...(spec.capabilities ?? ['pumping', 'rescue'])].sort();
  const jurisdictionSpecs = byId(
    spec.jurisdictions ?? [
      { id: 'area', parent: null, level: 'province' },
      ...COUNTIES.map((id) => ({ id, parent: 'area' })),
    ],
  );
  const counties = jurisdictionSpecs.filter(({ level }) => (level ?? 'county') === 'county');
  const departmentSpecs = byId(spec.departments ?? defaultDepartments(jurisdictionSpecs));
  const placeSpecs = byId(spec.places ?? jurisdictionSpecs.map(({ id }) => ({ id, at: id })));
  const roadSpecs = byId(spec.roads ?? defaultRoads(counties.map(({ id }) => id)));
  const kindSpecs = byId(spec.kinds ?? [defaultKind(capabilities)]);
  const hazards = byId(spec.hazards ?? []).map((hazard) => hazardOf(hazard, capabilities));
  const driverSpecs = byId(spec.drivers ?? []);

  const jurisdictionIds = jurisdictionSpecs.map(({ id }) => id);
  const departmentIds = departmentSpecs.map(({ id }) => id);
  const placeIds = placeSpecs.map(({ id }) => id);
  const jurisdiction = (id: string): number => indexOf(jurisdictionIds, id, 'jurisdiction');
  const department = (id: string): number => indexOf(departmentIds, id, 'department');
  const place = (id: string): number => indexOf(placeIds, id, 'place');

  const departments = departmentSpecs.map((one): Department => ({
    id: one.id,
    identity: identityOf(`department/${one.id}`),
    function: one.function,
    nature: one.nature ?? 'government',
    jurisdiction: jurisdiction(one.at),
    superior: one.superior === undefined ? -1 : department(one.superior),
    desks: one.desks ?? 2,
    handling: one.handling ?? constant(10 * MINUTE),
    pull: one.pull ?? 0.5,
    compensationWeight: one.compensationWeight ?? 0.4,
  }));
  const world = incidentsOf(
    { incidents: spec.incidents ?? [], rivers: spec.rivers ?? [], cascade: spec.cascade ?? [] },
    {
      hazards,
      departments,
      driverIds: driverSpecs.map(({ id }) => id),
      jurisdiction,
      department,
      place: (id) => Math.max(0, placeIds.indexOf(id)),
    },
  );
  const incident = (id: string): number =>
    indexOf(
      world.incidents.map((one) => one.id),
      id,
      'incident',
    );

  return {
    id: spec.id ?? 'small-world',
    horizonMs: spec.horizonMs ?? 24 * HOUR,
    stepMs: spec.stepMs ?? 5 * MINUTE,
    eventsPerYear: spec.eventsPerYear ?? 1,
    capabilities,
    capabilityIdentities: capabilities.map((id) => identityOf(`capability/${id}`)),
    jurisdictions: jurisdictionSpecs.map((one): Jurisdiction => {
      const level = one.level ?? 'county';
      const lead = one.lead === undefined ? `${one.id}-office` : one.lead;
      return {
        id: one.id,
        identity: identityOf(`jurisdiction/${one.id}`),
        level,
        rank: level,
        parent: one.parent === null ? -1 : jurisdiction(one.parent),
        place: placeIds.indexOf(one.id),
        population: one.population ?? 100_000,
        ...(one.silencePayoff === undefined ? {} : { silencePayoff: one.silencePayoff }),
        lead: lead === null ? -1 : departmentIds.indexOf(lead),
        member: one.member ?? level === 'county',
        clocks: one.clocks ?? {
          internal: constant(20 * MINUTE),
          up: constant(45 * MINUTE),
          down: constant(60 * MINUTE),
        },
        background: byId(one.background ?? []).map((stream) => ({
          id: stream.id,
          identity: identityOf(`background/${one.id}/${stream.id}`),
          capability: indexOf(capabilities, stream.capability, 'capability'),
          ratePerHour: stream.ratePerHour,
          service: stream.service,
          harmPerHour: stream.harmPerHour ?? 0,
        })),
      };
    }),
    departments,
    secretariat: spec.secretariat === undefined ? -1 : department(spec.secretariat),
    places: placeSpecs.map(({ id, at }, i) => ({
      id,
      jurisdiction: jurisdiction(at ?? id),
      latitude: 31 + i / 100,
      longitude: 121 + i / 100,
    })),
    roads: roadSpecs.map(({ id, from, to, timeMs }) => ({
      id,
      from: place(from),
      to: place(to),
      lengthKm: 50,
      timeMs: timeMs ?? HOUR,
    })),
    roadEffects: (spec.roadEffects ?? []).map(({ road, slow, closed }) => ({
      road: indexOf(
        roadSpecs.map(({ id }) => id),
        road,
        'road',
      ),
      slow: absoluteFormula(slow ?? 1, `road ${road} slow`, world.scope),
      closed: absoluteFormula(closed ?? 0, `road ${road} closed`, world.scope),
    })),
    kinds: kindSpecs.map((kind) => ({
      id: kind.id,
      capabilities: capabilities.map((capability) => kind.capabilities[capability] ?? 0),
      crew: kind.crew ?? 5,
      turnOut: kind.turnOut ?? constant(5 * MINUTE),
      slowness: kind.slowness ?? 1,
      enduranceMs: kind.enduranceMs ?? 12 * HOUR,
      restMs: kind.restMs ?? 6 * HOUR,
      costPerHour: kind.costPerHour ?? 900,
      lendable: kind.lendable ?? true,
    })),
    units: byId(
      (
        spec.units ??
        defaultUnits(
          counties.map(({ id }) => id),
          departmentIds,
        )
      ).flatMap((group) =>
        Array.from({ length: group.count ?? 1 }, (_, i) => {
          const id = `${group.id}/${String(i + 1).padStart(2, '0')}`;
          return {
            id,
            identity: identityOf(`unit/${id}`),
            kind: indexOf(
              kindSpecs.map((kind) => kind.id),
              group.kind ?? 'team',
              'kind',
            ),
            owner: department(group.owner),
            home: place(group.at),
            registered: i < (group.registered ?? Infinity),
          };
        }),
      ),
    ),
    hazards,
    incidents: world.incidents,
    fields: world.fields,
    cascade: world.cascade,
    environmentSize: world.environmentSize,
    protections: byId(spec.protections ?? []).map((one) => {
      const target = incident(one.incident);
      const { layout } = hazards[world.incidents[target].hazard];
      return {
        id: one.id,
        identity: identityOf(`protection/${one.id}`),
        act: one.act ?? 'evacuate',
        owner: department(one.owner),
        incident: target,
        slot: layout.at.protections + indexOf(layout.protections, one.protection, 'protection'),
        promptedBy: (one.promptedBy ?? [one.incident]).map(incident),
        fromSeverity: one.fromSeverity ?? 1,
        liftBelow: one.liftBelow ?? 0.5,
        takes: one.takes ?? constant(30 * MINUTE),
        costPerHour: one.costPerHour ?? 0,
      };
    }),
    drivers: driverSpecs.map((driver) => ({
      id: driver.id,
      identity: identityOf(`driver/${driver.id}`),
      windowMs: driver.windowMs ?? HOUR,
      points: driver.points ?? [[0, 1]],
      spread: driver.spread ?? 0,
      jitter: driver.jitter ?? 0,
      shiftMs: driver.shiftMs ?? 0,
    })),
    risks: (spec.risks ?? []).map((risk) => ({
      jurisdiction: jurisdiction(risk.at),
      value: absoluteFormula(risk.value, `risk of ${risk.at}`, world.scope),
      leadMs: risk.leadMs ?? 6 * HOUR,
      error: risk.error ?? 0,
    })),
  };
}

function byId<T extends { readonly id: string }>(things: readonly T[]): readonly T[] {
  return [...things].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function defaultDepartments(jurisdictions: readonly JurisdictionSpec[]): readonly DepartmentSpec[] {
  return jurisdictions.flatMap(({ id, parent, level }): readonly DepartmentSpec[] => {
    const office: DepartmentSpec = {
      id: `${id}-office`,
      function: 'emergency-management',
      at: id,
      ...(parent === null ? {} : { superior: `${parent}-office` }),
    };
    if ((level ?? 'county') !== 'county') return [office];
    return [
      office,
      { id: `${id}-fire`, function: 'fire', at: id },
      { id: `${id}-ecology`, function: 'ecology', at: id },
    ];
  });
}

function defaultRoads(ids: readonly string[]): NonNullable<WorldSpec['roads']> {
  return ids.flatMap((from, i) =>
    ids.slice(i + 1).map((to) => ({ id: `${from}-${to}`, from, to })),
  );
}

function defaultKind(capabilities: readonly string[]): KindSpec {
  return { id: 'team', capabilities: Object.fromEntries(capabilities.map((id) => [id, 1])) };
}

/** Four teams in each county that has a fire department. */
function defaultUnits(
  counties: readonly string[],
  departments: readonly string[],
): NonNullable<WorldSpec['units']> {
  return counties
    .filter((id) => departments.includes(`${id}-fire`))
    .map((id) => ({ id: `${id}-team`, owner: `${id}-fire`, at: id, count: 4 }));
}
