import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { createRun } from '../../sim-core/index.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import { smallWorld, type WorldSpec } from '../kit/world.ts';
import { secondsOf, type Sample } from './sample.ts';

/** One incident for this many cities. */
const CITIES_PER_INCIDENT = 3;

/** Whole runs of a made-up area of so many cities, at the same number of incidents per city. */
export function measureGrowth(args: readonly string[]): Sample {
  const [cities, seeds] = args.map(Number);
  const scenario = smallWorld(areaOf(cities));
  const mechanism = mechanismOf({
    awareness: 'cooperative',
    organisation: 'joint-meeting',
    law: 'consent',
    information: 'liaison',
    resources: 'request-offer',
  });
  let events = 0;
  const runAll = (from: number, count: number): void => {
    for (let seed = from; seed < from + count; seed++) {
      const run = createRun({ scenario, mechanism, seed: String(seed), spans: false });
      run.finish();
      events += run.sim.state.events;
    }
  };
  runAll(1, Math.max(1, Math.floor(seeds / 4)));
  events = 0;
  const seconds = secondsOf(() => runAll(1, seeds));
  return { secondsPerRun: seconds / seeds, eventsPerRun: events / seeds };
}

function areaOf(cities: number): WorldSpec {
  const names = Array.from({ length: cities }, (_, i) => `city-${String(i).padStart(3, '0')}`);
  return {
    horizonMs: 24 * HOUR,
    stepMs: 10 * MINUTE,
    jurisdictions: [
      { id: 'area', parent: null, level: 'province' },
      ...names.map((id) => ({ id, parent: 'area' })),
    ],
    // A chain, as along a river: the cities a city can reach in an hour do not grow with the area.
    roads: names.slice(1).map((to, i) => ({ id: `road-${to}`, from: names[i], to })),
    hazards: [
      {
        id: 'fire',
        states: { heat: 6 },
        rates: { heat: '0.2 - working(rescue) * 0.3' },
        severity: 'heat',
        ends: 'heat < 0.05',
        // More than a city has of its own: each incident calls for its neighbours.
        need: { rescue: 'heat', pumping: 'heat / 2' },
        observe: [{ by: 'fire', everyMs: 30 * MINUTE }],
      },
    ],
    incidents: names
      .filter((_, i) => i % CITIES_PER_INCIDENT === 0)
      .map((at, i) => ({
        id: `fire-${at}`,
        hazard: 'fire',
        at,
        onset: (i % 12) * HOUR,
        decisiveFor: [`${at}-fire`, `${at}-office`],
      })),
  };
}
