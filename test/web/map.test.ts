/**
 * Aim: the schematic keeps who lies where and says nothing else: one place a cell, lines in eight
 * directions, the same picture for the same places in any order.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geographyOf } from '../../web/parts/map/geography.ts';
import { schematicOf, type Point, type Terrain } from '../../web/parts/map/layout.ts';
import type { MapMarker } from '../../web/parts/map/marker.tsx';
import { outlineOf, simplified } from '../../web/parts/map/outline.ts';
import { planOf, shared, type NameWish, type Plan, type Wish } from '../../web/parts/map/plan.ts';
import { projectionFor } from '../../web/parts/map/projection.ts';
import { stacksOf } from '../../web/parts/map/stacks.ts';

const DELTA: Terrain = {
  places: [
    { id: 'west', lon: 120.1, lat: 31.0 },
    { id: 'middle', lon: 120.6, lat: 31.1 },
    { id: 'east', lon: 121.4, lat: 31.2 },
    { id: 'south', lon: 120.7, lat: 30.6 },
  ],
  roads: [
    ['west', 'middle'],
    ['middle', 'east'],
    ['west', 'east'],
    ['middle', 'south'],
  ],
  rivers: [['west', 'middle', 'east']],
};

const terrain = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), {
    minLength: 1,
    maxLength: 40,
    selector: ([lon, lat]) => `${lon} ${lat}`,
  })
  .map((points) => points.map(([lon, lat], index) => ({ id: `p${index}`, lon, lat })));

describe('the schematic', () => {
  it('keeps west to the west and north above', () => {
    const { nodes } = schematicOf(DELTA);
    const at = (id: string) => nodes.get(id) ?? { x: NaN, y: NaN };
    expect(at('west').x).toBeLessThan(at('middle').x);
    expect(at('middle').x).toBeLessThan(at('east').x);
    expect(at('south').y).toBeGreaterThan(at('middle').y);
  });

  it('leaves out a road that two shorter ones make up for', () => {
    const lines = schematicOf(DELTA).lines.map(({ from, to }) => `${from} ${to}`);
    expect(lines).toEqual(['west middle', 'middle east', 'middle south']);
  });

  it('gives every place a cell of its own, whatever the places', () => {
    fc.assert(
      fc.property(terrain, fc.double({ min: 0.75, max: 3, noNaN: true }), (places, aspect) => {
        const { nodes, columns, rows } = schematicOf({ places, roads: [], rivers: [] }, aspect);
        const cells = new Set([...nodes.values()].map(({ x, y }) => `${x} ${y}`));
        expect(cells.size).toBe(places.length);
        for (const { x, y } of nodes.values()) {
          expect(x >= 0 && x < columns && y >= 0 && y < rows).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('draws in eight directions only', () => {
    fc.assert(
      fc.property(terrain, (places) => {
        const roads = places.slice(1).map(({ id }, index) => [`p${index}`, id] as const);
        const rivers = [places.map(({ id }) => id)];
        const drawn = schematicOf({ places, roads, rivers });
        for (const points of [...drawn.lines.map((line) => line.points), ...drawn.rivers]) {
          points.slice(1).forEach((to, index) => {
            const from = points[index] ?? to;
            const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
            expect(dx === 0 || dy === 0 || dx === dy).toBe(true);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the places', () => {
    const turned = { ...DELTA, places: [...DELTA.places].reverse() };
    expect(Object.fromEntries(schematicOf(turned).nodes)).toEqual(
      Object.fromEntries(schematicOf(DELTA).nodes),
    );
  });
});

describe('names and markers', () => {
  const sheet = { left: 0, top: 0, width: 900, height: 500 };
  const stackAt = (id: string, x: number, y: number, rank = 1): Wish => ({
    id,
    at: { x, y },
    width: 168,
    height: 26,
    rank,
  });
  const nameAt = (id: string, x: number, y: number): NameWish => ({
    id,
    at: { x, y },
    width: 44,
    height: 16,
    rank: 1,
    leaving: [],
    optional: false,
  });
  const overlaps = ({ stacks, names }: Plan): number => {
    const boxes = [...stacks.values(), ...names.values()];
    return boxes.reduce(
      (sum, box, i) => sum + boxes.slice(i + 1).reduce((all, other) => all + shared(box, other), 0),
      0,
    );
  };

  it('keep apart where four incidents stand close together', () => {
    const at: readonly (readonly [number, number])[] = [
      [400, 240],
      [440, 250],
      [420, 280],
      [460, 230],
    ];
    const stacks = at.map(([x, y], i) => stackAt(`p${i}`, x, y, 4 - i));
    const names = at.map(([x, y], i) => nameAt(`p${i}`, x, y));
    const places = at.map(([x, y]) => ({ x, y }));
    const plan = planOf(places, stacks, names, sheet);
    expect(plan.stacks.size).toBe(4);
    expect(plan.names.size).toBe(4);
    expect(overlaps(plan)).toBe(0);
    const turned = planOf(
      [...places].reverse(),
      [...stacks].reverse(),
      [...names].reverse(),
      sheet,
    );
    expect(Object.fromEntries(turned.stacks)).toEqual(Object.fromEntries(plan.stacks));
    expect(Object.fromEntries(turned.names)).toEqual(Object.fromEntries(plan.names));
  });

  it('are never cut by the edge of the sheet', () => {
    for (const [x, y] of [
      [0, 0],
      [890, 495],
      [450, 520],
    ] as const) {
      const box = planOf([{ x, y }], [stackAt('a', x, y)], [], sheet).stacks.get('a');
      expect(box === undefined ? 0 : shared(box, sheet)).toBe(168 * 26);
    }
  });

  it('puts a name where no line leaves, and leaves out what would stand upon another', () => {
    const leaving = [{ x: 0, y: 1 }];
    const lower = planOf([], [], [{ ...nameAt('a', 400, 200), leaving }], sheet).names.get('a');
    expect(lower?.top).toBeLessThan(200);
    const area = { ...nameAt('area', 400, 217), rank: 0, optional: true, centred: true };
    const { names } = planOf([{ x: 400, y: 200 }], [], [nameAt('a', 400, 200), area], sheet);
    expect([...names.keys()]).toEqual(['a']);
  });

  it('folds more than three markers of a place, the chosen and the gravest never', () => {
    const markers = [0, 4, 3, 2, 1].map((grade, i) => ({
      id: `m${i}`,
      place: 'here',
      title: `标记 ${i}`,
      grade: grade as MapMarker['grade'],
      time: '',
      stale: false,
      help: '',
    }));
    const [folded] = stacksOf(markers, null, 'm0');
    expect(folded?.shown.map(({ id }) => id)).toEqual(['m0', 'm4']);
    expect(folded?.folded).toBe(3);
    expect(stacksOf(markers, 'here', null)[0]?.shown).toHaveLength(5);
    expect(stacksOf(markers.slice(0, 3), null, null)[0]).toMatchObject({ folded: 0, open: false });
  });
});

describe('upon a map', () => {
  const near = fc.record({
    lon: fc.double({ min: -179, max: 179, noNaN: true }),
    lat: fc.double({ min: -80, max: 80, noNaN: true }),
  });

  it('keeps north up and east to the right, whatever the extent', () => {
    fc.assert(
      fc.property(near, fc.double({ min: 0.01, max: 9, noNaN: true }), (at, span) => {
        const east = { lon: at.lon + span / 9, lat: at.lat };
        const north = { lon: at.lon, lat: at.lat + span };
        const project = projectionFor([at, east, north]);
        expect(project(east).x).toBeGreaterThan(project(at).x);
        expect(project(north).y).toBeLessThan(project(at).y);
      }),
    );
  });

  it('is true to scale within a hundredth across a few cities', () => {
    const project = projectionFor([
      { lon: 120.1, lat: 30.7 },
      { lon: 121.5, lat: 31.4 },
    ]);
    const [a, b] = [project({ lon: 120.6, lat: 31 }), project({ lon: 121.1, lat: 31.2 })];
    const drawnKm = Math.hypot(b.x - a.x, b.y - a.y) * 6371;
    expect(drawnKm).toBeGreaterThan(52.6 * 0.99);
    expect(drawnKm).toBeLessThan(52.6 * 1.01);
  });

  it('fits places and outlines onto one sheet', () => {
    const { drawing, cellOf } = geographyOf(DELTA);
    for (const place of DELTA.places) expect(drawing.nodes.get(place.id)).toEqual(cellOf(place));
    const xs = [...drawing.nodes.values()].map(({ x }) => x);
    expect(Math.max(...xs)).toBeCloseTo(drawing.columns - 1, 9);
    expect(drawing.lines.map(({ from, to }) => `${from} ${to}`)).not.toContain('west east');
  });

  it('draws no line farther from the true one than the tolerance', () => {
    const points = fc.array(
      fc.record({
        x: fc.double({ min: 0, max: 900, noNaN: true }),
        y: fc.double({ min: 0, max: 500, noNaN: true }),
      }),
      { minLength: 2, maxLength: 60 },
    );
    fc.assert(
      fc.property(points, fc.double({ min: 0.01, max: 40, noNaN: true }), (line, tolerance) => {
        const drawn = simplified(line, tolerance);
        expect(drawn[0]).toBe(line[0]);
        expect(drawn.at(-1)).toBe(line.at(-1));
        let at = 0;
        for (const point of line) {
          if (point === drawn[at + 1]) at += 1;
          const [from, to] = [drawn[at], drawn[at + 1] ?? drawn[at]];
          if (from === undefined || to === undefined) continue;
          expect(awayFrom(point, from, to)).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
  });

  it('draws the stretches in sight, and the names of what is drawn', () => {
    const layer = {
      shapes: [
        { name: '甲县', kind: 'area' as const, paths: [[1, 1, 5, 1, 5, 5, 1, 1]] },
        { name: '远处', kind: 'line' as const, paths: [[800, 800, 900, 900]] },
        { name: '乙镇', kind: 'point' as const, paths: [[3, 3]] },
      ],
    };
    const outline = outlineOf(layer, ({ lon, lat }) => ({ x: lon, y: lat }), {
      left: 0,
      top: 0,
      right: 100,
      bottom: 100,
    });
    expect(outline.path).toBe('M1.00 1.00L5.00 1.00L5.00 5.00L1.00 1.00');
    expect(outline.names.map(({ name }) => name)).toEqual(['甲县', '乙镇']);
    expect(outline.dots).toEqual([{ x: 3, y: 3 }]);
  });
});

/** From a point to a stretch of line, closing in on the nearest point of it. */
function awayFrom(point: Point, from: Point, to: Point): number {
  const away = (share: number): number =>
    Math.hypot(
      point.x - from.x - share * (to.x - from.x),
      point.y - from.y - share * (to.y - from.y),
    );
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 60; turn += 1) {
    const third = (high - low) / 3;
    if (away(low + third) < away(high - third)) high -= third;
    else low += third;
  }
  return away((low + high) / 2);
}
