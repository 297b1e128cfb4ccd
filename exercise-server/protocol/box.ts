/** What something covers on the ground, and how far two such things lie apart. */
/** Degrees. A thing across the date line covers all longitudes. */
export type Box = [west: number, south: number, east: number, north: number];

const KM_PER_DEGREE = 111.2;

/** @param positions longitude and latitude, degrees @returns null for none */
export function boxOf(positions: Iterable<readonly [lon: number, lat: number]>): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positions) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return west <= east ? [west, south, east, north] : null;
}

/** Whole km between the nearest sides of two boxes, roughly; 0 when they touch. */
export function apartKm(one: Box, other: Box): number {
  const gap = (from: number, to: number): number =>
    Math.max(0, one[from] - other[to], other[from] - one[to]);
  const middle = (Math.max(one[1], other[1]) + Math.min(one[3], other[3])) / 2;
  const east = gap(0, 2) * Math.cos((middle * Math.PI) / 180);
  return Math.ceil(Math.hypot(east, gap(1, 3)) * KM_PER_DEGREE);
}
