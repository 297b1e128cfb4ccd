import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { ScenarioModel } from '../../sim-core/model/scenario.ts';
import { diceOf } from './dice.ts';
import type { Dice } from './dice.ts';
import type { HazardSpec } from './hazard.ts';
import type { IncidentSpec } from './incidents.ts';
import type { DepartmentSpec, JurisdictionSpec, KindSpec, WorldSpec } from './world-spec.ts';
import { smallWorld } from './world.ts';

const CAPABILITIES = ['pumping', 'rescue', 'sampling'];
const BUREAUX = ['fire', 'ecology', 'water', 'health', 'waterworks', 'enterprise'] as const;
const GRID_MIN = [5, 10, 15, 30];

/**
 * A small world drawn at random, for properties that hold in every world: a tree of jurisdictions (some
 * without a lead, some off the roads), desks, units that bring halves, hazards that grow, heal, move
 * down a river and set off others, protections, roads that close, forecasts and everyday calls.
 */
export function randomWorld(seed: string): ScenarioModel {
  return smallWorld(randomWorldSpec(diceOf(seed), seed));
}

export function randomWorldSpec(dice: Dice, id: string): WorldSpec {
  const stepMs = dice.pick(GRID_MIN) * MINUTE;
  const jurisdictions = randomTree(dice);
  const places = jurisdictions.map((one) => one.id);
  const led = jurisdictions.filter(({ lead }) => lead !== null).map((one) => one.id);
  const departments = randomDepartments(dice, jurisdictions);
  const kinds = Array.from({ length: dice.whole(1, 3) }, (_, i) => randomKind(dice, `kind-${i}`));
  const hazards = Array.from({ length: dice.whole(1, 3) }, (_, i) =>
    randomHazard(dice, `hazard-${i}`, stepMs),
  );
  const desks = departments.map((one) => one.id);
  const incidents = Array.from({ length: dice.whole(1, 4) }, (_, i): IncidentSpec => {
    const known = dice.some(desks, 0.1);
    return {
      id: `event-${i}`,
      hazard: dice.pick(hazards).id,
      at: dice.pick(places),
      ...(i === 0 || dice.chance(0.5) ? { onset: dice.duration(150) } : {}),
      inputs: { wind: 'driver(wind)' },
      decisiveFor: dice.some(desks, 0.25),
      knownTo: known,
    };
  });
  const withRiver = dice.chance(0.4);
  const banks = dice.some(places, 0.5).slice(0, 3);
  const rivers =
    withRiver && banks.length > 0
      ? [
          {
            id: 'river',
            hazard: dice.pick(hazards).id,
            inputs: { wind: 'driver(wind)' },
            ...(dice.chance(0.5) ? { onset: dice.duration(200) } : {}),
            parts: banks.map((at) => ({
              at,
              cells: dice.whole(1, 3),
              decisiveFor: dice.some(desks, 0.2),
            })),
          },
        ]
      : [];
  const points = incidents.map((one) => one.id);
  const all = [...points, ...rivers.flatMap(({ parts }) => parts.map(({ at }) => `river@${at}`))];
  const targets = [...points, ...(rivers.length > 0 ? ['river'] : [])];
  return {
    id,
    stepMs,
    horizonMs: dice.pick([8, 12, 18, 24]) * HOUR,
    capabilities: CAPABILITIES,
    jurisdictions,
    departments,
    ...(led.length > 0 && dice.chance(0.9) ? { secretariat: `${dice.pick(led)}-office` } : {}),
    places: places.map((place) => ({ id: place, at: place })),
    roads: randomRoads(dice, places),
    roadEffects: Array.from({ length: dice.whole(0, 2) }, () => ({
      road: 'road-0',
      slow: '1 + 0.1 * driver(wind)',
      closed: `of(${dice.pick(points).replaceAll('-', '_')}, heat) > ${dice.between(0.5, 6)}`,
    })).slice(0, places.length > 1 ? 2 : 0),
    kinds,
    units: departments.flatMap((owner, i) =>
      dice.chance(0.5)
        ? [
            {
              id: `team-${i}`,
              kind: dice.pick(kinds).id,
              owner: owner.id,
              at: owner.at,
              count: dice.whole(1, 4),
              registered: dice.whole(0, 4),
            },
          ]
        : [],
    ),
    hazards,
    incidents,
    rivers,
    cascade: Array.from({ length: dice.whole(0, 4) }, (_, i) => ({
      id: `edge-${i}`,
      from: dice.pick(all),
      trigger: 'spreads',
      to: dice.pick(targets),
      delay: dice.duration(60),
    })),
    protections: Array.from({ length: dice.whole(0, 3) }, (_, i) => {
      const fromSeverity = dice.between(0.5, 2);
      return {
        id: `shelter-${i}`,
        owner: dice.pick(desks),
        incident: dice.pick(points),
        protection: 'shelter',
        promptedBy: [...new Set([dice.pick(all), dice.pick(all)])],
        fromSeverity,
        liftBelow: fromSeverity * dice.between(0.2, 1),
        takes: dice.duration(40),
        costPerHour: dice.between(0, 5000),
      };
    }),
    drivers: [
      {
        id: 'wind',
        points: [
          [0, 1],
          [10 * HOUR, 5],
        ],
        spread: dice.between(0, 0.5),
        jitter: dice.between(0, 0.5),
        shiftMs: dice.between(0, HOUR),
      },
    ],
    risks: dice.some(places, 0.5).map((at) => ({
      at,
      value: 'driver(wind) / 6',
      error: dice.between(0, 0.5),
    })),
  };
}

