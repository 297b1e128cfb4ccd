/**
 * Aim: the schematic keeps who lies where and says nothing else: one place a cell, lines in eight
 * directions, the same picture for the same places in any order.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeCorner } from '../../web/parts/map/corner.ts';
import { labelSides } from '../../web/parts/map/labels.ts';
import { schematicOf, type Terrain } from '../../web/parts/map/layout.ts';

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
  it('puts a name on a side from which no line leaves', () => {
    const { nodes, lines, ...rest } = schematicOf(DELTA);
    const sides = labelSides({ nodes, lines, ...rest });
    const below = lines.some(
      ({ from, points: [first, second] }) =>
        from === 'middle' && first?.x === second?.x && (second?.y ?? 0) > (first?.y ?? 0),
    );
    expect(sides.get('middle') === 'below' && below).toBe(false);
    expect(sides.size).toBe(4);
  });

  it('puts markers into a corner where nothing stands', () => {
    const at = { x: 400, y: 200 };
    expect(freeCorner(at, 1, [at])).toBe('upRight');
    expect(freeCorner(at, 1, [at, { x: 470, y: 178 }])).toBe('upLeft');
    const edge = { x: 20, y: 200 };
    expect(freeCorner(edge, 1, [edge, { x: 90, y: 170 }])).toBe('downRight');
  });
});
