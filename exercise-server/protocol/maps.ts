/** Bodies about maps that facilitators bring, each under its review number 审图号. */
import * as z from 'zod';
import type { Box } from './box.ts';
import { ID, NAME } from './words.ts';

/** West, south, east, north. */
export const BOX: z.ZodType<Box> = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** `POST /api/maps`: a GeoJSON file as text, and the number under which it was approved. */
export const NEW_MAP = z.strictObject({
  title: NAME,
  /** As printed on the map; without one no map is taken. */
  review: z.string().max(64).default(''),
  /** The whole file. What is wrong in it is said by path. */
  geojson: z.string().min(1).max(8_000_000),
});
export type NewMap = z.input<typeof NEW_MAP>;

/** One line of `GET /api/maps`, newest first. */
export const MAP_LISTED = z.object({
  id: z.string(),
  title: z.string(),
  /** 审图号 in its usual form, such as `GS(2024)0650号`. */
  review: z.string(),
  createdMs: z.number(),
  /** Who brought it. */
  by: z.string(),
  shapes: z.number(),
  positions: z.number(),
  /** What it covers; null for a map brought before this was kept. */
  box: BOX.nullable(),
});
export type MapListed = z.output<typeof MAP_LISTED>;

/** `POST /api/exercises/:id/map`: null = the schematic. */
export const CHOOSE_MAP = z.strictObject({ map: ID.nullable() });

/** `GET /api/groups/:group/map` and `GET /api/maps/:id`: what is drawn, and the number shown with it. */
export interface MapBody {
  readonly review: string;
  readonly layer: {
    readonly shapes: readonly {
      /** Null where there is none, and for everybody in an exercise under aliases. */
      readonly name: string | null;
      readonly kind: 'area' | 'line' | 'point';
      /** Rings, lines or points: longitude, latitude, longitude, latitude …, degrees. */
      readonly paths: readonly (readonly number[])[];
    }[];
  };
}
