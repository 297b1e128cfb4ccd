import type { Point } from './layout.ts';

export interface Degrees {
  readonly lon: number;
  readonly lat: number;
}

/** From degrees to a plane, y downwards; the unit is the earth's radius. */
export type Projection = (at: Degrees) => Point;

const RAD = Math.PI / 180;
/** Within so many degrees of latitude a grid is as good as a cone, and north stays up everywhere. */
const FLAT_SPAN = 4;
/** Both standard parallels nearer to the equator than this make no cone. */
const CONE_LEAST = 0.05;

/**
 * A projection for the extent of what is drawn: a grid true to scale along the middle parallel for a few
 * cities, Albers' equal-area cone (standard parallels a sixth from both edges) for a basin or a country.
 */
export function projectionFor(places: readonly Degrees[]): Projection {
  const lats = places.map(({ lat }) => lat);
  const lons = places.map(({ lon }) => lon);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const middle = { lon: (Math.min(...lons) + Math.max(...lons)) / 2, lat: (south + north) / 2 };
  if (!Number.isFinite(middle.lat)) return projectionFor([{ lon: 0, lat: 0 }]);
  const sixth = (north - south) / 6;
  const first = Math.sin((south + sixth) * RAD);
  const second = Math.sin((north - sixth) * RAD);
  const cone = (first + second) / 2;
  if (north - south < FLAT_SPAN || Math.abs(cone) < CONE_LEAST) {
    const narrow = Math.cos(middle.lat * RAD);
    return ({ lon, lat }) => ({
      x: (lon - middle.lon) * RAD * narrow,
      y: (middle.lat - lat) * RAD,
    });
  }
  const constant = 1 - first ** 2 + 2 * cone * first;
  const radius = (lat: number): number =>
    (Math.sign(cone) * Math.sqrt(Math.max(0, constant - 2 * cone * Math.sin(lat * RAD)))) /
    Math.abs(cone);
  const origin = radius(middle.lat);
  return ({ lon, lat }) => {
    const turn = cone * (lon - middle.lon) * RAD;
    const from = radius(lat);
    return { x: from * Math.sin(turn), y: from * Math.cos(turn) - origin };
  };
}
