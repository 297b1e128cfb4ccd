/**
 * Aim: the drills of a city, of its departments and of food and money across the delta are what they say
 * they are. Their brackets stand with those of all drills.
 */
import { describe, expect, test } from 'vitest';
import { createRun } from '../../sim-core/index.ts';
import type { MechanismModel, Response, ScenarioModel } from '../../sim-core/index.ts';
import { mechanismOf, scenarioOf, SHIPPED, shippedLibrary } from '../kit/drill.ts';

const library = shippedLibrary();
const SEEDS = ['1', '2', '3'];
const DAY = 24 * 3_600_000;

interface Drill {
  readonly id: string;
  readonly days: number;
  readonly members: readonly string[];
  /** Incidents that happen in every disaster when nobody acts. */
  readonly always: readonly string[];
}

const DRILLS: readonly Drill[] = [
  {
    id: 'contaminated-food-batch',
    days: 10,
    members: ['hangzhou', 'hefei', 'jiaxing', 'shanghai', 'suzhou'],
    always: ['batch', 'ill-hangzhou', 'ill-hefei', 'ill-shanghai', 'ill-suzhou'],
  },
  {
    id: 'old-town-gas-explosion',
    days: 2.5,
    members: ['bing', 'ding', 'jia', 'wu', 'yi'],
    always: ['explosion', 'hospital', 'leak', 'outage', 'rumour'],
  },
  {
    id: 'payment-fraud-wave',
    days: 7,
    members: ['hangzhou', 'hefei', 'jiaxing', 'shanghai', 'suzhou'],
    always: ['channel', 'victims-hangzhou', 'victims-hefei', 'victims-shanghai', 'victims-suzhou'],
  },
  {
    id: 'respiratory-epidemic',
    days: 21,
    members: ['bing', 'ding', 'jia', 'wu', 'yi'],
    always: ['outbreak-jia', 'outbreak-yi'],
  },
  {
    id: 'xiangyang-mountain-flood',
    days: 2,
    members: ['emergency', 'fire', 'health', 'nanzhang', 'resources', 'transport', 'water'],
    always: ['burial', 'reservoir', 'road', 'slope', 'torrent-wuan', 'torrent-xueping'],
  },
];

function finish(
  scenario: ScenarioModel,
  mechanism: MechanismModel,
  seed: string,
  response: Response = 'mechanism',
) {
  const run = createRun({ scenario, mechanism, seed, response, spans: false });
  return { run, metrics: run.finish().metrics };
}

describe.each(DRILLS)('$id', ({ id, days, members, always }) => {
  const scenario = scenarioOf(library, id);
  const base = mechanismOf(library, 'territorial');

  test('is of its length, between its members, with protections that name their owners', () => {
    expect(scenario.horizonMs).toBe(days * DAY);
    expect(scenario.jurisdictions.filter((one) => one.member).map((one) => one.id)).toEqual(
      members,
    );
    expect(scenario.protections.length).toBeGreaterThanOrEqual(4);
    const blind = scenario.incidents.filter(
      ({ observers, decisiveFor }) => observers.length === 0 || decisiveFor.length === 0,
    );
    expect(blind).toEqual([]);
  });

  test('lets its whole cascade happen when nobody acts', () => {
    for (const seed of SEEDS) {
      const { generation } = finish(scenario, base, seed, 'none').run.sim.state.hazards;
      const happened = scenario.incidents.filter((_, i) => generation[i] > 0);
      expect(happened.map((incident) => incident.id)).toEqual(always);
    }
  });
});

describe('payment-fraud-wave', () => {
  test('is taken up by somebody under every mechanism, and waits longest where nobody is named', () => {
    const scenario = scenarioOf(library, 'payment-fraud-wave');
    const waits = SHIPPED.map((id) => {
      const hours = SEEDS.map(
        (seed) => finish(scenario, mechanismOf(library, id), seed).metrics['time-to-owner'] ?? NaN,
      );
      return { id, hours: hours.reduce((a, b) => a + b, 0) / hours.length };
    });
    const longest = waits.reduce((a, b) => (b.hours > a.hours ? b : a));
    expect(longest.id).toBe('territorial');
    for (const { hours } of waits) expect(hours).toBeLessThan(scenario.horizonMs / 3_600_000);
  });
});