function randomTree(dice: Dice): readonly JurisdictionSpec[] {
  const made: JurisdictionSpec[] = [];
  const add = (id: string, parent: string | null, level: JurisdictionSpec['level']): void => {
    made.push({
      id,
      parent,
      ...(level === undefined ? {} : { level }),
      member: level === 'county' && dice.chance(0.8),
      population: dice.whole(0, 3) * 50_000,
      lead: dice.chance(0.08) ? null : `${id}-office`,
      clocks: { internal: dice.duration(20), up: dice.duration(45), down: dice.duration(40) },
      background: dice.some(CAPABILITIES, 0.3).map((capability) => ({
        id: capability,
        capability,
        ratePerHour: dice.between(0, 0.8),
        service: dice.duration(60),
        harmPerHour: dice.between(0, 1),
      })),
    });
  };
  add('top', null, dice.pick(['state', 'province']));
  const middle = Array.from({ length: dice.whole(0, 2) }, (_, i) => `city-${i}`);
  for (const id of middle) add(id, 'top', 'prefecture');
  const counties = Array.from({ length: dice.whole(1, 4) }, (_, i) => `county-${i}`);
  for (const id of counties) add(id, dice.pick(['top', ...middle]), 'county');
  if (dice.chance(0.3)) add('town', dice.pick(counties), 'town');
  return made;
}

function randomDepartments(
  dice: Dice,
  jurisdictions: readonly JurisdictionSpec[],
): readonly DepartmentSpec[] {
  const office = new Set(
    jurisdictions.filter(({ lead }) => lead !== null).map(({ id }) => `${id}-office`),
  );
  const traits = (): Partial<DepartmentSpec> => ({
    desks: dice.pick([1, 1, 2, 3, Infinity]),
    handling: dice.duration(10),
    pull: dice.pick([0, 0.5, 1]),
    compensationWeight: dice.between(0, 1),
  });
  return jurisdictions.flatMap(({ id, parent }): DepartmentSpec[] => {
    const lead: DepartmentSpec[] = office.has(`${id}-office`)
      ? [
          {
            id: `${id}-office`,
            function: dice.pick(['emergency-management', 'government-office', 'commander']),
            at: id,
            ...(office.has(`${parent}-office`) && dice.chance(0.9)
              ? { superior: `${parent}-office` }
              : {}),
            ...traits(),
          },
        ]
      : [];
    const bureaux = dice.some(BUREAUX, 0.4).map((fn): DepartmentSpec => ({
      id: `${id}-${fn}`,
      function: fn,
      at: id,
      ...traits(),
    }));
    // Somebody has to stand there, or nothing could own a protection.
    const watch: DepartmentSpec = { id: `${id}-watch`, function: 'maritime', at: id, ...traits() };
    return [...lead, ...bureaux, watch];
  });
}

function randomRoads(dice: Dice, places: readonly string[]): NonNullable<WorldSpec['roads']> {
  const roads: { id: string; from: string; to: string; timeMs: number }[] = [];
  const timeMs = (): number => dice.whole(1, 90) * MINUTE;
  places.slice(1).forEach((to, i) => {
    // Now and then a place is cut off from the start.
    if (i > 0 && dice.chance(0.05)) return;
    roads.push({
      id: `road-${roads.length}`,
      from: dice.pick(places.slice(0, i + 1)),
      to,
      timeMs: timeMs(),
    });
  });
  for (let extra = dice.whole(0, 2); extra > 0 && places.length > 1; extra--) {
    const [from, to] = [dice.pick(places), dice.pick(places)];
    if (from !== to) roads.push({ id: `road-${roads.length}`, from, to, timeMs: timeMs() });
  }
  return roads;
}

function randomKind(dice: Dice, id: string): KindSpec {
  const amounts = [0, 0.5, 1, 1, 2, 2.7];
  return {
    id,
    capabilities: Object.fromEntries(CAPABILITIES.map((one) => [one, dice.pick(amounts)])),
    crew: dice.whole(0, 6),
    turnOut: dice.duration(10),
    slowness: dice.between(0.5, 2),
    enduranceMs: Math.round(dice.between(0.3, 12) * HOUR),
    restMs: Math.round(dice.between(0, 4) * HOUR),
    costPerHour: dice.between(0, 2000),
    lendable: dice.chance(0.85),
  };
}

function randomHazard(dice: Dice, id: string, stepMs: number): HazardSpec {
  const grows = dice.between(-0.3, 0.6);
  return {
    id,
    inputs: ['wind'],
    states: { heat: dice.between(0.2, 3), spent: 0 },
    rates: {
      heat: `${grows} * heat * (1 - heat / 9) - ${dice.between(0, 0.6)} * working(rescue) - 0.05 * spent`,
      spent: '0.02 * heat',
    },
    severity: 'heat',
    ends: 'heat < 0.05',
    need: {
      rescue: 'heat',
      ...(dice.chance(0.5) ? { pumping: `${dice.between(0, 2)} * heat` } : {}),
    },
    harm: {
      hurt: { kind: 'people', perHour: 'heat * (1 - 0.7 * protected(shelter))' },
      loss: { kind: 'money', perHour: '100 * heat' },
    },
    ...(dice.chance(0.3) ? { danger: { blind: '0.05 * heat', informed: '0.01 * heat' } } : {}),
    protections: ['shelter'],
    observe: dice
      .some([...BUREAUX, 'emergency-management' as const, 'commander' as const], 0.5)
      .map((by) => ({
        by,
        everyMs: stepMs * dice.whole(1, 4),
        sees: `heat > ${dice.between(0, 2)}`,
        noise: dice.chance(0.3) ? 0 : dice.between(0, 0.5),
      })),
    triggers: [
      {
        id: 'spreads',
        when: `heat > ${dice.between(0.5, 3)}`,
        ...(dice.chance(0.7) ? { rate: `${dice.between(0, 1)} * heat` } : {}),
      },
    ],
  };
}
