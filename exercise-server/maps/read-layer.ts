/**
 * GeoJSON as RFC 7946 has it, read strictly: outlines and names come through, everything else of a file
 * stays outside. Nothing of the file is ever run, fetched or shown as markup.
 */
import type { MapFault, MapFaultCode } from './fault.ts';
import type { MapLayer, MapShape, ShapeKind } from './layer.ts';

export const MAP_LIMITS = {
  bytes: 6 * 1024 * 1024,
  features: 4000,
  positions: 200_000,
  nameLetters: 64,
} as const;

/** So many faults are told at once; more would hide the first. */
const FAULTS_MOST = 5;
const MEGABYTE = 1024 * 1024;

/** Longitude and latitude in these differ by less than a metre, which no such map shows. */
const DATUMS = /(?:CRS84|EPSG:{1,2}(?:[\d.]*:)?(?:4326|4490))$/i;
/** Where a file keeps the name of a thing. */
const NAMES = ['name', 'NAME', 'Name', '名称'] as const;

const GEOMETRIES: Readonly<
  Record<string, { readonly kind: ShapeKind; readonly depth: number; readonly least: number }>
> = {
  Point: { kind: 'point', depth: 0, least: 1 },
  MultiPoint: { kind: 'point', depth: 1, least: 1 },
  LineString: { kind: 'line', depth: 1, least: 2 },
  MultiLineString: { kind: 'line', depth: 2, least: 2 },
  Polygon: { kind: 'area', depth: 2, least: 4 },
  MultiPolygon: { kind: 'area', depth: 3, least: 4 },
};
const GEOMETRY_WORDS = [...Object.keys(GEOMETRIES), 'GeometryCollection'].join(', ');

export type ReadLayer =
  | { readonly ok: true; readonly layer: MapLayer }
  | { readonly ok: false; readonly faults: readonly MapFault[] };

/** Stops the reading: there is more wrong than is told. */
class Enough extends Error {}

