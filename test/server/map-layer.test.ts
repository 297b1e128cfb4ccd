/**
 * Aim: a map file is taken whole or refused with what, where and what is expected; whatever the bytes, the
 * reader neither throws nor lets anything through but numbers in range and plain names.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAP_FAULTS, sayMapFault } from '../../exercise-server/maps/fault.ts';
import { withoutNames } from '../../exercise-server/maps/layer.ts';
import { MAP_LIMITS, readLayer } from '../../exercise-server/maps/read-layer.ts';
import { readReviewNumber } from '../../exercise-server/maps/review-number.ts';
import { apartKm, boxOf, type Box } from '../../exercise-server/protocol/box.ts';

const RING = [
  [120.1, 30.9],
  [120.9, 30.9],
  [120.9, 31.4],
  [120.1, 30.9],
];

const featureOf = (geometry: unknown, properties: object | null = { name: '甲县' }): object => ({
  type: 'Feature',
  geometry,
  properties,
});
const fileOf = (...features: readonly unknown[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });
const area = (coordinates: unknown): object => ({ type: 'Polygon', coordinates });

const GOOD = fileOf(
  featureOf(area([RING]), { name: '甲县', adcode: 320500, html: '<script>alert(1)</script>' }),
  featureOf({ type: 'MultiLineString', coordinates: [RING.slice(0, 2), RING.slice(1, 3)] }, null),
  featureOf({ type: 'Point', coordinates: [120.5, 31.1, 12] }, { 名称: '乙镇' }),
  featureOf(null),
  featureOf({
    type: 'GeometryCollection',
    geometries: [
      { type: 'MultiPoint', coordinates: [RING[0], RING[1]] },
      { type: 'MultiPolygon', coordinates: [[RING], [RING]] },
      { type: 'LineString', coordinates: RING },
    ],
  }),
);

const codesOf = (text: string): readonly string[] => {
  const read = readLayer(text);
  return read.ok ? [] : read.faults.map(({ code, where }) => `${code} ${where}`.trim());
};

describe('a map file', () => {
  it('gives its outlines and names, and nothing else', () => {
    const read = readLayer(`\uFEFF${GOOD}`);
    expect(read).toEqual({
      ok: true,
      layer: {
        shapes: [
          { name: '甲县', kind: 'area', paths: [RING.flat()] },
          { name: null, kind: 'line', paths: [RING.slice(0, 2).flat(), RING.slice(1, 3).flat()] },
          { name: '乙镇', kind: 'point', paths: [[120.5, 31.1]] },
          { name: '甲县', kind: 'point', paths: [RING[0], RING[1]] },
          { name: '甲县', kind: 'area', paths: [RING.flat(), RING.flat()] },
          { name: '甲县', kind: 'line', paths: [RING.flat()] },
        ],
      },
    });
    if (read.ok) expect(JSON.stringify(withoutNames(read.layer))).not.toMatch(/[甲乙]/);
  });

  it('may be a feature or a geometry by itself, in WGS 84 or CGCS2000', () => {
    expect(codesOf(JSON.stringify(featureOf(area([RING]))))).toEqual([]);
    expect(codesOf(JSON.stringify(area([RING])))).toEqual([]);
    for (const name of [
      'urn:ogc:def:crs:OGC:1.3:CRS84',
      'urn:ogc:def:crs:EPSG::4490',
      'EPSG:4326',
    ]) {
      const crs = { type: 'name', properties: { name } };
      expect(codesOf(JSON.stringify({ ...area([RING]), crs }))).toEqual([]);
    }
  });

  it.each<[string, string, string]>([
    ['no JSON', '{"type": "FeatureCollection",\n "features": [}', 'map.not-json'],
    ['nothing', fileOf(), 'map.empty'],
    ['another format', '{"type":"Topology","objects":{}}', 'map.kind'],
    ['a list', '[]', 'map.kind'],
    [
      'projected coordinates',
      JSON.stringify({ ...area([RING]), crs: { type: 'name', properties: { name: 'EPSG:4547' } } }),
      'map.datum crs',
    ],
    ['features that are none', '{"type":"FeatureCollection","features":{}}', 'map.list features'],
    ['a feature that is none', fileOf({ type: 'feature' }), 'map.kind features[0]'],
    ['an unknown geometry', fileOf(featureOf({ type: 'Circle' })), 'map.kind features[0].geometry'],
    [
      'a geometry named like a method',
      fileOf(featureOf({ type: 'constructor' })),
      'map.kind features[0].geometry',
    ],
    [
      'collections in collections',
      fileOf(
        featureOf({
          type: 'GeometryCollection',
          geometries: [{ type: 'GeometryCollection', geometries: [] }],
        }),
      ),
      'map.kind features[0].geometry.geometries[0]',
    ],
    [
      'a number as text',
      fileOf(featureOf({ type: 'Point', coordinates: ['120', 31] })),
      'map.position features[0].geometry.coordinates',
    ],
    [
      'latitude first',
      fileOf(
        featureOf({
          type: 'LineString',
          coordinates: [
            [120, 31],
            [31, 120],
          ],
        }),
      ),
      'map.range features[0].geometry.coordinates[1]',
    ],
    [
      'a line of one',
      fileOf(featureOf({ type: 'LineString', coordinates: [[120, 31]] })),
      'map.short features[0].geometry.coordinates',
    ],
    [
      'an open ring',
      fileOf(featureOf(area([[...RING.slice(0, 3), [120, 31]]]))),
      'map.open-ring features[0].geometry.coordinates[0]',
    ],
    [
      'a ring of three',
      fileOf(featureOf(area([RING.slice(0, 3)]))),
      'map.short features[0].geometry.coordinates[0]',
    ],
    [
      'markup as a name',
      fileOf(featureOf(area([RING]), { name: '<img src=x>' })),
      'map.name features[0].properties.name',
    ],
    [
      'a name that turns text around',
      fileOf(featureOf(area([RING]), { name: 'a\u202Eb' })),
      'map.name features[0].properties.name',
    ],
    [
      'a number as a name',
      fileOf(featureOf(area([RING]), { name: 7 })),
      'map.name features[0].properties.name',
    ],
  ])('is refused for %s, with the place', (_what, text, expected) => {
    expect(codesOf(text)[0]).toBe(expected);
  });

  it('says the line and column at which it stops being JSON', () => {
    const read = readLayer('{"type": "Feature",\n "x": }');
    expect(read).toMatchObject({ faults: [{ parameters: { place: '2:8' } }] });
  });

  it('is refused when it is too large, and its first faults only are told', () => {
    const many = Array.from({ length: 50 }, () => featureOf({ type: 'Circle' }));
    expect(codesOf(fileOf(...many))).toHaveLength(5);
    const points = Array.from({ length: MAP_LIMITS.positions + 1 }, () => [120, 31]);
    const line = JSON.stringify({ type: 'MultiPoint', coordinates: points });
    expect(codesOf(line)).toEqual(['map.too-many']);
    const features = Array.from({ length: MAP_LIMITS.features + 1 }, () => 0);
    expect(codesOf(fileOf(...features))).toEqual(['map.too-many']);
    expect(codesOf(' '.repeat(MAP_LIMITS.bytes + 1))).toEqual(['map.too-long']);
  });

  it('says every fault in both languages with nothing left to fill in', () => {
    const parameters = {
      limit: 1,
      place: '1:1',
      found: 'x',
      expected: 'y',
      lon: 1,
      lat: 2,
      count: 1,
      least: 2,
      what: 'features',
    };
    for (const code of Object.keys(MAP_FAULTS) as (keyof typeof MAP_FAULTS)[]) {
      for (const language of ['zh', 'en'] as const) {
        expect(sayMapFault({ code, where: 'features[0]', parameters }, language)).not.toMatch(
          /[{}]/,
        );
      }
    }
  });

  it('never throws and never lets through what is out of range, whatever was changed in it', () => {
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('1e999', NaN, null, -0, 181, '<b>', [], {}, '__proto__'),
    );
    fc.assert(
      fc.property(fc.nat(), junk, fc.nat(), (at, value, cut) => {
        const whole = JSON.parse(GOOD) as unknown;
        const places = placesIn(whole);
        places[at % places.length]?.(value);
        const text = JSON.stringify(whole);
        for (const one of [text, text.slice(0, cut % text.length)]) {
          const read = readLayer(one);
          if (!read.ok) {
            expect(read.faults.length).toBeGreaterThan(0);
            continue;
          }
          for (const { name, paths } of read.layer.shapes) {
            expect(name ?? '').not.toMatch(/[<>]/);
            for (const path of paths) {
              expect(path.length > 0 && path.length % 2 === 0).toBe(true);
              path.forEach((value, i) =>
                expect(Math.abs(value)).toBeLessThanOrEqual(i % 2 === 0 ? 180 : 90),
              );
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('survives any nesting', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(readLayer(`{"type":"Polygon","coordinates":${deep}}`).ok).toBe(false);
  });
});

describe('a review number', () => {
  it.each([
    ['GS(2024)0650号', 'GS(2024)0650号'],
    ['审图号：GS（2024）0650号', 'GS(2024)0650号'],
    ['审图号 gs京(2023)0012号', 'GS京(2023)0012号'],
    ['苏Ｓ（２０２３）１２号', '苏S(2023)12号'],
    ['浙杭S(2022)24号', '浙杭S(2022)24号'],
  ])('is taken in the form of practice: %s', (typed, expected) => {
    expect(readReviewNumber(typed, 2026)).toBe(expected);
  });

  it.each([
    '',
    '审图号',
    'GS(2024)0650',
    '2024-0650',
    'GS(2027)0001号',
    'GS(24)0650号',
    'GS(2024)0000号',
    'XS(2023)12号',
    '苏S(2023)12号<b>',
  ])('is not made of anything else: %s', (typed) => {
    expect(readReviewNumber(typed, 2026)).toBeNull();
  });
});

/** Every place of a tree where another value can be put. */
function placesIn(value: unknown): ((other: unknown) => void)[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  return Object.keys(fields).flatMap((key) => [
    (other: unknown) => void (fields[key] = other),
    ...placesIn(fields[key]),
  ]);
}

describe('the extent of a map', () => {
  it('is its outermost positions; nothing has none', () => {
    expect(
      boxOf([
        [120.5, 31],
        [119, 30.5],
        [120, 33],
      ]),
    ).toEqual([119, 30.5, 120.5, 33]);
    expect(boxOf([])).toBeNull();
  });

  it('meets another, or lies so many kilometres from it, either way round', () => {
    const delta = [120, 30.5, 121.5, 31.5] as const;
    const apart = (...box: Box): readonly number[] => [
      apartKm([...delta], box),
      apartKm(box, [...delta]),
    ];
    expect(apart(121, 31, 122, 32)).toEqual([0, 0]);
    expect(apart(121.5, 31.5, 122, 32)).toEqual([0, 0]);
    // Beijing is some 900 km north and 300 km west of Suzhou.
    const [km, back] = apart(115.4, 39.4, 117.5, 41.1);
    expect(km).toBe(back);
    expect(km).toBeGreaterThan(880);
    expect(km).toBeLessThan(960);
    // A degree of longitude is 111 km at the equator and half of that at 60°.
    expect(apartKm([0, 60, 1, 60], [2, 60, 3, 60])).toBe(56);
  });
});
