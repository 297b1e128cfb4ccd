import * as z from 'zod';
import type { MapBody } from '../protocol/maps.ts';

/** A map that somebody brought: outlines and names, nothing else of the file. */
export type MapLayer = MapBody['layer'];
export type MapShape = MapLayer['shapes'][number];
export type ShapeKind = MapShape['kind'];

const MAP_LAYER = z.object({
  shapes: z.array(
    z.object({
      name: z.string().nullable(),
      kind: z.enum(['area', 'line', 'point']),
      paths: z.array(z.array(z.number())),
    }),
  ),
});

/** Outlines that come from another server. @throws {SyntaxError | z.ZodError} for anything else */
export function parseLayer(text: string): MapLayer {
  return MAP_LAYER.parse(JSON.parse(text));
}

/** The same outlines without a name: aliases would be worth nothing beside them. */
export function withoutNames({ shapes }: MapLayer): MapLayer {
  return { shapes: shapes.map((shape) => ({ ...shape, name: null })) };
}

/** Longitude and latitude of everything that is drawn, degrees. */
export function positionsOf({ shapes }: MapLayer): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const { paths } of shapes) {
    for (const path of paths) {
      for (let i = 0; i < path.length; i += 2) found.push([path[i], path[i + 1]]);
    }
  }
  return found;
}
