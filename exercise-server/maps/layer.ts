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