/** @param text the whole file */
export function readLayer(text: string): ReadLayer {
  const faults: MapFault[] = [];
  const shapes: MapShape[] = [];
  let positions = 0;

  function fault(code: MapFaultCode, where: string, parameters: MapFault['parameters'] = {}): void {
    faults.push({ code, where, parameters });
    if (faults.length >= FAULTS_MOST) throw new Enough();
  }

  function list(value: unknown, where: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    fault('map.list', where);
    return [];
  }

  function position(value: unknown, where: string): readonly [number, number] | null {
    const [lon, lat] = Array.isArray(value) ? (value as unknown[]) : [];
    // A third number is a height, which no map of ours shows.
    const all = Array.isArray(value) && value.length <= 3 && value.every(Number.isFinite);
    if (!all || typeof lon !== 'number' || typeof lat !== 'number') {
      fault('map.position', where);
      return null;
    }
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
      fault('map.range', where, { lon, lat });
      return null;
    }
    positions += 1;
    if (positions > MAP_LIMITS.positions) {
      fault('map.too-many', '', { limit: MAP_LIMITS.positions, what: 'positions' });
      throw new Enough();
    }
    return [lon, lat];
  }

  function path(value: unknown, where: string, kind: ShapeKind, least: number): readonly number[] {
    const items = list(value, where);
    const flat: number[] = [];
    items.forEach((item, i) => {
      const found = position(item, `${where}[${i}]`);
      if (found !== null) flat.push(...found);
    });
    // What is missing because it was no position has been told already.
    if (flat.length < 2 * items.length) return [];
    if (items.length < least) fault('map.short', where, { count: items.length, least });
    else if (kind === 'area' && !isClosed(flat)) fault('map.open-ring', where);
    return flat;
  }

  function paths(
    value: unknown,
    where: string,
    { kind, depth, least }: (typeof GEOMETRIES)[string],
  ): readonly (readonly number[])[] {
    if (depth === 0) {
      const found = position(value, where);
      return found === null ? [] : [found];
    }
    if (depth === 1 && kind !== 'point') return [path(value, where, kind, least)];
    return list(value, where).flatMap((item, i) =>
      paths(item, `${where}[${i}]`, { kind, depth: depth - 1, least }),
    );
  }

  function geometry(value: unknown, where: string, name: string | null, nested = false): void {
    const { type, coordinates, geometries } = fieldsOf(value);
    if (type === 'GeometryCollection' && !nested) {
      list(geometries, `${where}.geometries`).forEach((one, i) => {
        geometry(one, `${where}.geometries[${i}]`, name, true);
      });
      return;
    }
    const spec =
      typeof type === 'string' && Object.hasOwn(GEOMETRIES, type) ? GEOMETRIES[type] : null;
    if (spec === null) {
      fault('map.kind', where, { found: wordOf(type), expected: GEOMETRY_WORDS });
      return;
    }
    const found = paths(coordinates, `${where}.coordinates`, spec);
    const drawn = found.filter(({ length }) => length > 0);
    if (drawn.length > 0) shapes.push({ name, kind: spec.kind, paths: drawn });
  }

  function feature(value: unknown, where: string): void {
    const { type, geometry: shape, properties } = fieldsOf(value);
    if (type !== 'Feature') {
      fault('map.kind', where, { found: wordOf(type), expected: 'Feature' });
      return;
    }
    const name = nameOf(properties, where);
    // RFC 7946 allows a feature that is nowhere.
    if (shape !== null && shape !== undefined) geometry(shape, `${where}.geometry`, name);
  }

  function nameOf(properties: unknown, where: string): string | null {
    const fields = fieldsOf(properties);
    const key = NAMES.find((one) => Object.hasOwn(fields, one) && fields[one] !== null);
    if (key === undefined) return null;
    const value = fields[key];
    const name = typeof value === 'string' ? value.normalize('NFC').trim() : null;
    if (name === '') return null;
    if (name !== null && isPlain(name)) return name;
    fault('map.name', `${where}.properties.${key}`, { limit: MAP_LIMITS.nameLetters });
    return null;
  }

  function whole(value: unknown): void {
    const { type, features, crs } = fieldsOf(value);
    if (crs !== undefined && crs !== null) {
      const named = fieldsOf(fieldsOf(crs).properties).name;
      if (typeof named !== 'string' || !DATUMS.test(named)) {
        fault('map.datum', 'crs', { found: wordOf(named) });
        return;
      }
    }
    if (type === 'Feature') return feature(value, 'Feature');
    if (type !== 'FeatureCollection') {
      if (typeof type === 'string' && GEOMETRY_WORDS.split(', ').includes(type)) {
        return geometry(value, type, null);
      }
      const expected = `FeatureCollection, Feature, ${GEOMETRY_WORDS}`;
      return fault('map.kind', '', { found: wordOf(type), expected });
    }
    const all = list(features, 'features');
    if (all.length > MAP_LIMITS.features) {
      return fault('map.too-many', '', { limit: MAP_LIMITS.features, what: 'features' });
    }
    all.forEach((one, i) => feature(one, `features[${i}]`));
  }

  try {
    if (Buffer.byteLength(text) > MAP_LIMITS.bytes) {
      fault('map.too-long', '', { limit: MAP_LIMITS.bytes / MEGABYTE });
    } else {
      const parsed = parse(text);
      if ('place' in parsed) fault('map.not-json', '', { place: parsed.place });
      else whole(parsed.value);
    }
    if (faults.length === 0 && shapes.length === 0) fault('map.empty', '');
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return faults.length === 0 ? { ok: true, layer: { shapes } } : { ok: false, faults };
}

/** @returns the value, or where the file stops being JSON, `line:column` */
function parse(text: string): { readonly value: unknown } | { readonly place: string } {
  try {
    // A mark of byte order is no part of JSON, and many a program writes one.
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const at = Number(/position (\d+)/.exec(said)?.[1] ?? text.length);
    const before = text.slice(0, at).split('\n');
    return { place: `${before.length}:${(before.at(-1)?.length ?? 0) + 1}` };
  }
}

/** Own fields only: a file may not reach what every object inherits. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return { ...value } as Readonly<Record<string, unknown>>;
}

/** What was found, short enough to be read and without any mark of its own. */
function wordOf(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : typeof value;
  return text.replace(/[^\p{Letter}\p{Number}:._/ -]/gu, '').slice(0, 40);
}

function isClosed(flat: readonly number[]): boolean {
  return flat[0] === flat[flat.length - 2] && flat[1] === flat[flat.length - 1];
}

function isPlain(name: string): boolean {
  return (
    Array.from(name).length <= MAP_LIMITS.nameLetters &&
    !/[<>\p{Control}\p{Surrogate}\p{Bidi_Control}]/u.test(name)
  );
}
