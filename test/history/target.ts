import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { shippedFolder } from '../../exercise-server/batch/shelf.ts';

const TEXT = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** What of a run is set beside what is on record. Hours count from the start of the scenario. */
const MEASURE = z.discriminatedUnion('kind', [
  /** When a cell of a river, counted from the head of its part, first exceeds a multiple of the limit. */
  z.strictObject({
    kind: z.literal('front'),
    incident: z.string(),
    cell: z.number().int().positive(),
    level: z.number().positive(),
  }),
  /** The largest multiple of the limit there. */
  z.strictObject({
    kind: z.literal('peak'),
    incident: z.string(),
    cell: z.number().int().positive(),
  }),
  /** When a state of a hazard first exceeds a level. */
  z.strictObject({
    kind: z.literal('state'),
    incident: z.string(),
    variable: z.string(),
    level: z.number(),
  }),
  z.strictObject({ kind: z.literal('first-arrival'), incident: z.string() }),
  /** Amount that came in by an hour; `per` amounts of the record make one of the model's. */
  z.strictObject({
    kind: z.literal('arrived'),
    incident: z.string(),
    capability: z.string(),
    atH: z.number().positive(),
    per: z.number().positive(),
  }),
  z.strictObject({
    kind: z.literal('arrived-share'),
    incident: z.string(),
    capability: z.string(),
    atH: z.number().positive(),
    ofH: z.number().positive(),
  }),
  /** When a place starts its response at this level or higher (4 to 1 are IV to I). */
  z.strictObject({
    kind: z.literal('declared'),
    jurisdiction: z.string(),
    level: z.number().int().min(1).max(4),
  }),
  /** When the n-th jurisdiction outside a province sends its first unit, after an hour. */
  z.strictObject({
    kind: z.literal('departure'),
    incident: z.string(),
    outside: z.string(),
    nth: z.number().int().positive(),
    afterH: z.number(),
  }),
  /** When a protection is first in force. */
  z.strictObject({ kind: z.literal('protected'), protection: z.string() }),
  z.strictObject({ kind: z.literal('crew-harm') }),
]);
export type Measure = z.output<typeof MEASURE>;

const TARGET = z.strictObject({
  id: z.string(),
  title: TEXT,
  unit: z.string(),
  observed: z.number().positive(),
  /** `fit`: an input or a calibrated number, reported and not scored. */
  use: z.enum(['fit', 'predict']),
  measure: MEASURE,
  source: TEXT,
  /** A narrower band than the factor of two, as a share, where one was written down beforehand. */
  band: z.number().positive().optional(),
});
export type Target = z.output<typeof TARGET>;

const CASE = z.strictObject({
  scenario: z.string(),
  mechanism: z.string(),
  note: TEXT,
  targets: z.array(TARGET).min(1),
});
export type Case = z.output<typeof CASE>;

/** The open historical cases, in the order of their ids. */
export function historyCases(): readonly Case[] {
  const folder = join(shippedFolder() ?? '', 'history');
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    .sort()
    .map((id) => CASE.parse(JSON.parse(readFileSync(join(folder, id, 'targets.json'), 'utf8'))));
}
