import { Fault } from '../base/assert.ts';
import type { ScenarioModel } from '../model/scenario.ts';

interface Way {
  readonly road: number;
  readonly next: number;
}

/** The first leg of a journey. */
export interface Leg {
  readonly road: number;
  /** Place at its end. */
  readonly next: number;
  /** Convoy time of this leg now, ms (integer); a unit multiplies it by its slowness. */
  readonly timeMs: number;
}

/** Roads as a graph over places; made once per scenario. */
export interface Network {
  readonly places: number;
  /** Roads at each place, in road order. */
  readonly ways: readonly (readonly Way[])[];
  /** Normal convoy time of each road, ms. */
  readonly roadMs: Float64Array;
  /** [from × to], Infinity when unconnected. */
  readonly normalMs: Float64Array;
  /** Normal convoy time of the fastest path, ms; 0 from a place to itself; Infinity when unconnected. */
  normalTimeMs(from: number, to: number): number;
}

export function createNetwork(scenario: ScenarioModel): Network {
  const places = scenario.places.length;
  const ways = scenario.places.map((): Way[] => []);
  scenario.roads.forEach(({ from, to }, road) => {
    ways[from].push({ road, next: to });
    ways[to].push({ road, next: from });
  });
  const roadMs = Float64Array.from(scenario.roads, ({ timeMs }) => timeMs);
  const usual = new Float64Array(roadMs.length).fill(1);
  const normalMs = new Float64Array(places * places);
  for (let to = 0; to < places; to++) {
    normalMs.set(timesTo({ places, ways, roadMs }, usual, to), to * places);
  }
  return {
    places,
    ways,
    roadMs,
    normalMs,
    normalTimeMs(from, to) {
      checkPlace(places, from);
      checkPlace(places, to);
      return normalMs[to * places + from];
    },
  };
}

/**
 * The first leg of the fastest path under the present state of the roads, null when none is open. Of
 * equally fast paths the one whose first road has the lower index.
 * @param roadFactors per road: factor >= 1 on its time, -1 = closed (`HazardState.roads`)
 * @throws {Fault} for a place that does not exist, or a journey from a place to itself.
 */
export function route(
  network: Network,
  roadFactors: Float64Array,
  from: number,
  to: number,
): Leg | null {
  checkPlace(network.places, from);
  checkPlace(network.places, to);
  if (from === to) throw new Fault(`network: a journey from place ${from} to itself has no leg`);
  const restMs = timesTo(network, roadFactors, to);
  let best: Leg | null = null;
  let bestMs = Infinity;
  for (const { road, next } of network.ways[from]) {
    const timeMs = legMs(network.roadMs, roadFactors, road);
    if (timeMs + restMs[next] < bestMs) {
      bestMs = timeMs + restMs[next];
      best = { road, next, timeMs };
    }
  }
  return best;
}

/** Fastest time from every place to one: Dijkstra's algorithm, O(n²), which suits tens of places. */
function timesTo(
  { places, ways, roadMs }: Pick<Network, 'places' | 'ways' | 'roadMs'>,
  roadFactors: Float64Array,
  to: number,
): Float64Array {
  const timeMs = new Float64Array(places).fill(Infinity);
  const isSettled = new Uint8Array(places);
  timeMs[to] = 0;
  for (;;) {
    let nearest = -1;
    for (let place = 0; place < places; place++) {
      if (isSettled[place] === 1 || timeMs[place] === Infinity) continue;
      if (nearest < 0 || timeMs[place] < timeMs[nearest]) nearest = place;
    }
    if (nearest < 0) return timeMs;
    isSettled[nearest] = 1;
    for (const { road, next } of ways[nearest]) {
      const viaMs = timeMs[nearest] + legMs(roadMs, roadFactors, road);
      if (viaMs < timeMs[next]) timeMs[next] = viaMs;
    }
  }
}

/** Rounded to whole ms, so that sums of legs are exact and ties are ties. */
function legMs(roadMs: Float64Array, roadFactors: Float64Array, road: number): number {
  return roadFactors[road] < 0 ? Infinity : Math.round(roadMs[road] * roadFactors[road]);
}

function checkPlace(places: number, place: number): void {
  if (!(place >= 0 && place < places)) throw new Fault(`network: there is no place ${place}`);
}
